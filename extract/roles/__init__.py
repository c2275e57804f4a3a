"""Who inhibits, induces or is handled by which protein, and how strongly."""

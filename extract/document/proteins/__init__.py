"""Who inhibits, induces or is handled by which protein, by a sentence or by the place in which a protein stands."""

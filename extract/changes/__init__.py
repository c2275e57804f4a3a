"""What changes, which way and how much, and where a text says that nothing does."""

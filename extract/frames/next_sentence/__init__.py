"""What a sentence takes over from the one before it."""

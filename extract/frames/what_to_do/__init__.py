"""What to do about taking two together, as a text advises it."""

"""What a text says by pointing elsewhere: to the line above, to the list before, to a partner alike, to what its signs mean."""

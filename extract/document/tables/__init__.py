"""What the cells of a table say: with their row, their title, and the other rows."""

"""A sentence cut into clauses, and what each of them says of whom."""

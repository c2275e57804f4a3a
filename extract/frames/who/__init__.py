"""Who the other party is: which of the names of a sentence are partners, and which it only mentions."""

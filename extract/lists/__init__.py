"""Who is listed with whom, as what, and who is left out."""

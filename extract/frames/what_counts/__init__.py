"""Whether what a clause says counts: as an interaction, and as a denial of one."""

"""Whether what a clause says counts: enough for an interaction, and no denial that is none."""

"""Whose exposure or effect a change is, and by which of several partners."""

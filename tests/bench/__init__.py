"""Measurements, as ratios within one run; run by hand, never by the tests."""

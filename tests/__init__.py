"""Proof of what the project promises: one folder for each lane, see docs/TESTING.md."""

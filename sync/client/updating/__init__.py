"""Keeps the program up to date: takes signed releases into folders of their own, and starts the one that works."""

"""Worlds whose PCs keep the sealed journal, and lose what it is kept for."""

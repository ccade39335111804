"""Worlds in which large scopes come as prebuilt files."""

"""Worlds in which commands name files, whose bytes travel on a lane of their own."""

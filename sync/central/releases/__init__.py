"""Publishes signed releases of the program: keys, signatures, pieces, and the folder that central or a share serves."""

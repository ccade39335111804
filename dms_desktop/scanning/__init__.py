"""Scanners: those that type like a keyboard, and those at a serial port."""

"""The program tries itself on the PC it was put on: `dms-desktop --selftest DIR`."""

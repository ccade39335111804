"""The way in: enrol this PC once, then sign in by name, with or without a network."""

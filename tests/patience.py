"""How long a test waits for what happens by itself: far above what a slow machine needs."""

SECONDS = 60.0
MS = 60_000

"""Reminders that come by themselves, also without a connection: what runs out, what waits, what was refused."""

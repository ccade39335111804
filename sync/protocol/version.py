"""The protocol's number, and the oldest one that each kind of request may speak.

1  first version: exchange, snapshots, enrolment, sign-in.
"""

PROTOCOL = 1
OLDEST_PULL = 1
OLDEST_PUSH = 1
"""Push reaches further back than pull: a laptop that was away for a year can always hand in its work."""

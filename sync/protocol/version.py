"""The protocol's number, and the oldest one that each kind of request may speak.

1  first version: exchange, snapshots, enrolment, sign-in.
2  a command says the version of its body. Raised also whenever a command gets another version: a central that does not know it
   must not decide it.
"""

PROTOCOL = 2
OLDEST_PULL = 2
OLDEST_PUSH = 1
"""Push reaches further back than pull: a laptop that was away for a year can always hand in its work."""

"""What a start has reached: support reads from the log how long it takes, and so does tests/bench."""

import logging

LOG = logging.getLogger(__name__)


def reached(step: str) -> None:
    """`painted`: the window; `sign_in`: a password can be typed; `loaded`: everything is there; `work`: somebody is in."""
    LOG.info("start reached %s", step)

"""How the logs of all programs are written: one line for what happened, and of an error the place and the kind alone."""

import logging
import re
import traceback
from types import TracebackType

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
BREAKS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")
"""What would begin a line, or move the hand of a terminal, in words that came from elsewhere."""


class Bare(logging.Formatter):
    """Where something went wrong, and what kind of thing: never what it says. An error of a database tells its rows."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # who else writes it down may have kept it whole here
        text = super().format(record)
        record.exc_text = None
        return text

    def formatMessage(self, record: logging.LogRecord) -> str:
        return BREAKS.sub(lambda found: repr(found[0])[1:-1], super().formatMessage(record))

    def formatException(self, ei: ExcInfo) -> str:
        told: list[str] = []
        error = ei[1]
        while error is not None:
            told += [*traceback.format_tb(error.__traceback__), f"{_kind(error)}\n"]
            error = error.__cause__ or error.__context__
        return "".join(told).rstrip()


def _kind(error: BaseException) -> str:
    """With the code that errors of ours have."""
    code = getattr(error, "code", "")
    return f"{type(error).__module__}.{type(error).__qualname__} {code if isinstance(code, str) else ''}".rstrip()

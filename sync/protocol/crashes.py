"""How a mistake of the program is told to the manufacturer, by a person who has looked at the report."""

import re

from sync.protocol.messages import Message

CRASHES = "/v1/crashes"
LARGEST = 32 * 1024
"""Bytes of a report."""
REFERENCE = re.compile(r"[0-9]{4}-[0-9]{6}")


class CrashReport(Message, frozen=True, kw_only=True):
    """`lines`: kinds of errors and places in the program, the first cause first. Never the words of an error: what somebody typed
    may be in them."""

    reference: str
    version: str
    system: str
    lines: tuple[str, ...]

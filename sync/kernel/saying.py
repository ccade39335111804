"""What the command lines say: one JSON value, in UTF-8 whatever this PC's own code page is."""

from typing import TextIO

import msgspec


def say(stream: TextIO, answer: object, *, is_pretty: bool = False) -> None:
    """As bytes: a pipe on Windows has a code page without Chinese."""
    line = msgspec.json.encode(answer)
    stream.flush()
    stream.buffer.write((msgspec.json.format(line, indent=2) if is_pretty else line) + b"\n")
    stream.buffer.flush()

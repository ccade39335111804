"""What command lines say, wherever their words go."""

import io
import json

from sync.kernel.saying import say


def test_chinese_goes_through_a_pipe_of_another_code_page() -> None:
    """Windows gives a pipe the code page of the PC."""
    pipe = io.BytesIO()
    stream = io.TextIOWrapper(pipe, encoding="cp1252")
    say(stream, {"name": "煞車來令片"})
    assert json.loads(pipe.getvalue()) == {"name": "煞車來令片"}
    assert pipe.getvalue().endswith(b"\n")


def test_a_person_at_a_screen_gets_it_line_by_line() -> None:
    screen = io.BytesIO()
    stream = io.TextIOWrapper(screen, encoding="utf-8")
    say(stream, {"a": 1, "b": 2}, is_pretty=True)
    assert len(screen.getvalue().splitlines()) == 4

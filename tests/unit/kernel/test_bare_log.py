"""What programs write into their logs: one line for a thing that happened, and nobody's name."""

import io
import logging
import subprocess
import sys

import pytest

from sync.kernel.bare_log import Bare

CANARY = "王小明 0912-345-678"


@pytest.fixture
def written() -> tuple[logging.Logger, io.StringIO]:
    page, logger = io.StringIO(), logging.Logger("of this test")
    handler = logging.StreamHandler(page)
    handler.setFormatter(Bare("%(levelname)s %(message)s"))
    logger.addHandler(handler)
    return logger, page


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x1b[2K", "\x00", "\u2028", "\x85"])
def test_words_from_elsewhere_begin_no_line(written: tuple[logging.Logger, io.StringIO], end: str) -> None:
    """Threat T15: nobody writes a line of their own by asking for a path with a line break in it."""
    logger, page = written
    logger.error("request_failed path=%s", f"/v1/{end}INFO signed_in user=huang")
    [line] = page.getvalue().splitlines()
    assert line.startswith("ERROR request_failed path=/v1/\\")
    assert line.endswith("INFO signed_in user=huang")


def test_an_error_is_told_by_its_places_and_kinds(written: tuple[logging.Logger, io.StringIO]) -> None:
    """Threat T15."""
    logger, page = written
    try:
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            raise ValueError(f"no customer {CANARY}") from error
    except ValueError:
        logger.exception("command_failed")
    told = page.getvalue()
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert "test_bare_log.py" in told
    assert "0912" not in told


def test_central_writes_so() -> None:
    """Threat T15."""
    lines = (
        "import logging; from sync.central.cli import _log; _log(logging.INFO); log = logging.getLogger('sync.central.push')",
        "try:",
        f"    raise RuntimeError({CANARY!r})",
        "except RuntimeError:",
        "    log.exception('command_failed name=%s', 'a\\nb')",
    )
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, timeout=60, check=True)
    assert "command_failed name=a\\nb" in done.stderr
    assert "builtins.RuntimeError" in done.stderr
    assert "0912" not in done.stderr

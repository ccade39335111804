"""No file carries a path of the machine it was written on, a registry's address, or a secret."""

import re
from pathlib import Path

import pytest

from tests.house_style.sources import ROOT, files

# spelled so that this file does not match itself
FORBIDDEN = {
    "a path of one machine": re.compile("/" + r"work/|/" + r"root/|/" + r"tmp/venv|/" + r"home/\w|[A-Z]:\\" + r"Users\\\w"),
    "a registry's address": re.compile(
        "pypi" + r"\.org|files\.python" + r"hosted|registry\.npm" + r"js|--extra-" + r"index-url|--find-" + r"links\s+\S*/"
    ),
    "a secret": re.compile("BEGIN [A-Z ]*PRIVATE" + r" KEY|ghp" + r"_\w{20}|AK" + r"IA[A-Z0-9]{16}"),
}
PLANTED = ("see /" + "work/main", "-i https://pypi" + ".org/simple", "-----BEGIN PRIVATE" + " KEY-----")


def complaints(text: str) -> list[str]:
    return [f"{what}: {found.group()}" for what, pattern in FORBIDDEN.items() if (found := pattern.search(text))]


def text_of(path: Path) -> str:
    """Pictures and other binary files are read loosely: a path inside them would be found as well."""
    return path.read_bytes().decode("utf-8", errors="replace")


def test_no_file_knows_where_it_was_written() -> None:
    found = [f"{path.relative_to(ROOT)}: {complaint}" for path in files() for complaint in complaints(text_of(path))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", PLANTED)
def test_a_planted_address_is_found(text: str) -> None:
    assert complaints(text)

"""The page of the security standard is whole, and what it says of the source is so."""

import ast
import re
import tomllib
from collections.abc import Iterator

from tests.house_style.sources import ROOT, Source, sources

PAGE = (ROOT / "docs" / "ASVS.md").read_text(encoding="utf-8")
ITEM = re.compile(r"(\d+)\.(\d+)\.(\d+)(?: to (\d+)\.(\d+)\.(\d+))?")
LAST = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "4.1": 3, "4.2": 1,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 11, "6.3": 3, "6.4": 4, "6.5": 5, "6.6": 3,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
}  # fmt: skip
"""The last item of levels 1 and 2 in each section; they come first in each. Chapters that do not apply at all are left out."""

ASKING = {"requests", "httpx", "urllib3", "urllib.request", "http.client", "smtplib", "ftplib"}


def cited(text: str) -> Iterator[str]:
    """The items that first cells name, ranges spelled out."""
    for line in text.splitlines():
        for chapter, section, first, _, _, last in ITEM.findall(line.split("|")[1] if line.startswith("|") else ""):
            yield from (f"{chapter}.{section}.{number}" for number in range(int(first), int(last or first) + 1))


def rows() -> list[list[str]]:
    table = PAGE.partition("## What does not apply")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("| ")]
    return [row for row in cells if row[0] != "item"]


def test_every_item_of_the_first_two_levels_is_there() -> None:
    wanted = {f"{section}.{number}" for section, last in LAST.items() for number in range(1, last + 1)}
    assert sorted(wanted - set(cited(PAGE))) == []


def test_no_item_is_judged_twice() -> None:
    named = list(cited(PAGE))
    assert sorted({one for one in named if named.count(one) > 1}) == []


def test_what_has_no_test_says_that_it_is_a_gap() -> None:
    assert [row[0] for row in rows() if not row[2] and not row[1].startswith("**gap**")] == []


def test_the_linter_refuses_what_the_page_says() -> None:
    refused = set(re.findall(r"\bS\d{3}\b", PAGE))
    lint = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    assert refused
    assert refused <= set(lint["select"])
    assert not refused & {code for path, codes in lint["per-file-ignores"].items() if path != "tests/**" for code in codes}


def asks_others(source: Source) -> list[str]:
    """Libraries that it would need for a request of its own."""
    found = (node for node in ast.walk(source.tree) if isinstance(node, ast.Import | ast.ImportFrom))
    names = {name for node in found for name in _names(node)}
    return sorted(name for name in ASKING if any(one == name or one.startswith(f"{name}.") for one in names))


def _names(node: ast.Import | ast.ImportFrom) -> list[str]:
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def test_central_asks_nobody() -> None:
    """Threat T6: no word of a dealer's leads central to another machine."""
    assert {one.path: asks_others(one) for one in sources() if one.within("sync/central") and asks_others(one)} == {}
    assert asks_others(Source("x.py", "import urllib.request")) == ["urllib.request"]


def loose_patterns(source: Source) -> list[int]:
    """Lines that make or use a pattern within a function out of anything but words of the program."""
    inside = [one for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef) for one in ast.walk(node)]
    calls = (node for node in inside if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."))
    return sorted({node.lineno for node in calls if node.args and not _is_constant(node.args[0])})


def _is_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id.isupper())


def test_no_pattern_is_made_of_what_somebody_typed() -> None:
    assert {one.path: loose_patterns(one) for one in sources() if one.is_product and loose_patterns(one)} == {}
    assert loose_patterns(Source("x.py", "def f(a):\n    return re.search(a, 'x')")) == [2]


MADE = re.compile(r"^ *((?:self\.\w+, )*self\.\w+) = (\w+\(\)(?:, \w+\(\))*)$", re.MULTILINE)


def shown_passwords(source: Source) -> list[str]:
    """Fields called password that are made and not masked: a `SecretEdit` is by itself."""
    pairs = [
        pair for names, makers in MADE.findall(source.text) for pair in zip(names.split(", "), makers.split(", "), strict=True)
    ]
    made = {name.removeprefix("self.") for name, maker in pairs if "password" in name and maker == "QLineEdit()"}
    return sorted(name for name in made if f"self.{name}.setEchoMode(QLineEdit.EchoMode.Password)" not in source.text)


def test_every_password_is_masked() -> None:
    """Threat T2."""
    assert {one.path: shown_passwords(one) for one in sources() if one.within("dms_desktop") and shown_passwords(one)} == {}
    assert shown_passwords(Source("x.py", "self.password = QLineEdit()")) == ["password"]
    assert shown_passwords(Source("x.py", "self.name, self.password = SecretEdit(), QLineEdit()")) == ["password"]
    assert shown_passwords(Source("x.py", "self.name, self.password = QLineEdit(), SecretEdit()")) == []

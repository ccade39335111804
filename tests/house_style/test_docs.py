"""Documents say what is so: fields, paths and files they name exist, and nothing of the protocol is left out."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from sync.protocol import messages
from tests.house_style.sources import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#]+)\)")
FILE = re.compile(r"`((?:sync|dms_desktop|resources|packaging|tests|docs|\.ci)/[\w./-]+)`")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROTOCOL = (ROOT / "docs" / "PROTOCOL.md").read_text(encoding="utf-8")


def missing(page: Path) -> list[str]:
    """Local links and file names that lead nowhere. A name that ends in a folder of many may leave out the rest."""
    text = page.read_text(encoding="utf-8")
    linked = [page.parent / target for target in LINK.findall(text) if "://" not in target]
    named = [ROOT / target for target in FILE.findall(text)]
    return [path.as_posix() for path in (*linked, *named) if not path.exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_leads_somewhere(page: Path) -> None:
    assert missing(page) == []


def test_a_dead_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("see [this](nowhere.md) and `sync/nothing.py`")
    assert len(missing(page)) == 2


def message_fields() -> list[str]:
    kinds = [kind for kind in vars(messages).values() if isinstance(kind, type) and issubclass(kind, messages.Message)]
    return sorted({field for kind in kinds for field in kind.__struct_fields__} - {"head"})


@pytest.mark.parametrize("field", message_fields())
def test_every_field_of_a_message_is_explained(field: str) -> None:
    assert f"`{field}`" in PROTOCOL


@pytest.mark.parametrize(
    "name", ["EXCHANGE", "ENROL", "SIGN_IN", "SNAPSHOT", "CHUNK", "HEALTH", "JOURNAL", "MEDIA_TYPE", "JOURNAL_MEDIA_TYPE"]
)
def test_every_path_is_listed(name: str) -> None:
    assert f"`{getattr(messages, name)}`" in PROTOCOL


def commands_of(module: str) -> set[str]:
    """What the program's own help offers."""
    done = subprocess.run([sys.executable, "-m", module, "--help"], capture_output=True, text=True, check=True, timeout=60)
    return set(re.findall(r"^    ([a-z-]+)(?:  |$)", done.stdout, re.MULTILINE))


@pytest.mark.parametrize(("title", "module"), [("Operators: ", "sync.central.cli"), ("Scripts: ", "sync.client.cli")])
def test_readme_lists_every_command_and_no_other(title: str, module: str) -> None:
    section = README.partition(f"## {title}")[2].partition("\n## ")[0]
    first_cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    named = {command.split()[0] for cell in first_cells for command in re.findall(r"`([^`]+)`", cell)}
    assert named == commands_of(module)


def test_decisions_are_dated() -> None:
    pages = list((ROOT / "docs" / "decisions").glob("*.md"))
    assert pages
    assert all(re.match(r"\d{4}-\d\d-\d\d-[a-z-]+\.md", page.name) and page.name[:10] in page.read_text() for page in pages)

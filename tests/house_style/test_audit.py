"""What the product is made of is audited without a network, and the audit is able to fail."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from zipfile import ZipFile

import pytest

from tests.house_style.sources import ROOT


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / "packaging" / "audit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def published(folder: Path, *events: dict[str, str], name: str = "Requests") -> Path:
    """Advisories as osv.dev gives them out."""
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}]
    told = {"id": "PYSEC-1", "summary": "bad", "affected": [{"package": {"name": name}, "ranges": ranges}]}
    with ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("PYSEC-1.json", json.dumps(told))
    return folder / "all.zip"


def test_every_part_is_pinned_and_may_be_shipped(audit: ModuleType) -> None:
    """Threat T16."""
    assert audit.main([]) == 0


@pytest.mark.parametrize(
    ("events", "is_weak"),
    [
        ([{"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "1.0"}], False),
        ([{"introduced": "0"}, {"fixed": "99999"}], True),
        ([{"introduced": "99999"}], False),
        ([{"introduced": "0"}, {"last_affected": "1.0"}], False),
    ],
)
def test_a_weakness_of_the_pinned_version_is_told(
    audit: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], events: list[dict[str, str]], is_weak: bool
) -> None:
    assert audit.main(["--advisories", str(published(tmp_path, *events))]) == int(is_weak)
    assert ("PYSEC-1" in capsys.readouterr().out) == is_weak


@pytest.mark.parametrize("lock", ["requests>=2\n", "requests==2.0\n", "requests @ https://example.com/x.whl\n"])
def test_a_part_that_is_left_open_is_told(audit: ModuleType, lock: str) -> None:
    assert list(audit.unpinned("x.lock", lock))

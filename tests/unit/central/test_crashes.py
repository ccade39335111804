"""Reports of the program's mistakes at central: few of a dealer, and a stranger's bytes name no file."""

from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from sync.central.crashes import MOST, Crashes
from sync.central.exchange import Caller
from sync.kernel.errors import Denied
from sync.protocol.crashes import LARGEST, CrashReport

CALLER = Caller(dealer_id=7, device_id=UUID(int=5))


def a_report(reference: str = "1128-094115", *, lines: tuple[str, ...] = ("here",)) -> bytes:
    return msgspec.json.encode(CrashReport(reference=reference, version="1.2.0", system="Windows", lines=lines))


def kept(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_report_that_came_twice_is_one_file(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path)
    crashes.take(CALLER, a_report())
    crashes.take(CALLER, a_report())
    assert kept(tmp_path) == [f"7/{CALLER.device_id.hex}-1128-094115.json"]


def test_a_dealer_that_reports_without_end_fills_no_disk(tmp_path: Path) -> None:
    crashes = Crashes(tmp_path)
    for number in range(MOST + 10):
        crashes.take(CALLER, a_report(f"1128-{number:06}"))
    crashes.take(Caller(dealer_id=8, device_id=UUID(int=6)), a_report())
    assert len(kept(tmp_path)) == MOST + 1


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"\xff", a_report("../../etc/passwd"), a_report(""), a_report(lines=("x" * LARGEST,)), b'{"reference": 5}'],
    ids=["empty", "no report", "no text", "a path", "no reference", "too large", "a number"],
)
def test_what_is_no_report_is_refused_and_leaves_nothing(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(Denied) as no:
        Crashes(tmp_path / "crashes").take(CALLER, content)
    assert (no.value.code, kept(tmp_path)) == ("report_unfit", [])

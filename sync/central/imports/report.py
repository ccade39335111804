"""What an import says: how much was read and changed, or exactly which cells were wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SHOWN = 100
"""Faults told one by one; the rest are counted."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A row of a file as a spreadsheet numbers it (headings are row 1); 0 is the file as a whole."""

    file: str
    row: int = 0


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong, where, and why, in a sentence."""

    file: str
    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = [self.file, *([f"row {self.row}"] if self.row else []), *([f"column {self.column}"] if self.column else [])]
        return f"{', '.join(place)}: {self.reason}"


@dataclass
class Faults:
    """Gathers faults, so that a file is mended once and not row by row."""

    shown: list[Fault] = field(default_factory=list)
    count: int = 0

    def add(self, place: Place, reason: str, *, column: str = "") -> None:
        self.count += 1
        if len(self.shown) < SHOWN:
            self.shown.append(Fault(file=place.file, row=place.row, column=column, reason=reason))


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """`read` counts what the files said by kind of row, `changed` what became different by table.

    With any fault nothing changed at all.
    """

    kind: str
    files: tuple[str, ...]
    read: Mapping[str, int]
    changed: Mapping[str, int]
    faults: tuple[Fault, ...] = ()
    fault_count: int = 0

    @property
    def ok(self) -> bool:
        return self.fault_count == 0

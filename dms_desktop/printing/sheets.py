"""Sheets: what stands where on each page, in millimetres from the paper's corner, before any device is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """One line of letters; `y` is its base line, `size` in points."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line of some weight."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.2


@dataclass(frozen=True, slots=True)
class Modules:
    """A code: rows of `1` dark and `0` light that fill the place; a bar code has one row."""

    x: float
    y: float
    width: float
    height: float
    rows: Sequence[str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG that fills the place."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


Mark = Words | Rule | Modules | Picture


@dataclass(slots=True)
class Sheet:
    """A page of exactly this size; the fonts follow the language of its words."""

    width: float
    height: float
    language: str
    marks: list[Mark] = field(default_factory=list)

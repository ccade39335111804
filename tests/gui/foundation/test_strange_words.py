"""A newer central knows more words than this program: every page works with them, and shows the word as it came."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Enum

from dms_desktop.every_feature import PAGES
from dms_desktop.every_scene import SCENES
from dms_desktop.render import staged
from dms_desktop.scenes import Scene, nothing
from sync.domain import REGISTRY
from sync.kernel.records import columns, decoders, encoders, word
from tests.looks import SIZE, defects

WORD = "novelty"
KEPT = frozenset(
    column.type.enum_class for record in REGISTRY.records.values() for column in columns(record) if isinstance(column.type, Enum)
)
"""Kinds of words that stand in rows: those that come from central."""
TYPICAL = {
    scene.kind: scene
    for scene in SCENES
    if isinstance(scene, Scene) and scene.name.endswith("-typical") and scene.prepare is nothing
}


def strange(value: Any) -> Any:
    """With another word in the place of every one that stands in rows."""
    if isinstance(value, StrEnum):
        return word(type(value), WORD) if type(value) in KEPT else value
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: strange(getattr(value, one.name)) for one in fields(value) if one.init})
    if isinstance(value, str | int | date | UUID | None):
        return value
    if isinstance(value, Mapping):
        return {strange(key): strange(inside) for key, inside in value.items()}
    if isinstance(value, tuple | list):
        made = [strange(inside) for inside in value]
        return type(value)(*made) if hasattr(value, "_fields") else type(value)(made)
    return value


def telling(answer: Callable[..., object]) -> Callable[..., object]:
    return lambda **asked: strange(answer(**asked))


@pytest.mark.parametrize("kind", [spec.kind for spec in PAGES if spec.kind in TYPICAL])
def test_a_page_works_with_words_that_nobody_here_knows(qtbot: QtBot, qapp: QApplication, kind: str) -> None:
    """Threat T10. Fault 87."""
    scene = TYPICAL[kind]
    bent = replace(scene, answers={query: telling(answer) for query, answer in scene.answers.items()})
    with defects() as raised, staged(qapp, bent, size=(SIZE.width(), SIZE.height())) as stage:
        assert (raised, stage.wrong) == ([], [])


@pytest.mark.parametrize("record", REGISTRY.records.values(), ids=lambda record: record.__tablename__)
def test_a_row_keeps_a_word_that_nobody_here_knows(record: Any) -> None:
    for column, decode, encode in zip(columns(record), decoders(record), encoders(record), strict=True):
        if isinstance(column.type, Enum):
            read = decode(WORD)
            assert (read, encode(read)) == (WORD, WORD)
            assert read not in set(column.type.enum_class)  # type: ignore[arg-type]

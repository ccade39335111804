"""What the words and colours of the desk must be: readable, whole in three languages, said anew when the language changes."""

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.exceptions import TimeoutError as PytestQtTimeout
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.language import LANGUAGES, Language
from dms_desktop.refusals import SENTENCES
from dms_desktop.render import staged
from dms_desktop.scenes import Scene, ViewScene
from dms_desktop.verbs import SPOKEN
from dms_desktop.widgets.theme import RESOURCES, style_sheet
from dms_desktop.widgets.tokens import SHAPE_PAIRS, TEXT_PAIRS, THEMES, contrast
from sync.domain import REGISTRY
from sync.kernel.commands import Verb

CODES = re.compile(r"Refuses ([^.]*)")
CODE = re.compile(r"`([a-z_]+)`")
RAISED = re.compile(r'(?:Refusal|adjust)\(\s*"([a-z_]+)"')
DECIDED = re.compile(r'outcome\(OutcomeState\.[A-Z]+, "([a-z_]+)"')
ROOT = RESOURCES.parent


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.choose("en")


def is_usual(scene: Scene | ViewScene) -> bool:
    """The words of a page are the same in its other states."""
    return isinstance(scene, ViewScene) or scene.name == f"{scene.kind.replace('_', '-')}-typical"


def translations(code: str) -> Mapping[str, str | None]:
    """`context: source` -> state of each message that is not finished."""
    root = ElementTree.parse(RESOURCES / "i18n" / f"dms_{code}.ts").getroot()
    states: dict[str, str | None] = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type") if translation is not None else "missing"
            empty = translation is not None and not "".join(translation.itertext()).strip()
            states[f"{context.findtext('name')}: {message.findtext('source')}"] = kind or ("empty" if empty else None)
    return states


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(theme: str) -> None:
    """WCAG 2.2 AA."""
    tokens = THEMES[theme]
    weak = {pair for pair in TEXT_PAIRS if contrast(tokens[pair[0]], tokens[pair[1]]) < 4.5}
    weak |= {pair for pair in SHAPE_PAIRS if contrast(tokens[pair[0]], tokens[pair[1]]) < 3}
    assert not weak


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_knows_all_its_colours(theme: str) -> None:
    assert "$" not in style_sheet(theme, THEMES[theme]).partition("*/")[2]


@pytest.mark.parametrize("code", ["zh_TW", "zh_CN"])
def test_no_sentence_is_left_untranslated(code: str) -> None:
    left = {name for name, state in translations(code).items() if state in ("unfinished", "missing", "empty")}
    assert not left


def test_every_refusal_of_every_verb_has_a_sentence() -> None:
    codes = {code for verb in REGISTRY.verbs.values() for code in promised(verb)}
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "sync" / "domain").rglob("*.py")]
    raised = {code for source in sources for code in RAISED.findall(source)}
    assert codes
    assert raised
    assert not (codes | raised) - SENTENCES.keys()


def test_whatever_central_decides_for_itself_has_a_sentence() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "sync" / "central").rglob("*.py")]
    decided = {code for source in sources for code in DECIDED.findall(source)}
    assert "parent_not_accepted" in decided
    assert not decided - SENTENCES.keys()


def promised(verb: Verb) -> set[str]:
    """Codes in the handler's docstring; a name of its module is a function that it refers to."""
    doc = " ".join((verb.handler.__doc__ or "").split())
    codes = {code for part in CODES.findall(doc) for code in CODE.findall(part)}
    return {code for code in codes if not hasattr(sys.modules[verb.handler.__module__], code)}


def test_every_command_has_a_name_that_people_say() -> None:
    assert not REGISTRY.verbs.keys() - SPOKEN.keys()


@pytest.mark.parametrize("scene", [scene for scene in SCENES if is_usual(scene)], ids=lambda scene: scene.name)
def test_switching_the_language_says_every_word_again(
    qtbot: QtBot, qapp: QApplication, language: Language, scene: Scene | ViewScene
) -> None:
    language.choose("en")
    with staged(qapp, scene, size=(1366, 768)) as stage:
        english = visible_words(stage.widget)
        for code in (code for code in LANGUAGES if code != "en"):
            language.choose(code)
            stage.settle()
            # what a page reads anew comes back from a worker: soon, not at once
            with suppress(PytestQtTimeout):
                qtbot.waitUntil(lambda chosen=code: not kept(english, stage.widget, chosen))  # type: ignore[misc]
            assert not kept(english, stage.widget, code)


def kept(english: set[str], widget: QWidget, code: str) -> set[str]:
    """Sentences that are still English."""
    return {word for word in english & visible_words(widget) if is_sentence(word, code)}


def visible_words(widget: QWidget) -> set[str]:
    labels = {shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()}
    buttons = {shown.text() for shown in widget.findChildren(QAbstractButton) if shown.isVisible()}
    hints = {shown.placeholderText() for shown in widget.findChildren(QLineEdit) if shown.isVisible()}
    heads = {str(head) for table in widget.findChildren(QTableView) if table.isVisible() for head in headings(table)}
    return labels | buttons | hints | heads


def headings(table: QTableView) -> list[object]:
    model = table.model()
    return [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]


def is_sentence(word: str, code: str) -> bool:
    """One of our English sources that has a translation: a code or a customer's name has none, and another test asks that
    nothing is left unfinished."""
    sources = {name.partition(": ")[2] for name, state in translations(code).items() if state is None}
    return word in sources or re.sub(r" (F\d+|Esc)$", "", word) in sources


def test_pictures_are_vendored_with_their_licence() -> None:
    assert (RESOURCES / "icons" / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")
    assert all(Path(path).stat().st_size < 4000 for path in (RESOURCES / "icons").glob("*.svg"))

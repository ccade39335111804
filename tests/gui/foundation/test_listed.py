"""Names, sentences and hints one behind the other, as each language parts them and as the room allows."""

import pytest
from PySide6.QtWidgets import QApplication

from dms_desktop.language import Language
from dms_desktop.widgets.parts import HintLabel
from dms_desktop.widgets.words import listed, together


@pytest.mark.parametrize(("code", "said"), [("en", "王, 林, {x}"), ("zh_TW", "王、林、{x}"), ("zh_CN", "王、林、{x}")])
def test_each_language_parts_names_in_its_own_way(qapp: QApplication, code: str, said: str) -> None:
    language = Language(qapp)
    language.choose(code)
    assert [listed(["王", "林", "{x}"]), listed(["王"]), listed(())] == [said, "王", ""]
    language.choose("en")


@pytest.mark.parametrize(("code", "said"), [("en", "Late. {x}."), ("zh_TW", "Late.{x}."), ("zh_CN", "Late.{x}.")])
def test_chinese_leaves_no_room_between_sentences(qapp: QApplication, code: str, said: str) -> None:
    language = Language(qapp)
    language.choose(code)
    assert [together(["Late.", "", "{x}."]), together(["Late."]), together(())] == [said, "Late.", ""]
    language.choose("en")


def test_a_hint_without_room_is_left_out_whole(qapp: QApplication) -> None:
    """Half a key, as in `Ctrl+V paste f…`, tells nobody anything."""
    hints = HintLabel()
    hints.setText("New line Ins · Delete Ctrl+Del · Fill down Ctrl+D")
    whole = hints.fontMetrics().horizontalAdvance(hints.text())
    seen = {hints.words_in(room) for room in range(whole, -1, -1)}
    assert seen == {hints.text(), "New line Ins · Delete Ctrl+Del", "New line Ins", ""}

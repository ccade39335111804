"""Training by keyboard: written and published by the house; read, filtered and answered by a shop."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from dms_desktop.features.training.document import MaterialPage
from dms_desktop.features.training.draft_dialog import DraftDialog
from dms_desktop.features.training.page import TrainingPage
from dms_desktop.features.training.quiz_dialog import QuizDialog
from dms_desktop.features.training.readers_dialog import ReadersDialog
from dms_desktop.features.training.reading import Part, parts_of
from dms_desktop.features.training.reminders import ending, words
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.widgets.parts import PlainLabel
from sync.domain.accounts.rules import Role
from sync.domain.training.following import EndingCertificate
from sync.domain.training.queries import MaterialCard, material_card, materials
from sync.domain.training.records import Material
from sync.domain.training.rules import MaterialKind, Standing
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, TODAY, a_category, a_dealer, a_product, a_session, a_user, an_id
from tests.gui.showroom import Showroom
from tests.training_builders import QUIZ, publish

D = TypeVar("D", bound=QDialog)
QUESTIONS = "? 滑銷用什麼？\n- 銅油\n+ 矽脂"


def published(**versions: dict[str, Any]) -> list[Material]:
    """By name, as central published them."""
    with a_session(a_dealer(SHOP), a_category("brakes"), a_product("BRK-01")) as session:
        for name, changed in versions.items():
            publish(session, name, **changed)
        return _taken(session)


def _taken(session: Session) -> list[Material]:
    found = list(session.query(Material).order_by(Material.version, Material.id))
    for one in found:
        session.expunge(one)
    return found


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_category("brakes"), a_product("BRK-01"))
        yield room


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.MANAGER)) as room:
        room.receive(
            a_dealer(SHOP), a_user("chen", Role.MANAGER), a_user("wu", Role.WAREHOUSE), a_category("brakes"), a_product("BRK-01")
        )
        room.receive(
            *published(
                course={"must_read": True, "product_code": "BRK-01"},
                notice={"kind": MaterialKind.NOTICE, "quiz": None, "title": "盤點"},
            )
        )
        yield room


def in_front(kind: type[D]) -> D:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, kind)
    return dialog


def front(room: Showroom) -> MaterialPage:
    here = room.workspace.rooms.current()
    assert here is not None
    assert isinstance(here.page, MaterialPage)
    return here.page


def card(room: Showroom, name: str = "course") -> MaterialCard:
    found = room.replica.read(room.actor, material_card, material_id=an_id(name))
    assert found is not None
    return found


def write(house: Showroom) -> MaterialPage:
    house.open("training", "", TrainingPage)
    house.press(Qt.Key.Key_F2)
    dialog = in_front(DraftDialog)
    dialog.subject.setText("煞車來令片更換")
    dialog.kind.set_value(MaterialKind.COURSE)
    dialog.roles[Role.CLERK].setChecked(True)
    dialog.must.setChecked(True)
    dialog.text.setPlainText("# 拆卸\n先放鬆卡鉗。")
    dialog.questions.setPlainText("沒有符號的一行")
    house.press(Qt.Key.Key_F12)
    assert "1" in dialog.banner.accessibleName()
    dialog.questions.setPlainText(QUESTIONS)
    house.press(Qt.Key.Key_F12)
    return front(house)


def test_the_house_writes_publishes_renews_and_withdraws(house: Showroom) -> None:
    page = write(house)
    [row] = house.replica.read(house.actor, materials)
    assert (row.standing, row.roles, row.must_read, row.has_quiz) == (Standing.DRAFT, ("clerk",), True, True)
    house.press(Qt.Key.Key_F12)
    [row] = house.replica.read(house.actor, materials)
    assert row.standing is Standing.DRAFT  # the press that saved it may have been one too many
    house.press(Qt.Key.Key_F12)
    assert (page.number(), page.title()) == ("v1", "煞車來令片更換")
    house.press(Qt.Key.Key_F4)
    dialog = in_front(DraftDialog)
    assert dialog.questions.toPlainText() == QUESTIONS
    dialog.text.setPlainText("新的作法")
    for _ in range(3):
        house.press(Qt.Key.Key_F12)
    assert [(one.version, one.standing) for one in house.replica.read(house.actor, materials, with_old=True)] == [
        (2, Standing.IN_FORCE),
        (1, Standing.SUPERSEDED),
    ]
    house.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    in_front(ReasonDialog).reason.setText("扭力寫錯")
    house.press(Qt.Key.Key_F12)
    assert not house.replica.read(house.actor, materials)


def test_who_reads_says_so_and_answers_the_quiz(shop: Showroom) -> None:
    page = shop.open("training", "", TrainingPage)
    assert [one.is_due for one in page.table.rows()] == [True, False]
    shop.press(Qt.Key.Key_Return)
    document = front(shop)
    shop.press(Qt.Key.Key_F12)
    assert card(shop).row.is_read
    shop.press(Qt.Key.Key_F12)
    quiz = in_front(QuizDialog)
    shop.press(Qt.Key.Key_F12)
    assert "1" in quiz.banner.accessibleName()
    for question, boxes in zip(QUIZ.questions, quiz.boxes, strict=True):
        for at in question.right:
            boxes[at].setChecked(True)
    shop.press(Qt.Key.Key_F12)
    assert (card(shop).row.is_certified, document.tries.table.rows()[0].passed) == (True, True)


def test_a_manager_sees_who_of_the_shop_has_read_it(shop: Showroom) -> None:
    shop.open("material", str(an_id("course")), MaterialPage)
    shop.press(Qt.Key.Key_F12)
    shop.press(Qt.Key.Key_F7)
    rows = in_front(ReadersDialog).table.rows()
    assert {one.person: one.version for one in rows} == {"chen": 1, "wu": 0}


def test_the_filter_and_the_product_part_the_list(shop: Showroom) -> None:
    page = shop.open("training", "", TrainingPage)
    page.search.setText("卡钳")
    page.search.searched.emit("卡钳")
    shop.settle()
    assert [one.title for one in page.table.rows()] == ["煞車來令片更換", "盤點"]
    page.search.setText("pd")
    page.search.searched.emit("pd")
    shop.settle()
    assert [one.title for one in page.table.rows()] == ["盤點"]
    page.search.clear()
    shop.open("training", "product:BRK-01", TrainingPage)
    assert [one.product_code for one in page.table.rows()] == ["BRK-01"]
    assert "BRK-01" in page.about.text()
    shop.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(page.table.rows()) == 2


def test_a_text_is_shown_as_it_was_written_and_never_interpreted() -> None:
    body = "# 拆卸\n第一行\n第二行\n\n- <b>銅油</b>\n－ 矽脂"
    assert list(parts_of(body)) == [
        Part("拆卸", "strong"),
        Part("第一行\n第二行"),
        Part("•  <b>銅油</b>"),
        Part("•  矽脂"),
    ]


def test_every_label_of_a_text_is_plain(shop: Showroom) -> None:
    page = shop.open("material", str(an_id("course")), MaterialPage)
    labels = page.text.findChildren(PlainLabel)
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)


def test_a_certificate_is_reminded_of_until_its_last_day() -> None:
    def left(days: int) -> EndingCertificate:
        until = TODAY + timedelta(days=days)
        return EndingCertificate(
            material_id=an_id("course"), family_id=an_id("course"), title="煞車", person="lin", until=until, days_left=days
        )

    told = ending([left(-1), left(0), left(1), left(30)])
    assert [one.days_left for one in told] == [0, 1, 30]
    assert all(one.sign for one in told)
    assert all("lin · 煞車" in words(one) for one in told)


def test_a_long_text_is_read_on_by_the_keyboard(shop: Showroom) -> None:
    body = "\n\n".join(f"第 {at} 段" for at in range(200))
    shop.receive(*published(long={"kind": MaterialKind.ARTICLE, "quiz": None, "title": "長", "body": body}))
    page = shop.open("material", str(an_id("long")), MaterialPage)
    shop.press(Qt.Key.Key_PageDown)
    assert page.sheet.verticalScrollBar().value() > 0

"""Material over the line: head office writes, two dealers read offline, and neither sees what the other's people did."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from sync.domain.accounts.calendar import house_today
from sync.domain.training.following import readers
from sync.domain.training.learning import AcknowledgeMaterial, TakeQuiz
from sync.domain.training.queries import MaterialCard, material_card, materials
from sync.domain.training.rules import MaterialKind, Standing
from sync.domain.training.writing import DraftMaterial, PublishMaterial
from sync.kernel.commands import OutcomeState
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened
from tests.fault.test_statements import outcome, save
from tests.fault.test_two_shops import whole_file
from tests.training_builders import QUIZ, RIGHT, WRONG

SECRET = "Draft-canary-8812"


@pytest.fixture
def house(central: Served, tmp_path: Path) -> Iterator[Shop]:
    with opened(enrolled(tmp_path / "house", central, dealer="HQ", user="zhou")) as desk:
        desk.sync()
        yield desk


@pytest.fixture
def shop(central: Served, tmp_path: Path) -> Iterator[Shop]:
    with opened(enrolled(tmp_path / "shop", central)) as one:
        one.sync()
        yield one


@pytest.fixture
def neighbour(central: Served, tmp_path: Path) -> Iterator[Shop]:
    with opened(enrolled(tmp_path / "neighbour", central, dealer="D2")) as one:
        one.sync()
        yield one


def draft(house: Shop, **changed: object) -> DraftMaterial:
    today = house.replica.read(house.actor, house_today)
    fields = {"title": "煞車來令片更換", "body": "先放鬆卡鉗。", "valid_from": today, "quiz": QUIZ, "must_read": True} | changed
    return DraftMaterial(material_id=uuid4(), kind=MaterialKind.COURSE, **fields)  # type: ignore[arg-type]


def publish(house: Shop, command: DraftMaterial) -> None:
    save(house, command)
    save(house, PublishMaterial(material_id=command.material_id))
    house.sync()


def seen(shop: Shop, command: DraftMaterial) -> MaterialCard:
    found = shop.replica.read(shop.actor, material_card, material_id=command.material_id)
    assert found is not None
    return found


def test_what_is_published_is_read_offline_and_followed_by_who_may(house: Shop, shop: Shop, neighbour: Shop) -> None:
    """Invariant 7."""
    course = draft(house, title="煞車來令片更換與磨合")
    save(house, draft(house, title=SECRET))
    publish(house, course)
    for one in (shop, neighbour):
        one.sync()
        listed = one.replica.read(one.actor, materials)
        assert [row.is_due for row in listed if row.material_id == course.material_id] == [True]
        assert SECRET not in whole_file(one)
        found = [hit.name for hit in one.replica.search("来令", kinds=("material",)) if hit.name == course.title]
        assert found == [course.title]
    read = save(shop, AcknowledgeMaterial(material_id=course.material_id))
    again = save(shop, AcknowledgeMaterial(material_id=course.material_id))
    passed = save(shop, TakeQuiz(attempt_id=uuid4(), material_id=course.material_id, answers=RIGHT))
    assert seen(shop, course).row.is_certified
    for one in (shop, house, neighbour):
        one.sync()
    assert [outcome(shop, one).state for one in (read, again, passed)] == [OutcomeState.CONFIRMED] * 3
    rows = house.replica.read(house.actor, readers, material_id=course.material_id)
    assert [(row.dealer_id, row.version, row.is_certified) for row in rows if row.person] == [(shop.actor.dealer_id, 1, True)]
    for table in ("material_reading", "quiz_attempt"):
        assert not any(table in name and count for name, count in counted(neighbour).items())
    assert shop.is_sound()


def counted(shop: Shop) -> dict[str, int]:
    return {table: len(rows) for scope in shop.dump().values() for table, rows in scope.items()}


def test_an_answer_from_before_the_next_version_counts_also_where_it_comes_after(house: Shop, shop: Shop) -> None:
    first = draft(house)
    publish(house, first)
    shop.sync()
    failed = save(shop, TakeQuiz(attempt_id=uuid4(), material_id=first.material_id, answers=WRONG))
    shop.sync()
    assert outcome(shop, failed).state is OutcomeState.CONFIRMED
    second = draft(house, family_id=first.material_id, quiz=QUIZ)
    publish(house, second)
    read = save(shop, AcknowledgeMaterial(material_id=first.material_id))
    shop.sync()
    assert outcome(shop, read).state is OutcomeState.CONFIRMED
    assert (seen(shop, first).row.standing, seen(shop, first).newer_id) == (Standing.SUPERSEDED, second.material_id)
    late = save(shop, TakeQuiz(attempt_id=uuid4(), material_id=second.material_id, answers=RIGHT))
    third = draft(house, family_id=first.material_id)
    publish(house, third)
    shop.sync()
    assert outcome(shop, late).state is OutcomeState.CONFIRMED
    assert (seen(shop, third).row.is_due, seen(shop, third).row.is_certified) == (True, True)

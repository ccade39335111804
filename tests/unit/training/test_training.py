"""Material in versions, who has read it, and quizzes: what both sides do, and what each sees of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.training.following import ReaderRow, ending_certificates, readers
from sync.domain.training.queries import MaterialCard, MaterialRow, material_card, materials, to_learn
from sync.domain.training.records import FOLLOWED, TRAINING, Material, MaterialReading, QuizAttempt
from sync.domain.training.rules import MaterialKind, Question, Quiz, Standing
from sync.domain.training.searching import material_text
from sync.domain.training.writing import PublishMaterial, WithdrawMaterial
from sync.kernel.commands import HOUSE, Actor, Context
from sync.kernel.errors import Refusal
from sync.kernel.records import columns, dealer_scope, image
from tests.builders import (
    NOW,
    OTHER_SHOP,
    SHOP,
    TODAY,
    a_category,
    a_context,
    a_dealer,
    a_product,
    a_session,
    a_user,
    a_view,
    an_actor,
    an_id,
    run,
)
from tests.credit_builders import decide
from tests.training_builders import AUTHOR, BOSS, CLERK, RIGHT, WRONG, a_draft, publish, read, take


@pytest.fixture(name="session")
def a_network() -> Iterator[Session]:
    rows = (
        *(a_dealer(HOUSE), a_dealer(), a_dealer(OTHER_SHOP)),
        *(a_user("boss", Role.MANAGER), a_user(), a_user("wu", Role.WAREHOUSE)),
        *(
            a_category("brakes"),
            a_category("pads", "brakes"),
            a_product("PAD", category_code="pads"),
            a_product("OIL", category_code="oil"),
        ),
    )
    with a_session(*rows) as session:
        yield session


def seen(session: Session, actor: Actor = CLERK, *, days: float = 0, **asked: Any) -> list[MaterialRow]:
    return list(materials(a_view(session, actor, now=NOW + timedelta(days=days)), **asked))


def card(session: Session, name: str = "course", actor: Actor = CLERK, *, days: float = 0) -> MaterialCard:
    found = material_card(a_view(session, actor, now=NOW + timedelta(days=days)), material_id=an_id(name))
    assert found is not None
    return found


def who(session: Session, actor: Actor, name: str = "course") -> dict[str, ReaderRow]:
    rows = readers(a_view(session, actor), material_id=an_id(name))
    return {one.person or one.dealer_name: one for one in rows}


def attempt(session: Session, name: str = "try") -> QuizAttempt:
    return session.get_one(QuizAttempt, (SHOP, an_id(name)))


def test_a_draft_is_the_house_s_alone_until_it_is_published(session: Session) -> None:
    decide(a_draft(), session, AUTHOR)
    assert seen(session) == []
    assert material_card(a_view(session, CLERK), material_id=an_id("course")) is None
    assert [one.standing for one in seen(session, AUTHOR)] == [Standing.DRAFT]
    assert session.get_one(Material, an_id("course")).scopes() == {TRAINING: False, FOLLOWED: True}
    decide(PublishMaterial(material_id=an_id("course")), session, AUTHOR)
    assert [(one.version, one.standing) for one in seen(session)] == [(1, Standing.IN_FORCE)]
    assert session.get_one(Material, an_id("course")).scopes() == {TRAINING: True, FOLLOWED: False}


def test_what_is_published_is_not_rewritten_but_has_a_next_version(session: Session) -> None:
    publish(session)
    with pytest.raises(Refusal, match="material_published"):
        decide(a_draft(title="Other"), session, AUTHOR)
    publish(session, "second", family_id=an_id("course"), title="煞車來令片更換（新）")
    assert [(one.version, one.title) for one in seen(session)] == [(2, "煞車來令片更換（新）")]
    old = card(session)
    assert (old.row.standing, old.newer_id) == (Standing.SUPERSEDED, an_id("second"))
    assert {one.version for one in seen(session, with_old=True)} == {1, 2}


def test_the_first_version_is_announced_ahead_and_the_next_begins_at_once(session: Session) -> None:
    publish(session, valid_from=TODAY + timedelta(days=3), valid_until=TODAY + timedelta(days=5))
    assert seen(session) == []
    assert [one.standing for one in seen(session, AUTHOR)] == [Standing.ANNOUNCED]
    with pytest.raises(Refusal, match="material_not_yet"):
        decide(read(), session, CLERK)
    assert [len(seen(session, days=day)) for day in (2, 3, 5, 6)] == [0, 1, 1, 0]
    decide(a_draft("second", family_id=an_id("course"), valid_from=TODAY + timedelta(days=1)), session, AUTHOR)
    with pytest.raises(Refusal, match="material_begins_later"):
        decide(PublishMaterial(material_id=an_id("second")), session, AUTHOR)


def test_days_are_the_house_s(session: Session) -> None:
    """In Taipei the day begins eight hours before it does in London."""
    session.add(House(house_id=HOUSE, timezone="Asia/Taipei"))
    publish(session, valid_from=TODAY + timedelta(days=1))
    evening = datetime(TODAY.year, TODAY.month, TODAY.day, 16, tzinfo=UTC)
    assert not materials(a_view(session, CLERK, now=evening - timedelta(minutes=1)))
    assert materials(a_view(session, CLERK, now=evening))


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("title_missing", {"title": " "}),
        ("body_missing", {"body": ""}),
        ("text_too_long", {"body": "x" * 20_001}),
        ("dates_wrong", {"valid_until": TODAY - timedelta(days=1)}),
        ("category_unknown", {"product_line": "lamps"}),
        ("product_unknown", {"product_code": "LAMP"}),
        ("role_unknown", {"roles": ("finance",)}),
        ("quiz_not_here", {"kind": MaterialKind.NOTICE}),
        ("quiz_terms", {"quiz": Quiz(questions=())}),
        ("quiz_invalid", {"quiz": Quiz(questions=(Question(text="?", options=("a", "b"), right=()),))}),
    ],
)
def test_what_cannot_be_is_refused(session: Session, code: str, changed: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match=f"^{code}$"):
        decide(a_draft(**changed), session, AUTHOR)


def test_withdrawn_needs_a_reason_and_is_seen_as_that(session: Session) -> None:
    publish(session, must_read=True)
    with pytest.raises(Refusal, match="reason_missing"):
        decide(WithdrawMaterial(material_id=an_id("course"), reason=" "), session, AUTHOR)
    decide(WithdrawMaterial(material_id=an_id("course"), reason="扭力寫錯"), session, AUTHOR)
    assert seen(session) == []
    assert (card(session).row.standing, card(session).reason) == (Standing.WITHDRAWN, "扭力寫錯")
    with pytest.raises(Refusal, match="material_withdrawn"):
        decide(WithdrawMaterial(material_id=an_id("course"), reason="again"), session, AUTHOR)


def test_must_read_is_due_until_it_is_read_and_anew_with_the_next_version(session: Session) -> None:
    publish(session, must_read=True)
    assert (to_learn(a_view(session, CLERK)).due, to_learn(a_view(session, AUTHOR)).due) == (1, 0)
    decide(read(), session, CLERK)
    decide(read(), session, CLERK)
    assert to_learn(a_view(session, CLERK)).due == 0
    assert len(session.scalars(select(MaterialReading)).all()) == 1
    publish(session, "second", family_id=an_id("course"), must_read=True)
    assert to_learn(a_view(session, CLERK)).due == 1
    decide(read(), session, an_actor("wu", Role.WAREHOUSE))
    assert who(session, BOSS)["wu"].version == 1


def test_roles_part_what_is_for_whom_and_the_manager_gets_all(session: Session) -> None:
    publish(session, roles=("warehouse",), must_read=True)
    assert [len(seen(session, actor)) for actor in (CLERK, BOSS, an_actor("wu", Role.WAREHOUSE))] == [0, 1, 1]
    assert set(who(session, BOSS)) == {"boss", "wu"}


def test_the_house_sees_every_dealer_a_manager_the_shop_and_others_themselves(session: Session) -> None:
    publish(session)
    decide(read(), session, CLERK)
    decide(read(), session, an_actor("far", dealer_id=OTHER_SHOP))
    assert {name: one.version for name, one in who(session, AUTHOR).items()} == {"lin": 1, "far": 1}
    assert {name: one.version for name, one in who(session, BOSS).items()} == {"boss": 0, "lin": 1, "wu": 0}
    assert set(who(session, CLERK)) == {"lin"}
    [mine, theirs] = session.scalars(select(MaterialReading).order_by(MaterialReading.dealer_id))
    assert (mine.scopes(), theirs.scopes()) == (
        {dealer_scope(SHOP): True, FOLLOWED: True},
        {dealer_scope(OTHER_SHOP): True, FOLLOWED: True},
    )


def test_a_dealer_of_which_nobody_has_read_it_is_named(session: Session) -> None:
    publish(session)
    assert {name: one.version for name, one in who(session, AUTHOR).items()} == {"Shop 7": 0, "Shop 8": 0}


def test_a_quiz_is_passed_with_every_right_option_and_no_other(session: Session) -> None:
    publish(session)
    decide(take(answers=WRONG), session, CLERK)
    assert (attempt(session).correct, attempt(session).passed, attempt(session).is_certified) == (1, False, False)
    assert [card(session, days=day).again_on for day in (0, 1, 2)] == [TODAY + timedelta(days=2)] * 2 + [None]
    with pytest.raises(Refusal, match="quiz_too_soon") as refused:
        decide(take(attempt="again"), session, CLERK, days=1)
    assert refused.value.params == {"day": TODAY + timedelta(days=2)}
    decide(take(attempt="again"), session, CLERK, days=2)
    passed = attempt(session, "again")
    assert (passed.passed, passed.certified_until) == (True, TODAY + timedelta(days=367))
    with pytest.raises(Refusal, match="attempt_exists"):
        decide(take(attempt="again"), session, CLERK, days=9)


@pytest.mark.parametrize("answers", [(), ((1,),), ((1,), ()), ((1,), (3,)), ((1,), (-1,)), (*RIGHT, (0,))])
def test_no_answer_is_no_try(session: Session, answers: Any) -> None:
    publish(session)
    with pytest.raises(Refusal, match="quiz_unanswered"):
        decide(take(answers=answers), session, CLERK)


def test_an_answer_to_an_old_version_is_kept_and_said_so(session: Session) -> None:
    publish(session)
    publish(session, "second", days=2, family_id=an_id("course"))
    assert decide(take(), session, CLERK, days=3) == ["quiz_outdated"]
    assert (attempt(session).passed, attempt(session).is_outdated, attempt(session).is_certified) == (True, True, False)
    assert [(one.version, one.is_outdated) for one in card(session, "second", days=3).tries] == [(1, True)]


def test_answered_offline_before_the_new_version_counts_as_far_as_it_can_be_proven(session: Session) -> None:
    """The PC's claim counts only behind the contact before: a clock that was set back gains nothing."""
    publish(session)
    publish(session, "second", days=2, family_id=an_id("course"))
    late = Context(session=session, actor=CLERK, now=NOW + timedelta(days=3))
    run(take(), replace(late, claimed_at=NOW + timedelta(days=1), heard_at=NOW))
    assert attempt(session).is_certified
    run(take(attempt="set back"), replace(late, claimed_at=NOW + timedelta(days=1), heard_at=NOW + timedelta(days=2, hours=1)))
    assert attempt(session, "set back").is_outdated


def test_certificates_that_end_are_told_to_the_person_and_to_who_runs_the_shop(session: Session) -> None:
    publish(session)
    decide(take(), session, CLERK)
    for days, told in ((300, []), (336, [("lin", False)]), (366, [("lin", True)])):
        now = NOW + timedelta(days=days)
        for actor in (CLERK, BOSS):
            assert [(one.person, one.has_ended) for one in ending_certificates(a_view(session, actor, now=now))] == told
        assert not ending_certificates(a_view(session, an_actor("wu", Role.WAREHOUSE), now=now))
    assert [card(session, days=day).row.has_lapsed for day in (365, 366)] == [False, True]
    decide(take(attempt="renewed"), session, CLERK, days=366)
    assert not ending_certificates(a_view(session, BOSS, now=NOW + timedelta(days=366)))


def test_found_by_words_by_either_script_and_by_pinyin(session: Session) -> None:
    publish(session)
    for text in ("煞車", "来令", "torque 35", "卡钳", "scllpgh", "ＴＯＲＱＵＥ"):
        assert seen(session, text=text), text
    assert not seen(session, text="離合器")
    record = session.get_one(Material, an_id("course"))
    names = [column.name for column in columns(Material)]
    found = material_text(dict(zip(names, image(record), strict=True)))
    assert found is not None
    assert (found.kind, found.name) == ("material", "煞車來令片更換")
    publish(session, "second", family_id=an_id("course"))
    assert material_text(dict(zip(names, image(record), strict=True))) is None


def test_opened_from_a_product_it_is_what_is_about_it_or_its_branch(session: Session) -> None:
    publish(session, "pad", product_code="PAD")
    publish(session, "line", product_line="brakes")
    publish(session, "oil", product_code="OIL")
    publish(session, "all")
    assert {one.material_id for one in seen(session, product_code="PAD")} == {an_id("pad"), an_id("line")}


def test_each_side_does_its_own(session: Session) -> None:
    publish(session)
    with pytest.raises(Refusal, match="house_only"):
        decide(a_draft("mine"), session, BOSS)
    for command in (read(), take()):
        with pytest.raises(Refusal, match="dealers_only"):
            run(command, a_context(session, AUTHOR))
    decide(a_draft("draft"), session, AUTHOR)
    for command in (read("draft"), take("draft"), read("nothing")):
        with pytest.raises(Refusal, match="material_unknown"):
            decide(command, session, CLERK)
    for verb, roles in (
        ("training.read", {"manager", "clerk", "rep", "warehouse", "accountant"}),
        ("training.write", {"channel_manager", "catalog_admin"}),
    ):
        assert {role for role in Role if REGISTRY.allows(role, verb)} == roles

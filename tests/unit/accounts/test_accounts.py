"""People, shops, and what the house may do with a dealer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from sync.domain.accounts.commands import AddUser, BlockDealer, ChangeShop, ChangeTerms, ChangeUser, SetRecoveryKey, UnblockDealer
from sync.domain.accounts.queries import dealer_card, dealers, recovery_keys, regions, sealed_to, staff
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import DEALER_ROLES, HOUSE_ROLES, PERMISSIONS, DealerStatus, Role, allows
from sync.kernel.commands import HOUSE, Command, Context
from sync.kernel.errors import Refusal
from tests.builders import (
    OTHER_SHOP,
    SHOP,
    a_context,
    a_dealer,
    a_house_actor,
    a_session,
    a_user,
    a_view,
    an_actor,
    an_id,
    run,
)

MANAGER, CLERK = an_actor("wang", Role.MANAGER), an_actor("lin")
add = partial(AddUser, user_id=an_id("new"), name="chen", display_name="陳小姐", role=Role.REP)


@pytest.fixture
def shop() -> Iterator[Context]:
    """Two shops and the house; the shop has a manager and a clerk."""
    people = [a_user("wang", Role.MANAGER), a_user("lin"), a_user("hua", Role.MANAGER, dealer_id=OTHER_SHOP)]
    house = [a_dealer(HOUSE, code="HQ"), a_user("mei", Role.OPERATOR, dealer_id=HOUSE)]
    with a_session(a_dealer(SHOP), a_dealer(OTHER_SHOP), *people, *house) as session:
        yield a_context(session, MANAGER)


def test_a_new_person_belongs_to_the_managers_own_shop(shop: Context) -> None:
    run(add(), shop)
    assert shop.session.get_one(User, (SHOP, an_id("new"))).role is Role.REP
    assert [person.name for person in staff(a_view(shop.session, MANAGER))] == ["chen", "lin", "wang"]
    assert [person.name for person in staff(a_view(shop.session, an_actor(dealer_id=OTHER_SHOP)))] == ["hua"]


def test_who_left_is_kept_out_of_the_list_but_not_deleted(shop: Context) -> None:
    run(ChangeUser(user_id=CLERK.user_id, active=False), shop)
    view = a_view(shop.session, MANAGER)
    assert [person.name for person in staff(view)] == ["wang"]
    assert [person.name for person in staff(view, include_inactive=True)] == ["lin", "wang"]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (add(name="lin"), "user_name_taken"),
        (add(name="Chen "), "user_name_invalid"),
        (add(role=Role.OPERATOR), "role_not_here"),
        (add(user_id=CLERK.user_id), "user_exists"),
        (ChangeUser(user_id=CLERK.user_id, role=Role.FINANCE), "role_not_here"),
        (ChangeUser(user_id=MANAGER.user_id, role=Role.CLERK), "last_manager"),
        (ChangeUser(user_id=MANAGER.user_id, active=False), "last_manager"),
        (ChangeUser(user_id=an_id("8/hua"), active=False), "user_unknown"),
    ],
)
def test_what_a_manager_cannot_do_is_refused(shop: Context, command: Command, code: str) -> None:
    """Threats T5, T6: a person of another shop is not even known."""
    with pytest.raises(Refusal) as refusal:
        run(command, shop)
    assert refusal.value.code == code


def test_a_manager_may_leave_once_there_is_another(shop: Context) -> None:
    run(ChangeUser(user_id=CLERK.user_id, role=Role.MANAGER, display_name="林"), shop)
    run(ChangeUser(user_id=MANAGER.user_id, active=False), shop)
    assert not shop.session.get_one(User, (SHOP, MANAGER.user_id)).active


def test_a_shop_changes_how_it_is_reached_and_nothing_else(shop: Context) -> None:
    run(ChangeShop(phone=" 02-1234 "), shop)
    card = dealer_card(a_view(shop.session, MANAGER))
    assert card is not None
    assert (card.phone, card.contact, card.credit_limit) == ("02-1234", "", 100_000_00)


def test_a_blocked_dealer_shows_the_reason_until_unblocked(shop: Context) -> None:
    house = replace(shop, actor=a_house_actor(Role.CHANNEL_MANAGER))
    run(BlockDealer(dealer_id=SHOP, reason=" overdue "), house)
    dealer = shop.session.get_one(Dealer, SHOP)
    assert (dealer.status, dealer.block_reason) == (DealerStatus.BLOCKED, "overdue")
    run(UnblockDealer(dealer_id=SHOP), house)
    assert (dealer.status, dealer.block_reason) == (DealerStatus.ACTIVE, "")


def test_terms_change_only_where_they_are_named(shop: Context) -> None:
    run(ChangeTerms(dealer_id=SHOP, credit_limit=5, price_list="vip"), replace(shop, actor=a_house_actor()))
    dealer = shop.session.get_one(Dealer, SHOP)
    assert (dealer.credit_limit, dealer.price_list, dealer.price_honour_days) == (5, "vip", 14)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (BlockDealer(dealer_id=99, reason="x"), "dealer_unknown"),
        (BlockDealer(dealer_id=HOUSE, reason="x"), "dealer_unknown"),
        (BlockDealer(dealer_id=SHOP, reason=" "), "reason_missing"),
        (ChangeTerms(dealer_id=SHOP, credit_limit=-1), "terms_invalid"),
        (ChangeTerms(dealer_id=SHOP, price_list=""), "terms_invalid"),
    ],
)
def test_what_the_house_cannot_do_is_refused(shop: Context, command: Command, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        run(command, replace(shop, actor=a_house_actor()))
    assert refusal.value.code == code


def test_a_shop_acts_on_no_other_shop_even_past_the_table_of_rights(shop: Context) -> None:
    """Threat T6."""
    with pytest.raises(Refusal, match="dealer_unknown"):
        run(BlockDealer(dealer_id=OTHER_SHOP, reason="rival"), shop)


def test_the_house_reads_all_dealers_and_a_dealer_only_itself(shop: Context) -> None:
    """Threat T6."""
    house, manager = a_view(shop.session, a_house_actor()), a_view(shop.session, MANAGER)
    assert [row.code for row in dealers(house)] == ["D7", "D8"]
    assert [row.code for row in dealers(house, after="D7")] == ["D8"]
    assert [row.code for row in dealers(house, text="shop 8")] == ["D8"]
    assert [row.code for row in dealers(house, text="%")] == []
    assert [row.code for row in dealers(manager)] == ["D7"]
    assert dealer_card(manager, dealer_id=OTHER_SHOP) is None
    assert dealer_card(house, dealer_id=OTHER_SHOP) is not None


def test_no_device_holds_two_scopes_that_share_a_dealers_row() -> None:
    """A dealer's device holds dealer:<id>, the house's holds network and dealer:0."""
    assert dict(a_dealer(SHOP).scopes()) == {"dealer:7": True, "network": True}
    assert dict(a_dealer(HOUSE).scopes()) == {"dealer:0": True}


def test_every_role_has_rights_and_unknown_ones_have_none() -> None:
    assert set(PERMISSIONS) == set(Role) == DEALER_ROLES | HOUSE_ROLES
    assert allows("clerk", "orders.place")
    assert not allows("clerk", "accounts.staff")
    assert not allows("ghost", "orders.place")


def test_what_acts_on_other_dealers_is_given_to_house_roles_only() -> None:
    """Threat T5."""
    house_deeds = {"accounts.block", "accounts.terms"}
    assert not [
        role for role in DEALER_ROLES if PERMISSIONS[role] & house_deeds or any(p.startswith("desk.") for p in PERMISSIONS[role])
    ]


def test_the_newest_recovery_key_is_the_one_that_pcs_seal_to(shop: Context) -> None:
    connection = shop.session.connection()
    assert sealed_to(connection, SHOP) == ""
    for at, digit in enumerate("ab"):
        later = replace(shop, now=shop.now + timedelta(days=at))
        run(SetRecoveryKey(key_id=an_id(digit), public_key=digit * 64), later)
    assert (sealed_to(connection, SHOP), sealed_to(connection, OTHER_SHOP)) == ("b" * 64, "")
    assert [key.key_id for key in recovery_keys(a_view(shop.session, MANAGER))] == [an_id("b"), an_id("a")]


@pytest.mark.parametrize("public_key", ["", "a" * 63, "g" * 64, "A" * 64])
def test_what_is_no_recovery_key_is_refused(shop: Context, public_key: str) -> None:
    with pytest.raises(Refusal, match="recovery_key_invalid"):
        run(SetRecoveryKey(key_id=an_id("key"), public_key=public_key), shop)


def test_regions_in_use_are_known_with_how_many_dealers_have_them() -> None:
    one, other, third = (a_dealer(at, code=f"D{at}", region="North") for at in (SHOP, OTHER_SHOP, 99))
    third.region = "South"
    with a_session(a_dealer(HOUSE, code="HQ", region=""), one, other, third) as session:
        house, shop = a_view(session, a_house_actor()), a_view(session, CLERK)
        assert [(row.word, row.count) for row in regions(house)] == [("North", 2), ("South", 1)]
        assert [row.word for row in regions(house, text="ou")] == ["South"]
        assert [(row.word, row.count) for row in regions(shop)] == [("North", 1)], "of other dealers a shop learns nothing"

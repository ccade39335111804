"""What a shop's PC may be like: wrong clock, little space, two people at once, a program on somebody else's drive."""

import os

import pytest

from sync.client.locks import tried
from sync.client.updating.alone import LOCK, OWN
from sync.client.updating.updater import UpdateState
from tests.unit.updating.manufacturer import Counting, Manufacturer, Shop, assert_unharmed, weeks
from tests.unit.updating.striking import FullDisk


def test_a_clock_ten_years_ahead_delays_and_does_no_more(maker: Manufacturer, shop: Shop) -> None:
    """Fault 52."""
    maker.release("1.1.0")
    maker.clock.at += weeks(520)
    assert_unharmed(shop, shop.look(), "update_out_of_date")

    maker.clock.at -= weeks(520)

    assert shop.look() == UpdateState(version="1.0.0", ready="1.1.0")


def test_a_disk_without_room_is_not_filled_up(maker: Manufacturer, shop: Shop) -> None:
    """Fault 28. Nothing is brought that cannot be put anywhere: the replica lies on the same disk."""
    maker.release("1.1.0")
    source = Counting(maker.updates)

    assert_unharmed(shop, shop.look(source, files=FullDisk()), "disk_full")
    assert source.pieces == 0


def test_two_people_of_one_pc_do_not_take_it_twice(maker: Manufacturer, shop: Shop) -> None:
    """Fault 93."""
    maker.release("1.1.0")
    handle = os.open(shop.root / OWN / LOCK, os.O_RDWR | os.O_CREAT)
    with tried(handle):
        assert_unharmed(shop, shop.look(), "update_busy")
    os.close(handle)

    assert shop.look().ready == "1.1.0"


def test_a_program_on_the_drive_of_another_pc_is_left_to_who_looks_after_it(
    maker: Manufacturer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 46."""
    maker.release("1.1.0")
    monkeypatch.setattr("sync.client.updating.updater.unfit", lambda _: "folder_far")

    assert_unharmed(shop, shop.look(), "update_far")


def test_a_source_that_is_away_is_asked_again(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    away = maker.updates.rename(maker.updates.with_name("away"))
    assert_unharmed(shop, shop.look(), "update_unreachable")

    away.rename(maker.updates)

    assert shop.look().ready == "1.1.0"


def test_an_installation_that_lost_its_certificate_stays_as_it_is(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    (shop.root / OWN / "root.json").write_bytes(b"{")

    assert_unharmed(shop, shop.look(), "update_not_genuine")

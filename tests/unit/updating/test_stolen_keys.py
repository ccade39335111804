"""What an attacker can do who has stolen keys, and how a rotation takes it from them. Threat T8."""

import shutil
from pathlib import Path

from sync.central.releases import keys
from sync.central.releases.signed import Signed
from sync.client.updating.updater import UpdateState
from sync.protocol.releases import Offer, Offers, offers_name, this_platform
from tests.unit.updating.manufacturer import PASSWORD, Manufacturer, Shop, assert_unharmed


def test_fast_forward(maker: Manufacturer, shop: Shop) -> None:
    """Fast-forward: with the stolen daily keys numbers are driven up; after a rotation PCs come back by themselves."""
    honest = maker.copy("honest")
    own = {role: keys.key_of(maker.own_keys, role, PASSWORD) for role in keys.ONLINE}
    for _ in range(20):
        maker.signed().refresh(own)
    assert shop.look().problem is None
    shutil.rmtree(maker.updates)
    honest.rename(maker.updates)
    maker.refresh()
    assert shop.look().problem == "update_older"

    maker.rotate()
    maker.release("1.1.0")

    assert shop.look() == UpdateState(version="1.0.0", ready="1.1.0")


def test_stolen_daily_keys_release_nothing(maker: Manufacturer, shop: Shop) -> None:
    """Key compromise: who has the keys of the publishing machine still cannot say what a version is."""
    own = {role: keys.key_of(maker.own_keys, role, PASSWORD) for role in keys.ONLINE}
    forged = own | {"targets": own["snapshot"]}
    offers = Offers(platform=this_platform(), offers=(Offer(version="6.6.6", share=100),))
    Signed(maker.updates, maker.clock.now()).change_targets({offers_name(this_platform()): offers}, forged)

    assert_unharmed(shop, shop.look(), "update_not_genuine")


def test_a_stolen_targets_key_is_worth_nothing_after_the_rotation(maker: Manufacturer, shop: Shop) -> None:
    """Key compromise with rotation: the old keys sign, a PC that has seen the new root laughs."""
    stolen = {role: keys.key_of(maker.own_keys, role, PASSWORD) for role in keys.ROLES}
    maker.rotate()
    assert shop.look().problem is None
    Signed(maker.updates, maker.clock.now()).change_targets({}, stolen)

    assert_unharmed(shop, shop.look(), "update_not_genuine")


def test_one_stolen_root_key_rotates_nothing(maker: Manufacturer, shop: Shop, tmp_path: Path) -> None:
    """Key compromise: the root needs two of its three keys."""
    one = keys.root_keys(maker.safe, PASSWORD)[:1]
    evil_roots = keys.make_root_keys(tmp_path / "evil", PASSWORD, round_=1)
    maker.signed().rotate(one, evil_roots, keys.make_keys(tmp_path / "evil", PASSWORD))

    assert_unharmed(shop, shop.look(), "update_not_genuine")


def test_a_pc_that_slept_through_two_rotations_comes_along(maker: Manufacturer, shop: Shop) -> None:
    """Key rotation, twice, with one root certificate from the installer."""
    maker.rotate()
    maker.rotate()
    maker.release("1.1.0")

    assert shop.look() == UpdateState(version="1.0.0", ready="1.1.0")

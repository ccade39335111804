"""A new version comes here whole, lies ready for the next start, and reaches the PCs in stages."""

from pathlib import Path

from sync.client.updating.files import Files
from sync.client.updating.launcher import read_pointer
from sync.client.updating.updater import Installation, UpdateState, installation_of, report_healthy
from sync.protocol.releases import Offer, is_taken_by
from tests.unit.updating.manufacturer import Counting, Manufacturer, Shop, weeks


def test_a_new_version_lies_ready_for_the_next_start(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")

    assert shop.look() == UpdateState(version="1.0.0", ready="1.1.0")
    assert shop.next_start() == "1.1.0"
    assert shop.holds("1.1.0")
    assert shop.holds("1.0.0"), "the version that runs is untouched"


def test_without_a_new_version_nothing_happens(shop: Shop) -> None:
    assert shop.look() == UpdateState(version="1.0.0")
    assert shop.next_start() == "1.0.0"


def test_a_second_look_finds_it_ready_and_brings_nothing(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    shop.look()
    source = Counting(maker.updates)

    assert shop.look(source) == UpdateState(version="1.0.0", ready="1.1.0")
    assert source.pieces == 0


def test_what_did_not_change_is_not_brought_again(maker: Manufacturer, shop: Shop) -> None:
    cost = maker.release("1.1.0")

    assert (cost.files, cost.changed) == (4, 3)
    assert cost.delta < cost.unpacked / 100, "a changed library is told apart from the one before"
    source = Counting(maker.updates)
    assert shop.look(source).ready == "1.1.0"
    assert source.pieces == cost.delta


def test_a_version_is_skipped_without_loss(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    maker.release("1.2.0")

    assert shop.look().ready == "1.2.0"
    assert shop.holds("1.2.0")


def test_two_versions_are_kept_and_older_ones_go(maker: Manufacturer, shop: Shop) -> None:
    for version in ("1.1.0", "1.2.0"):
        maker.release(version)
        shop.look()
        shop.running = version
        assert report_healthy(Installation(root=shop.root, version=version), Files())

    assert sorted(path.name for path in (shop.root / "versions").iterdir()) == ["1.1.0", "1.2.0"]


def test_a_stage_reaches_its_share_and_grows(maker: Manufacturer, shop: Shop) -> None:
    devices = [f"7.{number:032x}" for number in range(2_000)]
    offers = [Offer(version="1.1.0", share=share) for share in (0, 10, 50, 100)]
    taken = [{device for device in devices if is_taken_by(offer, device)} for offer in offers]

    assert [round(len(some) / 200) for some in taken] == [0, 1, 5, 10]
    assert taken[0] <= taken[1] <= taken[2] <= taken[3], "who has it keeps it as the stage grows"

    maker.release("1.1.0", share=10)
    early, late = next(iter(taken[1])), next(iter(taken[3] - taken[2]))
    assert shop.look(device=late).ready is None
    maker.stage("1.1.0", 100)
    assert shop.look(device=late).ready == "1.1.0"
    assert early != late


def test_an_offer_that_was_taken_back_is_not_taken(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    maker.stage("1.1.0", 0)

    assert shop.look() == UpdateState(version="1.0.0")


def test_a_version_that_failed_here_is_not_taken_again_but_the_next_is(maker: Manufacturer, shop: Shop) -> None:
    maker.release("1.1.0")
    shop.look()
    failing = read_pointer(shop.root)
    assert failing is not None
    Files().point(shop.root, type(failing)("1.0.0", failed=("1.1.0",)))

    assert shop.look() == UpdateState(version="1.0.0")
    maker.release("1.1.1")
    assert shop.look().ready == "1.1.1"


def test_the_source_folder_of_a_private_shop_works_for_months_while_it_is_refreshed(maker: Manufacturer, shop: Shop) -> None:
    for _ in range(10):
        maker.clock.at += weeks(2)
        maker.refresh()
        assert shop.look() == UpdateState(version="1.0.0")


def test_a_program_started_from_its_sources_updates_nothing() -> None:
    assert installation_of(Path(__file__)) is None


def test_an_installed_program_knows_where_it_lies(shop: Shop) -> None:
    found = installation_of(shop.root / "versions/1.0.0/dms-desktop")
    assert found == Installation(root=shop.root, version="1.0.0")

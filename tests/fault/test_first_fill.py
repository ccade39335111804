"""The first fill of large scopes over a bad line: it goes on where it stopped, and ends as if nothing had happened."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.central import console, opening
from sync.client import arriving, copying
from sync.client.local import fill
from sync.domain.catalog.commands import SetListPrice
from sync.domain.catalog.records import Barcode
from sync.protocol.prebuilt import PAGE
from tests.fault import plans, small_files, small_limits
from tests.fault.deaths import die_at
from tests.fault.plans import Plan
from tests.fault.proxy import Proxy
from tests.fault.served import Served, make_world, serving
from tests.fault.shop import Shop, enrolled, opened

LASTS = 150_000
"""Bytes of an answer before the line breaks."""
LARGE = 20_100
SHARED = 1
"""Pieces that are the same in two files: a small index looks as any other."""


@pytest.fixture(scope="module")
def central(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Every scope is a large one here."""
    data = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("small") / "central"))
    with serving(data, small_limits.__name__) as served:
        yield served


@pytest.fixture(scope="module")
def filing(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same, and what many devices hold comes as files."""
    data = Path(shutil.copytree(prepared, tmp_path_factory.mktemp("files") / "central"))
    with serving(data, small_files.__name__) as served:
        yield served


@pytest.fixture(scope="module")
def empty_home(central: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enrolled, and nothing has come yet. To be copied."""
    return enrolled(tmp_path_factory.mktemp("empty") / "home", central)


@pytest.fixture
def home(empty_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(empty_home, tmp_path / "home"))


@pytest.fixture
def fresh(home: Path, line: Proxy) -> Iterator[Shop]:
    line.seen.clear()
    with opened(home, url=line.url) as shop:
        yield shop


def chunks(line: Proxy) -> Counter[str]:
    """How often each chunk was asked for."""
    return Counter(seen.path for seen in line.seen if "/chunks/" in seen.path)


def done(shop: Shop) -> int:
    """Chunks that are here of fills under way."""
    with shop.replica.lanes.parts.store.read() as connection:
        return sum(connection.execute(select(fill.c.done)).scalars())


@pytest.mark.parametrize(
    "plan",
    [plans.cut_answer(0), plans.cut_answer(90), plans.cut_answer(-1, unframed=True), plans.garbled(300), plans.drop_answer()],
    ids=["nothing", "a part", "all but a byte", "one byte wrong", "lost"],
)
def test_a_fill_that_was_interrupted_goes_on_where_it_was(fresh: Shop, central: Served, line: Proxy, plan: Plan) -> None:
    """Invariant 24. Faults 13, 15, 16: chunks that came in whole are not asked for again."""
    line.next(plans.PASS, *[plans.PASS] * 4, plan)
    assert not fresh.try_sync()
    asked, here = chunks(line), done(fresh)
    assert 0 < here < sum(asked.values())
    fresh.sync()
    assert sorted(chunks(line).values())[-2:] == [1, 2]
    assert fresh.dump() == central.dump()


@pytest.mark.parametrize("step", range(20, 400, 40))
def test_a_fill_whose_program_was_killed_goes_on_where_it_was(home: Path, central: Served, line: Proxy, step: int) -> None:
    """Invariant 24. Faults 16."""
    line.seen.clear()
    die_at(step, home, lambda shop: shop.sync(), url=line.url)
    with opened(home, url=line.url) as shop:
        shop.sync()
        assert shop.is_sound()
        assert shop.dump() == central.dump()
    assert sum(count - 1 for count in chunks(line).values()) <= 1


def test_pieces_that_are_no_longer_kept_are_no_dead_end(fresh: Shop, central: Served, line: Proxy) -> None:
    """Invariant 24: the PC was off for longer than central keeps a snapshot, and prices went on."""
    line.next(*[plans.PASS] * 5, plans.drop_answer())
    assert not fresh.try_sync()
    shutil.rmtree(central.data / "snapshots")
    today, code = central.books.source.clock.now().date(), central.goods()[0]
    console.run_verb(central.books, SetListPrice(price_list="standard", product_code=code, valid_from=today, price=43_00))
    assert not fresh.try_sync()
    fresh.sync()
    assert fresh.dump() == central.dump()


def test_a_fill_under_way_when_central_was_restored_is_begun_anew(fresh: Shop, central: Served, line: Proxy) -> None:
    """Invariant 29. Faults 81: rows of two histories are not mixed."""
    line.next(*[plans.PASS] * 5, plans.drop_answer())
    assert not fresh.try_sync()
    opening.new_epoch(central.books, central.data)
    fresh.sync()
    assert fresh.dump() == central.dump()


def test_what_left_a_scope_while_its_fill_was_interrupted_leaves_here_too(fresh: Shop, central: Served, line: Proxy) -> None:
    """Invariant 15: the scope has become small meanwhile and comes as a list of changes, not as a snapshot."""
    line.next(*[plans.PASS] * 5, plans.drop_answer())
    assert not fresh.try_sync()
    assert done(fresh) > 0
    with central.books.store.transaction(central.books.source.clock.now()) as session:
        for barcode in session.scalars(select(Barcode).limit(30)):
            session.delete(barcode)
    fresh.sync()
    assert fresh.dump() == central.dump()


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """As small here as there."""
    monkeypatch.setattr(copying, "LOT", 2)
    monkeypatch.setattr(arriving, "PIECE", small_files.PIECE)
    monkeypatch.setattr(arriving, "SIZE", small_files.PIECE * PAGE)


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize("step", range(40, 700, 110))
def test_a_file_whose_program_was_killed_is_copied_to_the_end(filing: Served, tmp_path: Path, step: int) -> None:
    """Invariants 12, 24. Fault 16: killed while pieces come, between two tables, and in the search index."""
    home = enrolled(tmp_path / "home", filing)
    with Proxy(filing.port) as line:
        die_at(step, home, lambda shop: shop.sync(), url=line.url)
        with opened(home, url=line.url) as shop:
            shop.sync()
            assert shop.is_sound()
            assert shop.dump() == filing.dump()
            assert [hit.code for hit in shop.replica.search(filing.goods()[0], kinds=("product",))][:1] == filing.goods()[:1]
        assert sum(count - 1 for count in chunks(line).values()) <= copying.LOT + SHARED
        assert not list(home.rglob("arriving-*"))


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize(
    "plan",
    [plans.cut_answer(90), plans.garbled(300), plans.drop_answer()],
    ids=["a part", "one byte wrong", "lost"],
)
def test_a_file_that_was_interrupted_goes_on_where_it_was(filing: Served, tmp_path: Path, plan: Plan) -> None:
    """Invariant 24. Faults 13, 15, 16."""
    with Proxy(filing.port) as line, opened(enrolled(tmp_path / "home", filing), url=line.url) as shop:
        line.next(plans.PASS, *[plans.PASS] * 4, plan)
        assert not shop.try_sync()
        shop.sync()
        assert sum(count - 1 for count in chunks(line).values()) <= copying.LOT + SHARED
        assert shop.dump() == filing.dump()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(make_world(tmp_path_factory.mktemp("large") / "central", products=LARGE)) as served:
        yield served


def test_twenty_thousand_products_arrive_as_a_file(large: Served, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Invariant 24, at the size where central sends a file of its own accord."""
    caplog.set_level("INFO")
    with Proxy(large.port) as line, opened(enrolled(tmp_path / "home", large), url=line.url) as shop:
        line.next(*[plans.PASS] * 4, plans.cut_answer(90))
        assert not shop.try_sync()
        shop.sync()
        assert shop.dump() == large.dump()
        assert list((large.data / "snapshots").rglob("scope.db"))
        assert "prebuilt_unfit" not in caplog.text


def test_a_line_that_breaks_in_every_piece_brings_all_of_it(large: Served, tmp_path: Path) -> None:
    """Invariant 24. Fault 16: each try goes on where the line broke, on a line that never lasts for a whole piece."""
    home = enrolled(tmp_path / "home", large)
    with Proxy(large.port, always=plans.cut_answer(LASTS)) as line, opened(home, url=line.url) as shop:
        shop.sync()
        assert shop.dump() == large.dump()
        assert max(chunks(line).values()) > 2

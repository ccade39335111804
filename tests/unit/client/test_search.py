"""The search box finds by piece of code, by word, by Chinese of any length in either script, by initials."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from sync.client import search
from sync.client.local import LOCAL
from sync.client.search import AHEAD, ENOUGH, MOST_CANDIDATES, MOST_SORTED, MOST_WORDS, SEARCH_WORD, find
from sync.client.search_index import SearchIndex
from sync.client.store import Store
from sync.kernel.pinyin import spellings
from sync.kernel.records import Row, table_of
from sync.kernel.search import SearchText, by_age
from sync.kernel.text import fold
from sync.protocol.prebuilt import SEARCH_GRAM
from tests.shops import KEY
from tests.tables import make_tables
from tests.toy import Sign
from tests.unit.client.instructions import Instructions

PARTS = {
    "04465-02220": "煞車來令片 前輪 brake pad set",
    "90915-YZZD2": "機油濾清器 oil filter",
    "08880-83714": "全合成機油 0W-20 engine oil",
    "BK-M68B-42": "Mountain-200 Black, 42",
    "BRG-00534": "滾珠軸承 13×55 mm",
    "CU-00001": "陳建國 912550103 12550103 2550103 0103",
    "CU-00002": "林志明 225550101 25550101 5550101 0101",
    "BRG-00535": "滾珠軸承 13x61 mm",
}


def _text(row: object) -> SearchText:
    code, name = row["code"], row["text"]  # type: ignore[index]
    return SearchText(kind="product", code=code, name=name, folded=fold(name), initials=spellings(name))


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Connection]:
    store = Store(tmp_path / "shelf.db", KEY)
    with store.write() as connection:
        make_tables(connection, LOCAL)
        table_of(Sign).create(connection)
        connection.exec_driver_sql(SEARCH_GRAM)
        connection.exec_driver_sql(SEARCH_WORD)
        rows: list[Row] = list(PARTS.items())
        SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(connection, "toy_sign", rows)
        yield connection
    store.close()


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("04465-02220", ["04465-02220"]),
        ("0446502", ["04465-02220"]),
        ("yzzd", ["90915-YZZD2"]),
        ("m68b", ["BK-M68B-42"]),
        ("油", ["08880-83714", "90915-YZZD2"]),
        ("机油", ["08880-83714", "90915-YZZD2"]),
        ("機油濾", ["90915-YZZD2"]),
        ("來令片", ["04465-02220"]),
        ("来令 brake", ["04465-02220"]),
        ("jylqq", ["90915-YZZD2"]),
        ("jiyou", ["08880-83714", "90915-YZZD2"]),
        ("lailing", ["04465-02220"]),
        ("shache brake", ["04465-02220"]),
        ("moun", ["BK-M68B-42"]),
        ("m", ["BK-M68B-42", "BRG-00534", "BRG-00535"]),
        ("0", ["04465-02220", "08880-83714", "CU-00001", "CU-00002"]),
        ("油 0", ["08880-83714"]),
        ("機油0", ["08880-83714"]),
        ("號 9091", ["90915-YZZD2"]),
        ("b-4", ["BK-M68B-42"]),
        ("0-8", ["08880-83714"]),
        ("s 5-0", ["04465-02220"]),
        ("0w-2", ["08880-83714"]),
        ("ＢＫ－Ｍ６８", ["BK-M68B-42"]),
        ("滾珠軸承13×55", ["BRG-00534"]),
        ("滚珠轴承13*55mm", ["BRG-00534"]),
        ("軸承 13x55", ["BRG-00534"]),
        ("軸承 13x61", ["BRG-00535"]),
        ("0912-550-103", ["CU-00001"]),
        ("0912550103", ["CU-00001"]),
        ("0912-550", ["CU-00001"]),
        ("+886 912 550 103", ["CU-00001"]),
        ("(02) 2555-0101", ["CU-00002"]),
        ("2555-0101", ["CU-00002"]),
        ("0912-550-104", []),
        ("brake煞車", ["04465-02220"]),
        ("軸承 13x99", []),
        ("油煞", []),
        ("", []),
        ("\"' OR *", []),
    ],
)
def test_what_is_typed_finds_what_is_meant(shelf: Connection, typed: str, codes: list[str]) -> None:
    hits = find(shelf, typed)
    assert sorted(hit.code for hit in hits) == codes


@pytest.mark.parametrize("pasted", ["oil ab " * 3000, "機a" * 3000, "7" * 30_000])
def test_a_whole_column_that_is_pasted_into_the_box_finds_nothing_and_breaks_nothing(shelf: Connection, pasted: str) -> None:
    assert find(shelf, pasted) == []


def test_a_row_that_is_indexed_anew_is_no_longer_found_by_its_old_name(shelf: Connection) -> None:
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(shelf, "toy_sign", [("90915-YZZD2", "空氣濾芯")])
    assert find(shelf, "oil filter") == []
    assert [hit.code for hit in find(shelf, "空气")] == ["90915-YZZD2"]


def test_a_dropped_row_is_not_found(shelf: Connection) -> None:
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).drop(shelf, "toy_sign", ['["90915-YZZD2"]'])
    assert find(shelf, "yzzd") == []


def _paper(row: object) -> SearchText:
    """Signs as documents: what stands on one is the minute of its making."""
    code, minute = row["code"], row["text"]  # type: ignore[index]
    return SearchText(kind="order", code=code, name=minute, folded=fold(code), weight=by_age(int(minute) * 60_000_000))


def test_documents_come_newest_first_whichever_pc_wrote_them(shelf: Connection) -> None:
    """Behind goods, however many there are: the order that somebody looks for is one of the last."""
    papers: list[Row] = [(f"BR-D1-{pc}-{at:05}", str(at * 3 + place)) for place, pc in enumerate("0BC") for at in range(40)]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _paper}).put(shelf, "toy_sign", papers)
    newest = ["BR-D1-C-00039", "BR-D1-B-00039", "BR-D1-0-00039", "BR-D1-C-00038"]
    assert [hit.code for hit in find(shelf, "br-d1", limit=4)] == newest
    assert [hit.code for hit in find(shelf, "d1 0003", limit=4)] == newest
    assert [hit.code for hit in find(shelf, "br", limit=4)] == ["BRG-00534", "BRG-00535", *newest[:2]]


def test_a_number_that_few_documents_begin_with_is_no_walk_through_all_others(
    shelf: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Head office has hundreds of thousands. Twice as many of another number are no more work."""
    monkeypatch.setattr(search, "MOST_CANDIDATES", 100)
    work = list[int]()
    for count in (2 * MOST_SORTED, 4 * MOST_SORTED):
        papers: list[Row] = [(f"SO-D1-{at:05}", str(at)) for at in range(count)]
        SearchIndex({"toy_sign": Sign}, {"toy_sign": _paper}).put(shelf, "toy_sign", [*papers, ("RM-1", "9"), ("RM-2", "7")])
        instructions = Instructions()
        instructions.watch(shelf.connection.driver_connection, None, None)
        assert [hit.code for hit in find(shelf, "rm")] == ["RM-1", "RM-2"]
        work.append(instructions.count)
        assert [hit.code for hit in find(shelf, "so", limit=2)] == [f"SO-D1-{count - at:05}" for at in (1, 2)]
    assert work[1] < 1.2 * work[0]


def test_a_piece_of_a_code_is_found_behind_any_number_that_have_all_pairs_of_its_letters(shelf: Connection) -> None:
    rows: list[Row] = [(f"AB-BC-{at:05}-CD", "z") for at in range(MOST_CANDIDATES + 1)]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(shelf, "toy_sign", [*rows, ("X-ABCD-Y", "z")])
    for piece in ("bcd", "abcd", "Bc-D"):
        assert [hit.code for hit in find(shelf, piece)] == ["X-ABCD-Y"]


def test_the_newest_documents_of_a_name_are_found_among_more_than_are_ranked(shelf: Connection) -> None:
    """As head office gets them: dealer after dealer. The walk-in customer has thousands of sales, and a card of late."""
    papers: list[Row] = [(f"BR-D1-{pc}-{at:05}", str(at * 3 + place)) for place, pc in enumerate("C0B") for at in range(ENOUGH)]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _paper}).put(shelf, "toy_sign", papers)
    newest = [f"BR-D1-{pc}-00399" for pc in "B0C"]
    assert [hit.code for hit in find(shelf, "d1 br", limit=3)] == newest
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(shelf, "toy_sign", [("CU-00003", "d1 br")])
    assert [hit.code for hit in find(shelf, "d1 br", limit=3)] == ["CU-00003", *newest[:2]]


def _of_kind(row: object) -> SearchText:
    """Signs of any kind: it stands before their code. Orders are documents."""
    code, name = row["code"], row["text"]  # type: ignore[index]
    kind = code.split("-")[0]
    weight = by_age(0) if kind == "order" else 5 if kind == "product" else 0
    return SearchText(kind=kind, code=code, name=name, folded=fold(name), initials=spellings(name), weight=weight)


def _put(shelf: Connection, *kinds: tuple[str, int], name: str = "豐田汽車維修 toyota") -> None:
    rows: list[Row] = [(f"{kind}-{at:05}", name) for kind, count in kinds for at in range(count)]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _of_kind}).put(shelf, "toy_sign", rows)


def test_a_customer_and_an_order_are_found_behind_any_number_of_goods_of_the_name(shelf: Connection) -> None:
    """By one who wants customers alone, and in the one box, where the goods are as many as it has room for."""
    _put(shelf, ("product", MOST_CANDIDATES + 1), ("customer", 1), ("order", 1), name="豐田汽車維修 toyota 0")
    for typed in ("豐田", "toyota", "t", "fengtian", "豐 0"):
        assert [hit.code for hit in find(shelf, typed, kinds=("customer",))] == ["customer-00000"]
        for kinds in ((), ("product", "customer", "order", "no such kind")):
            hits = find(shelf, typed, limit=40, kinds=kinds)
            assert len(hits) == 40
            assert [hit.kind for hit in hits[: AHEAD + 3]] == ["product"] * AHEAD + ["customer", "order", "product"]


def test_nothing_hides_another_kind_however_many_kinds_there_are_many_of(
    shelf: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At head office orders and customers are as many as goods."""
    monkeypatch.setattr(search, "MOST_CANDIDATES", 3)
    _put(shelf, ("customer", 1), ("order", 5), ("product", 9), ("sale", 5), ("quote", 2), ("serial", 1))
    found = Counter(hit.kind for hit in find(shelf, "豐田"))
    assert found.keys() == {"customer", "order", "product", "sale", "quote", "serial"}
    assert (found["customer"], found["quote"], found["serial"]) == (1, 2, 1)


def test_the_codes_of_one_kind_are_not_behind_those_of_another(shelf: Connection) -> None:
    """`0` begins the codes of half the shelf; a customer's number is looked for among customers."""
    rows: list[Row] = [("0-1", "customer 0"), ("0-2", "x")]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _customer}).put(shelf, "toy_sign", rows)
    assert [hit.code for hit in find(shelf, "0", limit=1, kinds=("customer",))] == ["0-1"]
    assert [hit.code for hit in find(shelf, "0", kinds=("product",))][:2] == ["04465-02220", "08880-83714"]


def _customer(row: object) -> SearchText:
    code, name = row["code"], row["text"]  # type: ignore[index]
    return SearchText(kind="customer", code=code, name=name, folded=fold(name))


def test_what_becomes_another_kind_is_found_as_that_alone(shelf: Connection) -> None:
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(shelf, "toy_sign", [("C-1", "陳")])
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _customer}).put(shelf, "toy_sign", [("C-1", "陳")])
    assert [hit.code for hit in find(shelf, "陳 c1", kinds=("customer",))] == ["C-1"]
    assert find(shelf, "陳 c1", kinds=("product",)) == []


@pytest.mark.parametrize("count", [1, MOST_WORDS - 1, MOST_WORDS, 3 * MOST_WORDS])
def test_all_words_that_begin_alike_are_found_however_many_they_are(shelf: Connection, count: int) -> None:
    words = ["brak", *(f"brak{letter}" for letter in "0123456789abcdefghijklmnopqrstuvwxyz")][:count]
    rows: list[Row] = [(f"X-{word}", f"{word} 2") for word in words]
    SearchIndex({"toy_sign": Sign}, {"toy_sign": _text}).put(shelf, "toy_sign", rows)
    for typed in ("brak", "brak 2", "brak x"):
        assert sorted(hit.code for hit in find(shelf, typed) if hit.code != "04465-02220") == [f"X-{word}" for word in words]

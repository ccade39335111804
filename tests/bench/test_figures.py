"""The benchmarks' own arithmetic, and that docs/BENCHMARKS.md says what the kept figures say."""

from tests.bench import curves
from tests.bench.chart import round_step
from tests.bench.figures import BEGIN, END, PAGE, kept, table, with_table
from tests.bench.goods import code_of, goods
from tests.bench.measure import Figure, p95, percentile, side_by_side


def a_figure(ours: float, bare: float, *, limit: float | None, more_is_better: bool = False) -> Figure:
    return Figure(
        name="x", what="", floor="", ours=ours, bare=bare, unit="ms", limit=limit, more_is_better=more_is_better
    )  # fmt: skip


def test_the_page_shows_the_kept_figures() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_table(page, table(kept())), "run: python -m tests.bench --keep"


def test_the_page_of_curves_shows_the_kept_sizes() -> None:
    page = curves.PAGE.read_text(encoding="utf-8")
    assert page == with_table(page, curves.sections()), "run: python -m tests.bench.curves"


def test_a_curve_has_both_sides_and_every_size() -> None:
    sizes = [a_figure(ours, 1.0, limit=None).as_json() | {"products": products} for ours, products in ((2.0, 10), (3.0, 1_000))]
    text = curves.drawn("search", sizes)
    assert all(words in text for words in ("10 products", "1,000 products", "ours", "the floor of the same run"))


def test_levels_of_a_chart_are_round() -> None:
    assert [round_step(least) for least in (0.0, 0.7, 1.0, 3.0, 11_302.0)] == [1.0, 1.0, 1.0, 5.0, 20_000.0]


def test_a_table_replaces_the_one_before_and_nothing_else() -> None:
    page = f"above\n{BEGIN}\nold\n{END}\nbelow\n"
    assert with_table(page, "new") == f"above\n{BEGIN}\nnew\n{END}\nbelow\n"


def test_a_latency_holds_below_its_limit() -> None:
    assert a_figure(3.0, 1.0, limit=3.0).holds
    assert not a_figure(3.1, 1.0, limit=3.0).holds


def test_a_rate_holds_above_its_limit() -> None:
    assert a_figure(0.4, 1.0, limit=0.4, more_is_better=True).holds
    assert not a_figure(0.3, 1.0, limit=0.4, more_is_better=True).holds


def test_a_figure_without_a_limit_promises_nothing() -> None:
    assert a_figure(9.0, 1.0, limit=None).holds


def test_percentiles_are_samples_that_were_taken() -> None:
    samples = [float(number) for number in range(1, 101)]
    assert (percentile(samples, 0.5), p95(samples), percentile(samples, 1.0)) == (50.0, 95.0, 100.0)
    assert p95([7.0]) == 7.0


def test_deeds_take_turns() -> None:
    log: list[str] = []
    side_by_side([lambda: log.append("a")] * 2, [lambda: log.append("b")] * 2)
    assert log == ["a", "b", "a", "b"]


def test_goods_are_the_same_every_time_and_codes_are_unique() -> None:
    assert list(goods(50)) == list(goods(50))
    assert list(goods(50)) != list(goods(50, revision=1))
    assert len({code_of(number) for number in range(100_000)}) == 100_000

"""Prices worked out by hand: what each case has in force, what is ordered, and what must come out to the last minor unit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sync.domain.pricing.book import Book, Wanted
from sync.domain.pricing.promotions import Kind, Offer, Part, Promotion, Tier
from sync.domain.pricing.rules import Buyer, Step, Term
from tests.builders import SHOP, an_id

DAY = date(2026, 12, 1)
PARENTS = {"chassis": None, "brakes": "chassis", "oils": None}
LISTED = {"PAD": 10_000, "DISC": 25_000, "OIL": 3_333, "CAP": 100, "GIFT": 700}
BRANCH = {"PAD": "brakes", "DISC": "brakes", "OIL": "oils", "CAP": "oils", "GIFT": "oils"}
TAXES = {"OIL": 500}
DEAL = an_id("the project")


@dataclass(frozen=True)
class Golden:
    """`lines` are `PAD 3`; `nets` what each line costs in the end; `units` the price of one before promotions, where told."""

    name: str
    rules: tuple[Term | Promotion, ...]
    lines: str
    nets: tuple[int, ...]
    units: tuple[int, ...] = ()
    on: date = DAY
    voucher: str = ""
    deal: UUID | None = None
    region: str = "north"


def term(step: Step, price: int | None = None, *, on: str = "PAD", name: str = "", **changed: Any) -> Term:
    """A special price for a product, or for a category where `on` is one. Of this dealer, as its step needs it."""
    own = SHOP if step in (Step.CONTRACT, Step.PROJECT, Step.DEALER) else 0
    ground = {"category": on} if on in PARENTS else {"product_code": on}
    code = name or f"{step}-{on}-{price}-{changed}"
    fields: dict[str, Any] = {"code": code, "dealer_id": own, "valid_from": date(2026, 1, 1), "price": price, **ground}
    if step is Step.PROJECT:
        fields["deal_id"] = DEAL
    return Term(rule_id=an_id(code), version=1, step=step, **fields | changed)


def promo(kind: Kind, name: str = "P", *, left: int | None = None, rule: dict[str, Any] | None = None, **offer: Any) -> Promotion:
    fields: dict[str, Any] = {"code": name, "valid_from": date(2026, 1, 1), "left": left}
    return Promotion(promotion_id=an_id(name), version=1, kind=kind, offer=Offer(**offer), **fields | (rule or {}))


def wanted(lines: str) -> list[Wanted]:
    found = []
    for at, text in enumerate(lines.split(",")):
        code, count = text.split()
        found.append(
            Wanted(
                line_id=an_id(f"line {at}"),
                product_code=code,
                category=BRANCH[code],
                quantity=int(count),
                list_price=LISTED[code],
                tax_basis_points=TAXES.get(code, 0),
            )
        )
    return found


def worked_out(case: Golden) -> tuple[Sequence[int], Sequence[int]]:
    """Nets and unit prices as the program has them."""
    lines = wanted(case.lines)
    terms = [rule for rule in case.rules if isinstance(rule, Term)]
    promotions = [rule for rule in case.rules if isinstance(rule, Promotion)]
    book = Book(terms, promotions, PARENTS, Buyer(SHOP, "gold", case.region, case.deal))
    priced = book.price(lines, on=case.on, voucher=case.voucher)
    units = [priced.units[line.line_id].price or 0 for line in lines]
    pairs = zip(lines, units, strict=True)
    return [line.quantity * unit - priced.given.discount(line.line_id) for line, unit in pairs], units


CONTRACT, PROJECT, OWN = term(Step.CONTRACT, 8_000), term(Step.PROJECT, 8_500), term(Step.DEALER, 9_000)
LEVEL = term(Step.LEVEL, 9_500, price_list="gold")
BREAK = term(Step.DEALER, 8_800, from_quantity=10)
BRANCHES = term(Step.DEALER, None, on="chassis", basis_points=1_000)
NEAR = term(Step.DEALER, None, on="brakes", basis_points=2_000)
TAXED = term(Step.DEALER, 2_100, on="OIL", tax_included=True)
ANNOUNCED = term(Step.DEALER, 9_100, valid_from=date(2027, 1, 1))
PAST = term(Step.CONTRACT, 1, valid_until=date(2026, 11, 30))
TEN = promo(Kind.PERCENT, "TEN", basis_points=1_000)
TENS = promo(Kind.PERCENT, "TENS", basis_points=1_000, products=("PAD",), rule={"priority": 5})
FIVE = promo(Kind.AMOUNT, "FIVE", amount=500, products=("PAD",), rule={"priority": 9})
B2G1 = promo(Kind.BUY_GET, "B2G1", buy=2, get=1, products=("PAD",))
B2G1_ANY = promo(Kind.BUY_GET, "B2G1A", buy=2, get=1, categories=("brakes",))
THREE = promo(Kind.MIX, "THREE", buy=3, amount=20_000, categories=("brakes",))
TIERS = promo(
    Kind.TIER, "TIERS", categories=("chassis",), tiers=(Tier(quantity=5, basis_points=500), Tier(quantity=10, basis_points=1_000))
)
SET = promo(
    Kind.BUNDLE, "SET", amount=40_000, parts=(Part(product_code="PAD", quantity=2), Part(product_code="DISC", quantity=1))
)
FREE = promo(Kind.GIFT, "FREE", buy=4, get=1, products=("PAD",), gifts=("GIFT", "CAP"))
WHOLE = promo(Kind.ORDER, "WHOLE", basis_points=500, least=50_000)
CENT = promo(Kind.ORDER, "CENT", amount=100)
WORD = promo(Kind.ORDER, "WORD", amount=1_000, rule={"voucher": "Spring26"})


def exclusive(one: Promotion) -> Promotion:
    return replace(one, exclusive=True)


def grouped(one: Promotion, name: str = "season") -> Promotion:
    return replace(one, group=name)


CASES = (
    # which price
    Golden("the list where nothing else is said", (), "PAD 3", (30_000,), (10_000,)),
    Golden("contract before all others", (LEVEL, OWN, PROJECT, CONTRACT), "PAD 3", (24_000,), (8_000,), deal=DEAL),
    Golden("project before dealer", (LEVEL, OWN, PROJECT), "PAD 3", (25_500,), (8_500,), deal=DEAL),
    Golden("no project, no project's price", (LEVEL, OWN, PROJECT), "PAD 3", (27_000,), (9_000,)),
    Golden("another project's price is nobody else's", (OWN, PROJECT), "PAD 1", (9_000,), deal=an_id("other")),
    Golden("dealer before level", (LEVEL, OWN), "PAD 3", (27_000,), (9_000,)),
    Golden("level before list", (LEVEL,), "PAD 3", (28_500,), (9_500,)),
    Golden("another level's price", (replace(LEVEL, price_list="silver"),), "PAD 1", (10_000,)),
    Golden("a region's price", (term(Step.LEVEL, 9_700, region="north"),), "PAD 1", (9_700,)),
    Golden("another region's price", (term(Step.LEVEL, 9_700, region="south"),), "PAD 1", (10_000,)),
    Golden("region before level", (LEVEL, term(Step.LEVEL, 9_700, region="north")), "PAD 1", (9_700,)),
    Golden("another dealer's price", (replace(OWN, dealer_id=8),), "PAD 1", (10_000,)),
    Golden("a higher price of a nearer step counts as well", (term(Step.CONTRACT, 12_000), OWN), "PAD 1", (12_000,)),
    Golden("below the break", (OWN, BREAK), "PAD 9", (81_000,), (9_000,)),
    Golden("from the break on", (OWN, BREAK), "PAD 10", (88_000,), (8_800,)),
    Golden("the larger of two breaks", (BREAK, term(Step.DEALER, 8_500, from_quantity=20)), "PAD 25", (212_500,), (8_500,)),
    Golden("off the list for a branch", (BRANCHES,), "PAD 1,DISC 1,OIL 1", (9_000, 22_500, 3_333)),
    Golden("the nearer branch", (BRANCHES, NEAR), "PAD 1,DISC 1", (8_000, 20_000)),
    Golden("the product before its branch", (NEAR, OWN), "PAD 1,DISC 1", (9_000, 20_000)),
    Golden("a third off, half away from zero", (term(Step.DEALER, None, on="OIL", basis_points=3_333),), "OIL 1", (2_222,)),
    Golden("tax is taken out: 21.00 holds 1.00 at 5 %", (TAXED,), "OIL 3", (6_000,), (2_000,)),
    Golden("announced, the day before", (ANNOUNCED,), "PAD 1", (10_000,), on=date(2026, 12, 31)),
    Golden("announced, on its day", (ANNOUNCED,), "PAD 1", (9_100,), on=date(2027, 1, 1)),
    Golden("ended yesterday", (PAST,), "PAD 1", (10_000,)),
    Golden("on its last day", (PAST,), "PAD 1", (1,), on=date(2026, 11, 30)),
    Golden("nothing is a price", (term(Step.CONTRACT, 0),), "PAD 5", (0,), (0,)),
    Golden("a floor is no price", (term(Step.FLOOR, 9_900),), "PAD 1", (10_000,)),
    # per cent and amounts
    Golden("ten per cent of everything", (TEN,), "PAD 3,CAP 1", (27_000, 90)),
    Golden("half a minor unit goes away from zero", (TEN,), "OIL 5", (14_998,)),
    Golden("per cent on a special price", (TEN, OWN), "PAD 1", (8_100,)),
    Golden("so much off each unit", (FIVE,), "PAD 3,DISC 1", (28_500, 25_000)),
    Golden("never below nothing", (promo(Kind.AMOUNT, amount=500, products=("CAP",)),), "CAP 3", (0,)),
    Golden("the higher priority first: (10,000 - 500) less 10 %", (TENS, FIVE), "PAD 1", (8_550,)),
    Golden("turned round: 10,000 less 10 %, less 500", (replace(TENS, priority=20), FIVE), "PAD 1", (8_500,)),
    Golden("at least so much", (promo(Kind.PERCENT, basis_points=1_000, least=30_000),), "PAD 2", (20_000,)),
    Golden("at least so much, reached", (promo(Kind.PERCENT, basis_points=1_000, least=30_000),), "PAD 3", (27_000,)),
    # free units
    Golden("two of three are paid", (B2G1,), "PAD 3", (20_000,)),
    Golden("it repeats: six cost four", (B2G1,), "PAD 6", (40_000,)),
    Golden("not before the third", (B2G1,), "PAD 2", (20_000,)),
    Golden("eight: two free", (B2G1,), "PAD 8", (60_000,)),
    Golden("two lines of one product count together", (B2G1,), "PAD 2,PAD 1", (10_000, 10_000)),
    Golden("the cheapest is free", (B2G1_ANY,), "DISC 2,PAD 1", (50_000, 0)),
    Golden("the cheapest of six", (B2G1_ANY,), "DISC 5,PAD 1", (100_000, 0)),
    Golden("once only while one is left", (replace(B2G1, left=1),), "PAD 9", (80_000,)),
    Golden("none left", (replace(B2G1, left=0),), "PAD 9", (90_000,)),
    # any so many for one price
    Golden("three for 200.00, shared by largest remainder", (THREE,), "PAD 3", (20_000,)),
    Golden("three of two kinds", (THREE,), "PAD 2,DISC 1", (8_889, 11_111)),
    Golden("the dearest four make no second set", (THREE,), "DISC 3,PAD 1", (20_000, 10_000)),
    Golden("two sets", (THREE,), "DISC 6", (40_000,)),
    Golden("it never makes dearer", (THREE, term(Step.DEALER, 1_000)), "PAD 3", (3_000,)),
    # tiers
    Golden("below the first tier", (TIERS,), "PAD 4", (40_000,)),
    Golden("first tier, two lines together", (TIERS,), "PAD 4,DISC 1", (38_000, 23_750)),
    Golden("second tier on all units", (TIERS,), "PAD 10", (90_000,)),
    # bundles
    Golden("450.00 as a set for 400.00", (SET,), "PAD 2,DISC 1", (17_778, 22_222)),
    Golden("a set and a half", (SET,), "PAD 3,DISC 1", (27_778, 22_222)),
    Golden("two sets as far as discs go", (SET,), "PAD 9,DISC 2", (85_556, 44_444)),
    Golden("a part is missing", (SET,), "PAD 9", (90_000,)),
    # gifts
    Golden("one gift for four", (FREE,), "PAD 4,GIFT 1", (40_000, 0)),
    Golden("two gifts for eight, the third is paid", (FREE,), "PAD 8,GIFT 3", (80_000, 700)),
    Golden("either gift: the cheaper is free", (FREE,), "PAD 4,GIFT 1,CAP 1", (40_000, 700, 0)),
    Golden("chosen by ordering it: the other gift", (FREE,), "PAD 4,CAP 1", (40_000, 0)),
    Golden("no gift without the goods", (FREE,), "PAD 3,GIFT 1", (30_000, 700)),
    # the whole order
    Golden("five per cent of the whole", (WHOLE,), "PAD 3,DISC 1", (28_500, 23_750)),
    Golden("not before it comes to so much", (WHOLE,), "PAD 3", (30_000,)),
    Golden("after the lines' own: 54,000 less 5 %", (WHOLE, TEN), "PAD 6", (51_300,)),
    Golden("a hundred over three equal lines", (CENT,), "CAP 1,CAP 1,CAP 1", (66, 67, 67)),
    Golden("shares add up where nothing divides", (CENT,), "OIL 1,CAP 1,GIFT 1", (3_252, 98, 683)),
    Golden("never below nothing at all", (CENT,), "CAP 1", (0,)),
    Golden("a voucher", (WORD,), "PAD 1", (9_000,), voucher="spring26 "),
    Golden("no voucher, nothing", (WORD,), "PAD 1", (10_000,)),
    Golden("another word", (WORD,), "PAD 1", (10_000,), voucher="summer"),
    # together
    Golden("one of a group", (grouped(FIVE), grouped(TENS)), "PAD 1", (9_500,)),
    Golden("of two groups both", (grouped(FIVE), grouped(TENS, "other")), "PAD 1", (8_550,)),
    Golden("an exclusive one first keeps the line", (exclusive(FIVE), TENS), "PAD 1,DISC 1", (9_500, 25_000)),
    Golden("an exclusive one later comes too late", (FIVE, exclusive(TENS)), "PAD 1", (9_500,)),
    Golden("an exclusive line is out of the order's", (exclusive(FIVE), CENT), "PAD 1,CAP 2", (9_500, 100)),
    Golden("announced promotions wait", (replace(TEN, valid_from=date(2026, 12, 2)),), "PAD 1", (10_000,)),
    Golden("a promotion's last day", (replace(TEN, valid_until=DAY),), "PAD 1", (9_000,)),
    Golden("the day after", (replace(TEN, valid_until=DAY),), "PAD 1", (10_000,), on=date(2026, 12, 2)),
)

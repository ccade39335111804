"""Whatever central may say to an order is said before it is saved, each with its cure, or has a reason why not."""

import ast
import inspect
import re
from collections.abc import Mapping
from types import ModuleType

from dms_desktop.ordering.outlook_words import WORDS
from dms_desktop.refusals import SENTENCES
from sync.domain.orders import answer, central, exceptions, foreseeing, judging, lines, room
from sync.domain.orders.commands import place_order
from sync.domain.orders.outlook import Objection
from sync.domain.pricing import vouchers

CENTRAL = (answer, central, exceptions, foreseeing, judging, room, vouchers)
"""Where central judges an order that is placed."""
SHARED = (place_order, lines.check_wanted, lines.check_ids, lines.check_terms, lines.check_new)
SAID: Mapping[str, Objection] = {
    "dealer_blocked": Objection.BLOCKED,
    "product_unknown": Objection.UNKNOWN,
    "product_planned": Objection.PLANNED,
    "product_obsolete": Objection.OBSOLETE,
    "below_minimum": Objection.MINIMUM,
    "quantity_not_positive": Objection.MINIMUM,
    "not_whole_packs": Objection.PACKS,
    "credit_hold": Objection.CREDIT,
    "credit_overdue": Objection.OVERDUE,
    "credit_line_hold": Objection.CEILING,
    "price_unknown": Objection.NO_PRICE,
    "price_changed": Objection.PRICE,
    "price_asked": Objection.ASKED,
    "below_floor": Objection.FLOOR,
    "discount_changed": Objection.QUOTA,
    "line_backordered": Objection.SHORT,
    "line_cut": Objection.CUT,
    "stock_short": Objection.CUT,
    "waits_for_stock": Objection.WAITS,
    "voucher_unknown": Objection.VOUCHER_UNKNOWN,
    "voucher_early": Objection.VOUCHER_EARLY,
    "voucher_spent": Objection.VOUCHER_SPENT,
    "voucher_idle": Objection.VOUCHER_IDLE,
}
AT_ONCE = "the PC's own handler refuses it when it is saved, at the field or line"
EXCUSED: Mapping[str, str] = {
    "order_empty": AT_ONCE,
    "order_exists": AT_ONCE,
    "order_maybe_twice": "no PC sees what another one saves while it is away",
    "order_too_long": AT_ONCE,
    "order_too_large": AT_ONCE,
    "line_exists": AT_ONCE,
    "line_twice": AT_ONCE,
    "dealer_unknown": AT_ONCE,
    "quantity_too_large": AT_ONCE,
    "price_invalid": AT_ONCE,
    "text_too_long": AT_ONCE,
    "approval_waits": "said to the house's desk alone",
    "slice_too_large": "said to whoever leases, not to whoever orders",
}
AHEAD_ALONE = {Objection.PRICE_AHEAD}
"""Said before, never after."""


def codes_in(module: ModuleType) -> set[str]:
    """String constants that are codes of a sentence."""
    constants = (node.value for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Constant))
    return {str(value) for value in constants if value in SENTENCES}


def codes_promised() -> set[str]:
    said = " ".join(inspect.getdoc(handler) or "" for handler in SHARED)
    return {code for code in re.findall(r"`([a-z_]+)`", said) if code in SENTENCES}


def test_every_word_of_central_about_an_order_is_said_before_or_excused() -> None:
    """Behaviour 2.8."""
    raised = set().union(*map(codes_in, CENTRAL)) | codes_promised()
    assert raised == SAID.keys() | EXCUSED.keys()
    assert not SAID.keys() & EXCUSED.keys()


def test_every_objection_stands_for_something_and_has_its_words() -> None:
    assert set(SAID.values()) | AHEAD_ALONE == set(Objection)
    assert set(WORDS) == set(Objection)

"""The manufacturer's order desk: what the house does with dealers' orders."""

from sync.domain.desk import payments, settling
from sync.domain.desk.commands import (
    AcceptOrder,
    AdjustLine,
    AnswerCancel,
    MarkBilled,
    MarkPaid,
    RefuseOrder,
    ReleaseHold,
    accept_order,
    adjust_line,
    answer_cancel,
    mark_billed,
    mark_paid,
    refuse_order,
    release_hold,
)
from sync.domain.desk.queries import QUERIES
from sync.domain.desk.shipping import AllocateOrder, CloseRemainder, ShipLines, allocate_order, close_remainder, ship_lines
from sync.kernel.commands import Verb
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="desk",
    verbs=(
        Verb(AcceptOrder, accept_order, "desk.accept"),
        Verb(ReleaseHold, release_hold, "desk.release"),
        Verb(AdjustLine, adjust_line, "desk.adjust"),
        Verb(RefuseOrder, refuse_order, "desk.refuse"),
        Verb(AnswerCancel, answer_cancel, "desk.refuse"),
        Verb(AllocateOrder, allocate_order, "desk.allocate"),
        Verb(ShipLines, ship_lines, "desk.ship"),
        Verb(CloseRemainder, close_remainder, "desk.close"),
        Verb(MarkBilled, mark_billed, "desk.bill"),
        Verb(MarkPaid, mark_paid, "desk.pay"),
        *settling.VERBS,
        *payments.VERBS,
    ),
    queries=QUERIES,
)

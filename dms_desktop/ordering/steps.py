"""Where an order stands: the steps of its way from this PC to the shelf, and who has the next move."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dms_desktop.widgets.formats import day_and_hour, moment
from dms_desktop.widgets.theme import colour
from dms_desktop.widgets.words import Text, say
from sync.client.sent import Sent
from sync.domain.orders.queries.documents import OrderCard
from sync.domain.orders.rules import FINISHED, OrderState
from sync.kernel.clock import from_micros

translate = QCoreApplication.translate
STEP_HEIGHT = 26
DOT = 5


class Stage(StrEnum):
    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    FAILED = "failed"


@dataclass(frozen=True)
class Step:
    """One step; `at` when it was done, as far as this PC knows."""

    words: str
    stage: Stage
    at: datetime | None = None


class StepList(QWidget):
    """Steps below one another. Done: a full dot and the time; next: a ring; failed: in words and in red."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        say(self, self.setAccessibleName, name)
        self._steps: Sequence[Step] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        self.setAccessibleDescription("; ".join(f"{step.words} {moment(step.at) if step.at else step.stage}" for step in steps))
        self.updateGeometry()
        self.update()

    def steps(self) -> Sequence[Step]:
        return self._steps

    def sizeHint(self) -> QSize:
        return QSize(260, max(1, len(self._steps)) * STEP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, step in enumerate(self._steps):
            self._paint_step(painter, at, step)
        painter.end()

    def _paint_step(self, painter: QPainter, at: int, step: Step) -> None:
        middle = at * STEP_HEIGHT + STEP_HEIGHT / 2
        tokens = {Stage.DONE: "ok_fill", Stage.NOW: "accent", Stage.FAILED: "bad_fill", Stage.AHEAD: "thumb"}
        ink = colour(tokens[step.stage])
        if at + 1 < len(self._steps):
            painter.setPen(colour("line"))
            painter.drawLine(8, int(middle + DOT + 2), 8, int(middle + STEP_HEIGHT - DOT - 2))
        painter.setPen(ink)
        painter.setBrush(ink if step.stage in (Stage.DONE, Stage.FAILED) else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(8 - DOT, middle - DOT, 2 * DOT, 2 * DOT))
        font = painter.font()
        font.setBold(step.stage in (Stage.NOW, Stage.FAILED))
        painter.setFont(font)
        words_ink = {Stage.AHEAD: "muted", Stage.FAILED: "bad_ink"}.get(step.stage, "ink")
        painter.setPen(colour(words_ink))
        box = QRectF(22, at * STEP_HEIGHT, self.width() - 22, STEP_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, step.words)
        if step.at is not None:
            font.setBold(False)
            painter.setFont(font)
            painter.setPen(colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, day_and_hour(step.at))


def order_steps(card: OrderCard | None, sent: Sequence[Sent]) -> Sequence[Step]:
    """`sent` are this PC's commands about the order, newest first; empty where another PC placed it."""
    first = next((one for one in reversed(sent) if one.name == "PlaceOrder"), None)
    saved = first.saved_at if first else (card.row.placed_at if card else None)
    steps = [Step(translate("orders", "Saved on this PC") if first else translate("orders", "Placed"), Stage.DONE, saved)]
    if first is not None and first.outcome is None:
        central = Step(translate("orders", "At head office"), Stage.NOW)
    elif first is not None and first.outcome is not None and not first.outcome.state.took_effect:
        central = Step(translate("orders", "Not accepted by head office"), Stage.FAILED, from_micros(first.outcome.decided_at))
    else:
        central = Step(
            translate("orders", "At head office"),
            Stage.DONE,
            from_micros(first.outcome.decided_at) if first and first.outcome else None,
        )
    steps.append(central)
    ahead = central.stage is not Stage.DONE or card is None
    return [*steps, *_house_steps(None if ahead else card)]


def _house_steps(card: OrderCard | None) -> Sequence[Step]:
    words = (
        translate("orders", "Accepted"),
        translate("orders", "Allocated"),
        translate("orders", "Shipped"),
        translate("orders", "Received"),
        translate("orders", "Closed"),
    )
    if card is None:
        return [Step(text, Stage.AHEAD) for text in words]
    if card.row.state is OrderState.CANCELLED:
        return [Step(translate("orders", "Cancelled"), Stage.FAILED)]
    lines = [line for line in card.lines if line.quantity > line.closed]
    shipped = max((shipment.shipped_at for shipment in card.shipments), default=None)
    received = max((shipment.received_at for shipment in card.shipments if shipment.received_at), default=None)
    done = (
        card.accepted_at is not None or any(line.shipped for line in lines),
        all(line.allocated + line.shipped >= line.quantity - line.closed for line in lines),
        all(line.outstanding == 0 for line in lines),
        all(line.outstanding == 0 and line.received >= line.shipped for line in lines),
        card.row.state in FINISHED,
    )
    times = (card.accepted_at, None, shipped if done[2] else None, received if done[3] else None, None)
    now = next((at for at, is_done in enumerate(done) if not is_done), len(done))
    stages = [Stage.DONE if is_done else Stage.NOW if at == now else Stage.AHEAD for at, is_done in enumerate(done)]
    return [Step(text, stage, time) for text, stage, time in zip(words, stages, times, strict=True)]

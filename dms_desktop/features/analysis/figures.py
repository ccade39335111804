"""The key figures of a period as tiles; each says what it means to whoever asks it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from dms_desktop.features.analysis.reading import Answer
from dms_desktop.features.analysis.words import FIGURES, MEANINGS, Figure, change_words, percent, said, times
from dms_desktop.page import CardFace, Desk
from dms_desktop.widgets.charts import Card
from dms_desktop.widgets.flow import Evenly, grow_down
from dms_desktop.widgets.formats import DASH, money, quantity
from dms_desktop.widgets.parts import PlainLabel, column
from dms_desktop.widgets.words import say
from sync.domain.analysis.rules import change_percent, fill_percent, margin_percent
from sync.kernel.money import portion

translate = QCoreApplication.translate

ICONS: Mapping[Figure, str] = {
    Figure.SOLD: "receipt",
    Figure.MARGIN: "percent",
    Figure.BOUGHT: "truck",
    Figure.TURNS: "refresh-cw",
    Figure.FILL: "package-check",
    Figure.TARGET: "target",
    Figure.REBATE: "hand-coins",
}
OF_COST = (Figure.MARGIN, Figure.BOUGHT, Figure.TURNS)


class Figures(QWidget):
    """`asked(figure)` when somebody wants to know what a figure means."""

    asked = Signal(object)

    def __init__(self, desk: Desk, figures: Sequence[Figure]) -> None:
        super().__init__()
        self._desk = desk
        self._asked = figures[0]
        self.tiles = {figure: self._tile(figure) for figure in figures}
        board, line = QWidget(), Evenly()
        for tile in self.tiles.values():
            line.addWidget(tile)
        board.setLayout(line)
        grow_down(board)
        self.meaning = PlainLabel(role="small").wrap()
        self.setLayout(column(board, self.meaning, spacing=4))
        say(self.meaning, self.meaning.setText, lambda: said(MEANINGS[self._asked]))
        self.asked.connect(self._explain)

    def show_answer(self, answer: Answer) -> None:
        for figure, tile in self.tiles.items():
            face = _face(figure, answer, self._desk)
            tile.show_figure(face.figure, face.hint)

    def _tile(self, figure: Figure) -> Card:
        tile = Card(partial(said, FIGURES[figure]), ICONS[figure])
        say(tile, tile.setToolTip, partial(said, MEANINGS[figure]))
        tile.opened.connect(partial(self.asked.emit, figure))
        return tile

    def _explain(self, figure: Figure) -> None:
        self._asked = figure
        self.meaning.setText(said(MEANINGS[figure]))


def figures_for(desk: Desk) -> Sequence[Figure]:
    """Those that this person may see."""
    hidden = dict.fromkeys(OF_COST, "analysis.cost")
    hidden |= {Figure.TARGET: "contracts.read", Figure.REBATE: "rebates.claim"}
    return [figure for figure in Figure if figure not in hidden or desk.may(hidden[figure])]


def _face(figure: Figure, answer: Answer, desk: Desk) -> CardFace:
    now, before = answer.report.now, answer.report.before
    match figure:
        case Figure.SOLD:
            face = _compared(now.sold.amount, before.sold.amount, desk)
            words = translate("analysis", "sales {sales}, units {units}")
            counts = words.format(sales=quantity(now.sold.sales), units=quantity(now.sold.units))
            return CardFace(figure=face.figure, hint=f"{face.hint} · {counts}")
        case Figure.MARGIN:
            face = _compared(now.sold.margin, before.sold.margin, desk)
            return CardFace(figure=face.figure, hint=f"{percent(margin_percent(now.sold))} · {face.hint}")
        case Figure.BOUGHT:
            return _compared(now.bought.amount if now.bought else 0, before.bought.amount if before.bought else 0, desk)
        case Figure.TURNS:
            return CardFace(figure=times(now.turns), hint=_before(times(before.turns)))
        case Figure.FILL:
            shipped = translate("analysis", "{shipped} of {units}")
            words = shipped.format(shipped=quantity(now.ordered.shipped), units=quantity(now.ordered.units))
            hint = f"{words} · {_before(percent(fill_percent(before.ordered)))}"
            return CardFace(figure=percent(fill_percent(now.ordered)), hint=hint)
        case Figure.TARGET:
            return _target(answer, desk)
        case Figure.REBATE:
            return CardFace(figure=money(answer.rebate, desk.currency), hint=translate("analysis", "so far"))


def _compared(now: int, before: int, desk: Desk) -> CardFace:
    hint = _before(money(before, desk.currency))
    change = change_percent(now, before)
    return CardFace(figure=money(now, desk.currency), hint=hint if change is None else f"{change_words(change)} · {hint}")


def _before(words: str) -> str:
    return translate("analysis", "before {figure}").format(figure=words)


def _target(answer: Answer, desk: Desk) -> CardFace:
    target = answer.target
    if target is None:
        return CardFace(figure=DASH, hint=translate("analysis", "no contract asks for one"))
    words = translate("analysis", "{actual} of {agreed}")
    actual, agreed = money(target.actual, desk.currency), money(target.agreed, desk.currency)
    return CardFace(figure=percent(portion(100, target.actual, target.agreed)), hint=words.format(actual=actual, agreed=agreed))

"""The words of official numbers: what became of a block, and of one number."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.numbers.queries import BlockRow, BlockState, NumberRow, NumberState

BLOCKS: Mapping[BlockState, tuple[object, Tone]] = {
    BlockState.WAITS: (QT_TRANSLATE_NOOP("numbers", "Waits for head office"), Tone.WARN),
    BlockState.AHEAD: (QT_TRANSLATE_NOOP("numbers", "Not yet"), Tone.NOTE),
    BlockState.VALID: (QT_TRANSLATE_NOOP("numbers", "Valid"), Tone.OK),
    BlockState.USED_UP: (QT_TRANSLATE_NOOP("numbers", "Used up"), Tone.IDLE),
    BlockState.OVER: (QT_TRANSLATE_NOOP("numbers", "Over"), Tone.IDLE),
}
NUMBERS: Mapping[NumberState, tuple[object, Tone]] = {
    NumberState.ISSUED: (QT_TRANSLATE_NOOP("numbers", "Issued"), Tone.OK),
    NumberState.VOID: (QT_TRANSLATE_NOOP("numbers", "Void"), Tone.IDLE),
    NumberState.GAP: (QT_TRANSLATE_NOOP("numbers", "Passed over"), Tone.BAD),
}


def block_chip(row: BlockRow) -> Chip:
    return _chip(*BLOCKS[row.state])


def number_chip(row: NumberRow) -> Chip:
    return _chip(*NUMBERS[row.state])


def letter_words(row: BlockRow) -> str:
    """Which PC it is for."""
    return QCoreApplication.translate("numbers", "{letter} (this PC)").format(letter=row.letter) if row.is_here else row.letter


def _chip(words: object, tone: Tone) -> Chip:
    return Chip(QCoreApplication.translate("numbers", str(words)), tone)

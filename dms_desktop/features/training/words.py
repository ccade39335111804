"""What is said of material: kinds, where a version stands, whom it is for, and what somebody has done with it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.deciders import role_words
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import listed
from sync.domain.training.queries import MaterialRow, TryRow
from sync.domain.training.rules import MaterialKind, Standing

translate = QCoreApplication.translate

KINDS: Mapping[MaterialKind, object] = {
    MaterialKind.ARTICLE: QT_TRANSLATE_NOOP("training", "Article"),
    MaterialKind.PRODUCT_SHEET: QT_TRANSLATE_NOOP("training", "Product sheet"),
    MaterialKind.SALES_MATERIAL: QT_TRANSLATE_NOOP("training", "Sales material"),
    MaterialKind.COURSE: QT_TRANSLATE_NOOP("training", "Course"),
    MaterialKind.NOTICE: QT_TRANSLATE_NOOP("training", "Notice"),
}
STANDINGS: Mapping[Standing, tuple[object, Tone]] = {
    Standing.DRAFT: (QT_TRANSLATE_NOOP("training", "Draft"), Tone.NOTE),
    Standing.ANNOUNCED: (QT_TRANSLATE_NOOP("training", "Announced"), Tone.NOTE),
    Standing.IN_FORCE: (QT_TRANSLATE_NOOP("training", "In force"), Tone.OK),
    Standing.ENDED: (QT_TRANSLATE_NOOP("training", "Ended"), Tone.IDLE),
    Standing.SUPERSEDED: (QT_TRANSLATE_NOOP("training", "Superseded"), Tone.IDLE),
    Standing.WITHDRAWN: (QT_TRANSLATE_NOOP("training", "Withdrawn"), Tone.IDLE),
}


def kind_words(kind: MaterialKind) -> str:
    return translate("training", str(KINDS[kind])) if kind in KINDS else str(kind)


def standing_chip(stands: Standing) -> Chip:
    words, tone = STANDINGS[stands]
    return Chip(translate("training", str(words)), tone)


def own_chip(row: MaterialRow) -> Chip | None:
    """What whoever looks has done with it, or where it stands when that is no longer in force."""
    if row.standing is not Standing.IN_FORCE:
        return standing_chip(row.standing)
    if row.is_due:
        return Chip(translate("training", "To be read"), Tone.WARN)
    if row.is_certified:
        return _certificate_chip(row)
    return Chip(translate("training", "Read"), Tone.OK) if row.is_read else None


def _certificate_chip(row: MaterialRow) -> Chip:
    if row.has_lapsed:
        return Chip(translate("training", "Certificate ended"), Tone.WARN)
    return Chip(translate("training", "Certified"), Tone.OK)


def about_words(row: MaterialRow) -> str:
    """What it is about: a product, a line of them, or nothing in particular."""
    return row.product_code or shown(row.line) or row.product_line


def whom_words(row: MaterialRow) -> str:
    return listed([role_words(role) for role in row.roles]) if row.roles else translate("training", "Everybody")


def when_words(row: MaterialRow) -> str:
    if row.valid_until is None:
        return translate("training", "from {first}").format(first=day(row.valid_from))
    return translate("training", "{first} to {last}").format(first=day(row.valid_from), last=day(row.valid_until))


def version_words(row: MaterialRow) -> str:
    return f"v{row.version}" if row.version else ""


def certificate_words(row: MaterialRow) -> str:
    """Of whoever looks; empty without one."""
    if not row.is_certified:
        return ""
    if row.certified_until is None:
        return translate("training", "Certified for good")
    words = translate("training", "Ended on {last}") if row.has_lapsed else translate("training", "Certified until {last}")
    return words.format(last=day(row.certified_until))


def try_words(one: TryRow) -> str:
    """How a try at a quiz came out."""
    if one.is_outdated:
        return translate("training", "Old version")
    return translate("training", "Passed") if one.passed else translate("training", "Not passed")

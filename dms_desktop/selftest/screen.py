"""Checks of what people see: Chinese letters, three languages, a printed code, the pages."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from dms_desktop.every_scene import SCENES
from dms_desktop.language import Language, Translations
from dms_desktop.printing.codes import qr
from dms_desktop.printing.painting import pdf_of, picture_of
from dms_desktop.printing.sheets import Modules, Sheet, Words
from dms_desktop.render import draw
from dms_desktop.widgets.theme import RESOURCES, apply_theme

LETTERS = {"zh_TW": "煞車", "zh_CN": "刹车"}
NOBODYS = "\U0010fffd"
"""A place where no font has a letter: what is drawn there is the box for a missing one."""
FEWEST_SENTENCES = 1_000
CODE = "SO-D7-A-26-00001"
SIZE = (1366, 768)
DRAWN, PROOF = "zh_TW", "Opening…"
QR_MM, DOTS_PER_MM = 30.0, 12.0


def fonts(app: QApplication) -> str:
    """Letters of both scripts are drawn, each differently, and none as the box for a missing one."""
    families = []
    for language, letters in LETTERS.items():
        apply_theme(app, "light", language)
        pictures = [_drawn(letter) for letter in (*letters, NOBODYS)]
        if len(set(pictures)) < len(pictures):
            raise AssertionError(f"no font here has {letters}; known are {', '.join(QFontDatabase.families()[:5])}")
        families.append(QFontInfo(app.font()).family())
    return ", ".join(families)


def translations() -> str:
    """Both scripts have every sentence; English is the source and has words of its own for plurals alone."""
    counts = {code: Translations(RESOURCES / "i18n" / f"dms_{code}.ts").count for code in LETTERS}
    if min(counts.values()) < FEWEST_SENTENCES or len(set(counts.values())) > 1:
        raise AssertionError(f"sentences are missing: {counts}")
    return ", ".join(f"{code} {count}" for code, count in counts.items())


def printing(folder: Path) -> str:
    """A page as PDF and as picture; the code on the picture read back, module by module."""
    rows = qr(CODE)
    sheet = Sheet(width=210, height=297, language="zh_TW", marks=[Modules(20, 20, QR_MM, QR_MM, rows), _title()])
    written = pdf_of([sheet], CODE)
    (folder / "printed.pdf").write_bytes(written)
    picture = picture_of(sheet, DOTS_PER_MM)
    picture.save(str(folder / "printed.png"))
    if not written.startswith(b"%PDF") or read_back(picture, 20, 20, len(rows)) != list(rows):
        raise AssertionError("what was printed is not what was meant")
    return f"PDF of {len(written)} bytes; a code of {len(rows)} modules reads {CODE}"


def read_back(picture: QImage, x: float, y: float, side: int) -> list[str]:
    """The modules of a code at that place, in millimetres, from the middle of each."""
    step = QR_MM / side
    middles = [((at + 0.5) * step) for at in range(side)]
    return ["".join(_module(picture, x + right, y + down) for right in middles) for down in middles]


def pages(app: QApplication, folder: Path) -> str:
    """Each page once, as on most days, in the field's own words: a translation that was not packed shows at a glance."""
    language = Language(app)
    language.choose(DRAWN)
    if app.translate("app", PROOF) == PROOF:
        raise AssertionError("the pages do not speak Chinese")
    apply_theme(app, "light", DRAWN)
    wanted = [scene for scene in SCENES if scene.name.endswith("-typical") and scene.name.count("-") <= 2]
    for scene in wanted:
        for wrong in draw(app, scene, folder / f"{scene.name}.png", size=SIZE):
            raise AssertionError(f"{scene.name}: {wrong}")
    return f"{len(wanted)} drawn"


@cache
def _blank() -> QImage:
    blank = QImage(40, 40, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    return blank


def _drawn(letter: str) -> bytes:
    picture = _blank().copy()
    painter = QPainter(picture)
    painter.setFont(QApplication.font())
    painter.drawText(QPointF(8, 28), letter)
    painter.end()
    return bytes(picture.constBits())


def _module(picture: QImage, x: float, y: float) -> str:
    return "1" if picture.pixelColor(round(x * DOTS_PER_MM), round(y * DOTS_PER_MM)).lightness() < 128 else "0"


def _title() -> Words:
    return Words(x=60, y=30, text="自我檢測 / 自我检测", size=12)

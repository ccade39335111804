"""Two screens of different scaling: the window is moved from one to the other while it works."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.programs import ROOT, environment

PLAIN, FINE = 96, 144
"""Dots per inch: 100 and 150 per cent."""
SIZE = (1366, 768)

MOVED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from dms_desktop.every_scene import SCENES
from dms_desktop.render import staged
from dms_desktop.widgets.theme import apply_theme

app = QApplication([])
screens = {screen.name(): screen for screen in app.screens()}
apply_theme(app, "light", "zh_TW")
scene = next(scene for scene in SCENES if scene.name == sys.argv[2])
with staged(app, scene, size=(1366, 768)) as stage:
    for step, name in enumerate(("plain", "fine", "plain")):
        stage.widget.move(screens[name].geometry().topLeft())
        stage.settle()
        assert stage.widget.screen().name() == name
        stage.widget.grab().save(str(Path(sys.argv[1]) / f"{step}-{name}.png"))
"""


def two_screens(folder: Path) -> Path:
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1920, "height": 1080, "logicalDpi": dpi, "logicalBaseDpi": PLAIN, "dpr": 1}
        for name, x, dpi in (("plain", 0, PLAIN), ("fine", 1920, FINE))
    ]
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": screens}), encoding="ascii")
    return path


@pytest.mark.parametrize("scene", ["home-typical", "order-desk-typical"])
def test_a_window_is_drawn_anew_for_the_screen_it_was_moved_to(scene: str, tmp_path: Path) -> None:
    env = environment({"QT_QPA_PLATFORM": f"offscreen:configfile={two_screens(tmp_path)}"})
    subprocess.run([sys.executable, "-c", MOVED, str(tmp_path), scene], cwd=ROOT, env=env, timeout=300, check=True)
    before, fine, after = (QImage(str(tmp_path / f"{name}.png")) for name in ("0-plain", "1-fine", "2-plain"))

    assert (before.width(), fine.width()) == (SIZE[0], SIZE[0] * FINE // PLAIN)
    assert before == after
    blown_up = before.scaled(fine.size(), mode=Qt.TransformationMode.SmoothTransformation)
    assert edges(fine) > 1.1 * edges(blown_up), "letters and icons were stretched, not drawn"


def edges(picture: QImage) -> int:
    """How sharp a picture is: the sum of what neighbours differ by."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = memoryview(bytes(grey.constBits())).cast("B", (grey.height(), grey.bytesPerLine()))
    return sum(abs(lines[y, x] - lines[y, x - 1]) for y in range(0, grey.height(), 3) for x in range(1, grey.width()))

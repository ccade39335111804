"""Looks at every scene in every language and theme as an eye would: `python -m tests.looks [part of a scene's name ...]`."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from dms_desktop.every_scene import SCENES
from dms_desktop.language import LANGUAGES, Language
from dms_desktop.pace import keep_moving, sweep
from dms_desktop.render import Stage, staged
from dms_desktop.scenes import Scene, ViewScene
from dms_desktop.settings import window_size
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.theme import apply_theme
from dms_desktop.widgets.tokens import THEMES
from tests.gui.foundation.seeing import seen

SIZE = QSize(1366, 768)
STATES = ("empty", "typical", "huge", "offline", "attention")
AnyScene = Scene | ViewScene


@dataclass(frozen=True)
class Manner:
    """How a scene is looked at."""

    language: str
    theme: str
    size: QSize = SIZE

    @property
    def is_small(self) -> bool:
        """Where names and descriptions may run out of room."""
        return self.size.boundedTo(SIZE) == self.size != SIZE


MANNERS = tuple(Manner(language, theme) for language in LANGUAGES for theme in THEMES)


@contextmanager
def defects() -> Iterator[list[str]]:
    """What is raised in a slot, which Qt swallows."""
    raised: list[str] = []
    before = sys.excepthook
    sys.excepthook = lambda kind, error, trace: raised.append(f"raised: {error!r}")
    try:
        yield raised
    finally:
        sys.excepthook = before


def look_at(app: QApplication, scene: AnyScene, manner: Manner) -> Sequence[str]:
    """What is wrong with a scene seen in this manner."""
    apply_theme(app, manner.theme, manner.language)
    is_huge = manner.is_small or "-huge" in scene.name
    with defects() as raised, staged(app, scene, size=(manner.size.width(), manner.size.height())) as stage:
        return [*raised, *map(str, stage.wrong), *keyless(stage), *seen(app, stage, size=manner.size, is_huge=is_huge)]


def keyless(stage: Stage) -> Iterator[str]:
    """Deeds without a key, or with one that does something else as well. F5 of the sync centre is the F5 of every page."""
    if not isinstance(stage.widget, Workspace) or (room := stage.widget.rooms.current()) is None:
        return
    keys = [deed.key for deed in room.page.deeds()]
    taken = stage.widget.general_keys.keys() - {"F5"}
    yield from (f"keyless: {deed.text()!r}" for deed in room.page.deeds() if not deed.key)
    yield from (f"keyless: {key} is taken" for key in keys if key and (keys.count(key) > 1 or key in taken))


def look_at_all(app: QApplication, scenes: Sequence[AnyScene], manners: Sequence[Manner]) -> Iterator[str]:
    tongue = Language(app)
    for manner in manners:
        tongue.choose(manner.language)
        for scene in scenes:
            for sentence in look_at(app, scene, manner):
                yield f"{scene.name} ({manner.language}, {manner.theme}): {sentence}"
            sweep()


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.looks", description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of the names of scenes; none: all of them")
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument(
        "--size",
        type=window_size,
        default=SIZE.toTuple(),
        metavar="WxH",
        help="of the window; 1093x614: 125 %% of a small screen",
    )
    given = parser.parse_args(arguments)
    scenes = [scene for scene in SCENES if not given.names or any(name in scene.name for name in given.names)]
    manners = [
        replace(one, size=QSize(*given.size))
        for one in MANNERS
        if given.lang in (None, one.language) and given.theme in (None, one.theme)
    ]
    keep_moving()  # as in the app: a page that a worker's search for garbage takes apart waits for ever for this thread
    found = 0
    for sentence in look_at_all(QApplication([]), scenes, manners):
        found += 1
        sys.stdout.write(sentence + "\n")
        sys.stdout.flush()
    sys.stdout.write(f"{len(scenes)} scenes, {len(manners)} manners, {found} wrong\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

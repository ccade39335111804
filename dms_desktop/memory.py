"""What the desk remembers for one person on this PC: language, theme, widths, the page last open. Never business rows."""

import json
import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock

LOG = logging.getLogger(__name__)


class Memory:
    """A small JSON file of names and values. It holds comfort, no work: a broken file is begun anew, and what a full disk or a
    virus scanner keeps from being written lasts until the program ends. `later` does the writing, in another thread."""

    def __init__(self, path: Path, later: Callable[[Callable[[], None]], None] | None = None) -> None:
        self._path = path
        self._later = later or at_once
        self._kept: dict[str, object] = _load(path)
        self._unwritten: str | None = None
        self._writing, self._taking = Lock(), Lock()

    def text(self, name: str, default: str = "") -> str:
        value = self._kept.get(name)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int = 0) -> int:
        value = self._kept.get(name)
        return value if isinstance(value, int) else default

    def numbers(self, name: str) -> Mapping[str, int]:
        value = self._kept.get(name)
        return {key: number for key, number in value.items() if isinstance(number, int)} if isinstance(value, dict) else {}

    def texts(self, name: str) -> list[str]:
        value = self._kept.get(name)
        return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []

    def keep(self, name: str, value: str | int | Mapping[str, int] | list[str]) -> None:
        if self._kept.get(name) == value:
            return
        self._kept[name] = value
        text = json.dumps(self._kept, ensure_ascii=False, indent=1)
        with self._taking:
            self._unwritten = text
        self._later(self._write)

    def settle(self) -> None:
        """Whoever did the writing goes: what waits is written now, and what is kept from here on at once."""
        self._later = at_once
        self._write()

    def _write(self) -> None:
        """The last state alone, so that none from before comes over it. Nobody who keeps something waits for the disk."""
        with self._writing:
            with self._taking:
                text, self._unwritten = self._unwritten, None
            if text is not None:
                _write(self._path, text)


def at_once(work: Callable[[], None]) -> None:
    work()


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    except OSError as error:
        LOG.info("layout file cannot be written: %s", error)


def _load(path: Path) -> dict[str, object]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        LOG.warning("layout file cannot be read and is begun anew: %s", error)
        return {}
    return kept if isinstance(kept, dict) else {}

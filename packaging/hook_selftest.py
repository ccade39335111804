"""Runs first in the frozen app: a self-test that cannot begin ends with a code. Windows would show a box that nobody closes."""

import importlib
import os
import sys
from pathlib import Path

CANNOT_BEGIN = 3


def first_missing() -> str | None:
    """Of what has to be there before anything can be checked."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return str(error)
    plugin = Path(getattr(sys, "_MEIPASS", "")) / "PySide6/plugins/platforms/qwindows.dll"
    return str(plugin) if sys.platform == "win32" and not plugin.exists() else None


if "--selftest" in sys.argv:
    missing = first_missing()
    if missing is not None:
        if sys.stderr is not None:  # a windowed program on Windows has none
            sys.stderr.write(f"the self-test cannot begin: {missing}\n")
        os._exit(CANNOT_BEGIN)

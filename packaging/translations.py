"""Brings new visible strings of the desk into resources/i18n/*.ts and marks those that are gone. Fill them in there.

python packaging/translations.py
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PLURALS_ONLY = {"en": ["-pluralonly"]}
LANGUAGES = ("zh_TW", "zh_CN", "en")


def main() -> int:
    """0 when every language was brought up to date."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "dms_desktop").rglob("*.py"))]
    return max(update(language, sources) for language in LANGUAGES)


def update(language: str, sources: Sequence[str]) -> int:
    """Run Linguist's lupdate for one language; its exit code."""
    folder = Path(PySide6.__file__).parent
    found = next((folder / name for name in ("lupdate", "lupdate.exe") if (folder / name).exists()), None)
    if found is None:
        sys.stderr.write("lupdate is missing: it comes with PySide6-Essentials\n")
        return 1
    options = ["-locations", "none", *PLURALS_ONLY.get(language, [])]
    target = f"resources/i18n/dms_{language}.ts"
    command = [str(found), *options, *sources, "-ts", target]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

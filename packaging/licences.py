"""Puts the licence of every part beside a frozen app: run by the interpreter that it was frozen from.

python packaging/licences.py dist/dms-desktop
"""

import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from native import Native, natives

HERE = Path(__file__).parent
TOOLS = {
    "altgraph", "dms-desktop", "editables", "hatchling", "lazy-importer", "packaging", "pathspec", "pip", "pluggy", "pyinstaller",
    "pyinstaller-hooks-contrib", "setuptools", "tomlkit", "trove-classifiers", "wheel",
}  # fmt: skip
"""They build the app and are not in it."""
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
OF_QT = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
OURS = {
    "pyside6-essentials": OF_QT,
    "shiboken6": OF_QT,
    "sqlcipher3": ("SQLCipher.txt",),
    "opencc": ("Tries.txt",),
    "pyserial": ("pyserial.txt",),
}
"""Parts whose packages bring no text of their own, or none for what is compiled into them."""


def main() -> int:
    folder = Path(sys.argv[1]) / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    lines = [_kept(part, folder) for part in _shipped()]
    lines += [_kept_native(part, folder) for part in natives(Path(sys.argv[1]))]
    (folder / "PARTS.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} parts, their licences in {folder}")
    return 0


def _shipped() -> Iterator[Distribution]:
    known = {_name(part): part for part in distributions()}
    yield from (part for name, part in sorted(known.items()) if name not in TOOLS)


def _kept(part: Distribution, folder: Path) -> str:
    """Copy the texts of a part; what it is, in a line. Fails where a part says nothing of its licence."""
    name = _name(part)
    own = folder / f"{name}-{part.version}"
    own.mkdir()
    for text in OURS.get(name, ()):
        shutil.copy(HERE / "licences" / text, own)
    for file in part.files or ():
        if TEXT.search(file.name) and not file.name.endswith(".py"):
            shutil.copy(str(file.locate()), own / file.name)
    if not any(own.iterdir()):
        raise SystemExit(f"{name} brings no licence text: add one to packaging/licences")
    return f"{name} {part.version}: {_licence(part)}"


def _kept_native(part: Native, folder: Path) -> str:
    if isinstance(part.text, str):
        return f"{part.name} {part.version}: in {part.text}, see there"
    own = folder / f"{part.name}-{part.version.replace(':', '.')}"
    own.mkdir()
    shutil.copy(part.text, own)
    source = "; its source is that of the Debian package" if part.text.name == "copyright" else ""
    return f"{part.name} {part.version}: see its text{source}"


def _licence(part: Distribution) -> str:
    said = part.metadata
    classified = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License :: ")]
    return said.get("License-Expression") or ", ".join(classified) or (said.get("License") or "see its text").splitlines()[0]


def _name(part: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", part.metadata["Name"]).lower()


if __name__ == "__main__":
    sys.exit(main())

"""What an app holds besides packages is named, has its licence text, and is in the list of parts."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.house_style.sources import ROOT

PACKAGING = ROOT / "packaging"


def part_of_packaging(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # a dataclass looks its module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def native() -> ModuleType:
    return part_of_packaging("native")


def an_app(folder: Path, *libraries: str) -> Path:
    (folder / "_internal").mkdir()
    for library in libraries:
        (folder / "_internal" / library).touch()
    return folder


def test_python_and_what_is_compiled_in_is_named_with_where_its_licence_is(native: ModuleType, tmp_path: Path) -> None:
    found = list(native.natives(an_app(tmp_path)))

    assert {one.name for one in found} == {"python", "openssl", "qt", "sqlcipher", "sqlite"}
    assert all(one.version[0].isdigit() for one in found)
    texts = {one.text for one in found if isinstance(one.text, Path)}
    assert texts
    assert all("PYTHON SOFTWARE FOUNDATION" in text.read_text(encoding="utf-8") for text in texts)


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a Debian")
def test_a_library_of_the_system_comes_with_the_licence_of_its_package(native: ModuleType, tmp_path: Path) -> None:
    app = an_app(tmp_path, "libc.so.6", "_ssl.cpython-311-x86_64-linux-gnu.so", "libpython3.11.so.1.0")

    [libc] = [one for one in native.natives(app) if one.name == "libc6"]

    assert libc.version[0].isdigit()
    assert "GNU" in libc.text.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="for Linux")
def test_a_library_that_nobody_owns_is_told(native: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="nobody knows whose libstranger"):
        list(native.natives(an_app(tmp_path, "libstranger.so.1")))


def test_the_list_of_parts_has_what_is_no_package() -> None:
    completed = part_of_packaging("sbom_natives").completed
    told = {"bomFormat": "CycloneDX", "components": [{"name": "jaraco.context", "version": "6.1.2"}]}
    parts = "jaraco-context 6.1.2: MIT\nopenssl 3.6.0: in sqlcipher3, see there\nlibx11-6 2:1.8.4-2: see its text\n"

    added = completed(told, parts)["components"][1:]

    assert [(one["name"], one["version"], one["purl"]) for one in added] == [
        ("openssl", "3.6.0", "pkg:generic/openssl@3.6.0"),
        ("libx11-6", "2:1.8.4-2", "pkg:generic/libx11-6@2:1.8.4-2"),
    ]


def test_the_cipher_and_what_is_compiled_into_other_packages_have_their_words() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in (PACKAGING / "licences").glob("*.txt")}

    assert "ZETETIC LLC" in kept["SQLCipher.txt"]
    assert "Susumu Yata" in kept["Tries.txt"]
    assert "licenses-used-in-qt" in kept["Qt.txt"]
    named = (PACKAGING / "licences.py").read_text(encoding="utf-8")
    assert [name for name in kept if name not in named] == []

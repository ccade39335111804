"""What cannot be tried here is at least well formed: shell scripts, and the installer's words in three languages."""

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging/windows"
LANGUAGES = {"ENGLISH", "TRADCHINESE", "SIMPCHINESE"}
WORD = re.compile(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', re.MULTILINE)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_every_shell_script_can_be_read_by_the_shell() -> None:
    scripts = sorted((ROOT / "packaging").rglob("*.sh"))
    assert len(scripts) > 8
    for script in scripts:
        done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_the_installer_says_everything_in_three_languages() -> None:
    words = WORD.findall((WINDOWS / "words.nsh").read_text(encoding="utf-8"))
    languages = {name: {language for one, language, _ in words if one == name} for name, _, _ in words}
    assert Counter(map(frozenset, languages.values())) == {frozenset(LANGUAGES): len(languages)}

    said = set(re.findall(r"\$\((\w+)\)", (WINDOWS / "installer.nsi").read_text(encoding="utf-8")))
    assert said == set(languages)


def test_a_shortcut_of_another_language_is_taken_away_too() -> None:
    installer = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    words = WORD.findall((WINDOWS / "words.nsh").read_text(encoding="utf-8"))

    taken_away = re.findall(r'Delete "\$SMPROGRAMS\\(.+)\.lnk"', installer)

    assert sorted(taken_away) == sorted(said for name, _, said in words if name == "SHORTCUT")
    assert installer.count("!insertmacro forget_shortcuts") == 2


def test_every_code_of_laying_is_worded_by_both_installers() -> None:
    """A code that the launcher can end with has its sentence."""
    installer = (WINDOWS / "installer.nsi").read_text(encoding="utf-8")
    codes = set(map(int, re.findall(r"\$0 == (\d)", installer)))
    laying = (ROOT / "sync/client/updating/laying.py").read_text(encoding="utf-8")
    assert codes == set(map(int, re.findall(r'"\w+": (\d)', laying)))
    linux = (ROOT / "packaging/linux/install.sh").read_text(encoding="utf-8")
    assert codes - {0} == set(map(int, re.findall(r"^ *(\d)\) echo", linux, re.MULTILINE)))


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_an_activated_environment_is_not_made_anew_by_itself(tmp_path: Path) -> None:
    own = tmp_path / ".venv/bin"
    own.mkdir(parents=True)
    (own / "python3.13").write_text("#!/bin/sh\n", encoding="ascii")
    (own / "python3.13").chmod(0o755)
    steps, _, _ = (ROOT / "packaging/setup.sh").read_text(encoding="utf-8").rpartition("\ninstall_missing ")
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging/setup.sh").write_text(f"{steps}\nfind_python || true\n", encoding="utf-8")

    said = subprocess.run(
        ["bash", tmp_path / "packaging/setup.sh"],
        env={**os.environ, "PATH": f"{own}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert str(own) not in said
    assert "/python3" in said


def test_the_windows_service_writes_where_it_may() -> None:
    """Its account can write to nothing but the folder that the steps give it."""
    central = ROOT / "packaging/central"
    service = ElementTree.parse(central / "dms-central.xml").getroot()
    steps = (central / "windows.txt").read_text(encoding="utf-8")
    words = [str(service.findtext(name)) for name in ("arguments", "logpath")]

    [folder] = re.findall(r"icacls (\S+) /inheritance:r", steps)
    assert all(folder in word for word in words)
    assert f"init --data {folder}\\data " in steps
    assert f"serve --data {folder}\\data " in words[0]
    bundle = (central / "bundle.sh").read_text(encoding="utf-8")
    assert "windows.txt" in bundle
    [needed] = re.findall(r"Needs: this bundle, (dms\S+)", steps)
    assert needed in bundle, "the file that the steps are for is the one that is made"

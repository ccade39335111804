"""One operator at the console of central, who wants to open a shop's PC, read its journal, or be two people."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.central import audit, cli
from sync.central.opening import open_service
from sync.kernel.commands import HOUSE

Run = Callable[..., Any]
WORDS = {"ann": "the words of ann", "ben": "the words of ben", "kim": "the words of kim"}
BOTH = ("--operators", "ann,ben")


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A central with two operators and somebody of finance."""
    folder = tmp_path_factory.mktemp("two") / "central"
    with pytest.MonkeyPatch.context() as environment:
        assert cli.main(["init", "--data", str(folder)]) == cli.DONE
        for name, role in (("ann", "operator"), ("ben", "operator"), ("kim", "finance")):
            environment.setenv("DMS_PASSWORD", WORDS[name])
            assert cli.main(["user", "add", name, "--role", role, "--data", str(folder)]) == cli.DONE
    return folder


@pytest.fixture
def console(founded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Gives what a command says, and types a line for each who is asked."""
    shutil.copytree(founded, tmp_path / "central")

    def run(*arguments: str, typed: tuple[str, ...] = (), sets: str = "") -> Any:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        monkeypatch.setenv("DMS_PASSWORD", sets)
        code = cli.main([*arguments, "--data", str(tmp_path / "central"), "--json"])
        said = capsys.readouterr()
        return json.loads(said.out) if code == cli.DONE else json.loads(said.err)["error"]

    return run


ALONE: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    ((), (), "two_operators_needed"),
    (("--operators", "ann"), (WORDS["ann"],), "two_operators_needed"),
    (("--operators", "ann,Ann"), (WORDS["ann"], WORDS["ann"]), "two_operators_needed"),
    (BOTH, (WORDS["ann"], WORDS["ann"]), "wrong_password"),
    (BOTH, (WORDS["ann"],), "wrong_password"),
    (("--operators", "ann,nobody"), (WORDS["ann"], "guessed"), "wrong_password"),
    (("--operators", "ann,kim"), (WORDS["ann"], WORDS["kim"]), "not_permitted"),
)


@pytest.mark.parametrize(("named", "typed", "answer"), ALONE)
@pytest.mark.parametrize("deed", [("journal", "read", "."), ("journal", "import", "."), ("device", "recover", "k", "--out", "o")])
def test_one_alone_opens_nothing(
    console: Run, deed: tuple[str, ...], named: tuple[str, ...], typed: tuple[str, ...], answer: str
) -> None:
    """Threat T11."""
    assert console(*deed, *named, typed=typed) == answer


def test_two_do_and_both_are_in_the_trail(console: Run, tmp_path: Path) -> None:
    """Threat T15: the attacks above are able to succeed."""
    asked = ("journal", "read", str(tmp_path / "none"), *BOTH)
    assert console(*asked, typed=(WORDS["ann"], WORDS["ben"])) == "journal_missing"
    service = open_service(tmp_path / "central")
    with service.store.read() as session:
        [line] = [one for one in audit.lines(session, HOUSE) if one.deed == "DoneByTwo"]
        ids = [service.business.user_named(session, HOUSE, name).user_id.hex for name in ("ann", "ben")]  # type: ignore[union-attr]
    service.store.close()
    assert (line.subject, line.actor, ids[1] in line.facts) == ("journal read", ids[0], True)


def test_nobody_makes_a_second_of_themselves(console: Run) -> None:
    """Threat T11: neither a new operator nor another's password, once there are two; all others one operator looks after."""
    assert console("user", "add", "eve", "--role", "operator", sets="the words of eve") == "two_operators_needed"
    assert console("user", "password", "ben", sets="other words") == "two_operators_needed"
    assert console("user", "password", "kim", sets="other words")["name"] == "kim"
    typed = (WORDS["ann"], WORDS["ben"])
    assert console("user", "add", "eve", "--role", "operator", *BOTH, typed=typed, sets="the words of eve")["name"] == "eve"

"""Journal files on their way to central: each is given until central has it, and once more to a central that may have lost it."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from threading import Thread
from typing import cast
from uuid import UUID

import msgspec
import pytest

from sync.client.deliveries import GIVEN, LIST, Deliveries, Delivery
from sync.client.durable import write_durably
from sync.client.replica import Replica
from sync.client.segments import segments
from sync.client.transport import HttpTransport, Transport
from sync.kernel.commands import Envelope
from sync.kernel.errors import Unreachable
from sync.protocol.journal import JournalAnswer, public_half, read, vouched
from tests import patience
from tests.shops import a_replica
from tests.toy import LIN, WriteNote

KEY = public_half(bytes(range(32)))
BRINGING = """
import sys
from pathlib import Path
from sync.client.deliveries import Deliveries
folder, file = map(Path, sys.argv[1:])
Deliveries(folder).order([file])
"""


@dataclass
class Central:
    """Takes all that it is given."""

    given: list[int] = field(default_factory=list)

    def journal(self, entries: bytes) -> JournalAnswer:
        count = len(read(entries).entries)
        self.given.append(count)
        return JournalAnswer(entries=count, known=count, decided={}, unreadable=0, gaps=())


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Replica]:
    sealed = {"journal_key_id": KEY.key_id, "journal_key": KEY.public_key}
    replica = a_replica(tmp_path / "home", place_values=sealed, keeps_journal=True)
    replica.submit(WriteNote(note_id=UUID(int=1), text="call"), actor=LIN).result()
    yield replica
    replica.close()


def a_delivery(shop: Replica, central: Central) -> Delivery:
    parts = shop.lanes.parts
    assert parts.journal is not None
    parts.journal.deliveries.order(segments(parts.journal.folder))
    return Delivery(
        deliveries=parts.journal.deliveries,
        store=parts.store,
        registry=parts.registry,
        writer=parts.writer,
        transport=cast(Transport, central),
    )


def restore(shop: Replica) -> None:
    """The replica has heard that central came back from a backup."""
    with shop.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("UPDATE place SET epoch = 'another'")


class Line(HttpTransport):
    """Somebody answers, whatever is asked."""

    def __init__(self, answer: JournalAnswer) -> None:
        super().__init__("http://central.test")
        self._answer = answer

    def _call(self, *_: object, **__: object) -> bytes:
        return msgspec.json.encode(self._answer)


def an_answer(entries: bytes, *commands: Envelope, told: Sequence[Envelope] = ()) -> JournalAnswer:
    return JournalAnswer(
        entries=1, known=0, decided={}, unreadable=0, gaps=(), commands=commands, digest=vouched(entries, told or commands)
    )


def a_command(text: str) -> Envelope:
    body = msgspec.Raw(msgspec.json.encode({"text": text}))
    return Envelope(command_id=UUID(int=5), seq=1, name="WriteNote", body=body, actor_id=LIN.user_id, claimed_at=1)


def test_an_answer_to_these_entries_is_taken() -> None:
    answer = an_answer(b"these", a_command("call"))
    assert Line(answer).journal(b"these").commands == (a_command("call"),)


def test_a_central_of_before_says_nothing_of_what_it_answers() -> None:
    answer = msgspec.structs.replace(an_answer(b"", a_command("call")), digest="")
    assert Line(answer).journal(b"these") == answer


@pytest.mark.parametrize(
    "answer", [an_answer(b"those", a_command("call")), an_answer(b"these", a_command("call"), told=[a_command("cull")])]
)
def test_an_answer_to_other_entries_or_a_changed_one_is_none(answer: JournalAnswer) -> None:
    """Else the piece would count as handed in, or somebody's order would come back as another one."""
    with pytest.raises(Unreachable):
        Line(answer).journal(b"these")


def test_what_is_to_be_handed_in_waits_for_no_save(shop: Replica) -> None:
    """Any news from central is word that it is there."""
    delivery = a_delivery(shop, Central())
    assert delivery.is_due()
    delivery.run(stopped=lambda: False)
    assert not delivery.is_due()
    restore(shop)
    assert delivery.is_due()


def test_what_was_handed_in_is_not_handed_in_again(shop: Replica) -> None:
    central = Central()
    delivery = a_delivery(shop, central)
    for _ in range(2):
        delivery.run(stopped=lambda: False)
    assert (central.given, delivery.is_due()) == ([1], False)


def test_a_central_that_came_back_from_a_backup_is_given_it_again(shop: Replica) -> None:
    """Invariants 1, 29: the database that knew of it is gone, so nobody else offers it."""
    central = Central()
    delivery = a_delivery(shop, central)
    delivery.run(stopped=lambda: False)
    restore(shop)
    assert delivery.is_due()
    for _ in range(2):
        delivery.run(stopped=lambda: False)
    assert (central.given, delivery.is_due()) == ([1, 1], False)


def test_so_is_what_was_brought_from_another_pc(shop: Replica, tmp_path: Path) -> None:
    """Fault 108. The stick that it came on is elsewhere by then."""
    central = Central()
    delivery = a_delivery(shop, central)
    [path] = delivery.deliveries.paths()
    stick = tmp_path / "stick.dmsj"
    stick.write_bytes(path.read_bytes())
    delivery.deliveries.bring([stick])
    stick.unlink()
    delivery.run(stopped=lambda: False)
    restore(shop)
    delivery.run(stopped=lambda: False)
    assert central.given == [1, 1, 1, 1]


def test_a_file_that_cannot_be_read_now_stays_on_the_list(shop: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 1: another program holds it for a moment, and it may be all that is left of a database. Others go meanwhile."""
    central = Central()
    delivery = a_delivery(shop, central)
    [held] = delivery.deliveries.paths()
    other = held.with_name("another.journal")
    other.write_bytes(held.read_bytes())
    delivery.deliveries.order([other])
    with monkeypatch.context() as busy:
        busy.setattr(Path, "read_bytes", lambda path, read=Path.read_bytes: _busy() if path == held else read(path))
        told = delivery.run(stopped=lambda: False)
    assert (central.given, told.damaged, delivery.deliveries.paths()) == ([1], 1, [held])
    delivery.run(stopped=lambda: False)
    assert (central.given, delivery.deliveries.paths()) == ([1, 1], ())


def _busy() -> bytes:
    raise PermissionError(13, "used by another process")


def test_a_file_that_is_gone_is_waited_for_no_longer(shop: Replica) -> None:
    delivery = a_delivery(shop, Central())
    delivery.deliveries.paths()[0].unlink()
    assert delivery.run(stopped=lambda: False).damaged == 1
    assert not delivery.is_due()


@pytest.mark.parametrize("name", [LIST, GIVEN])
def test_a_list_that_makes_no_sense_means_all_that_is_here(shop: Replica, name: str) -> None:
    """Invariants 1, 34. Fault 50: handing in too much is harmless, and the status bar and the lanes go on."""
    restore(shop)
    central = Central()
    delivery = a_delivery(shop, central)
    folder = delivery.deliveries.paths()[0].parent
    delivery.run(stopped=lambda: False)
    (folder / name).write_bytes(bytes(40))
    assert delivery.is_due()
    assert shop.status().problem == ("journal_waits" if name == LIST else None)
    delivery.run(stopped=lambda: False)
    assert (central.given, delivery.is_due(), shop.status().problem) == ([1, 1], False, None)


def test_what_another_program_brings_while_one_is_handed_in_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 1, fault 92: `journal import` on the command line while the app is open."""
    deliveries, write = Deliveries(tmp_path), write_durably
    first, second, third = (tmp_path / f"{name}.journal" for name in ("first", "second", "third"))
    deliveries.order([first, second])
    others: list[Popen[bytes]] = []

    def meanwhile(path: Path, content: bytes) -> None:
        if path.name == LIST and not others:
            others.append(Popen([sys.executable, "-c", BRINGING, str(tmp_path), str(third)]))
            time.sleep(0.7)
        write(path, content)

    monkeypatch.setattr("sync.client.deliveries.write_durably", meanwhile)
    deliveries.done(first, "epoch")
    assert others[0].wait(patience.SECONDS) == 0
    assert deliveries.paths() == [second, third]


def test_what_is_brought_while_another_is_handed_in_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 1: who brings a file and the lane that hands in another write the same list."""
    deliveries, write = Deliveries(tmp_path), write_durably
    first, second, third = (tmp_path / f"{name}.journal" for name in ("first", "second", "third"))
    deliveries.order([first, second])
    bringing = Thread(target=deliveries.order, args=([third],))

    def meanwhile(path: Path, content: bytes) -> None:
        if path.name == LIST and not bringing.ident:
            bringing.start()
            bringing.join(0.2)
        write(path, content)

    monkeypatch.setattr("sync.client.deliveries.write_durably", meanwhile)
    deliveries.done(first, "epoch")
    bringing.join()
    assert deliveries.paths() == [second, third]

"""What people do all day: one command at a time, for reasons that a seed gives."""

from collections.abc import Callable
from random import Random
from uuid import UUID

from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import NotSaved, Refusal
from tests.simulator.business import DEALERS, LISTS, CopyText, SetPrice, TakeFromPool
from tests.simulator.pc import Pc
from tests.simulator.reference import Asked
from tests.toy import AnswerNote, ChangeNote, DropNote, PostSign, WriteNote

TEXTS = ("call", "visit", "call back", "a" * 36, "b" * 60, "forbidden", "crash")


def canary(dealer_id: int) -> str:
    """Stands in every text that a dealer writes: nobody else may ever hold it."""
    return f"~{dealer_id}~"


class Deeds:
    """Somebody at a PC decides something. What is chosen depends on the seed and on what the screen shows."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def choose(self, pc: Pc) -> tuple[Command, Actor]:
        actor = self._random.choice(pc.staff)
        return self._random.choice(self._kinds(pc))(pc), actor

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        if pc.dealer_id == HOUSE:
            return [self._answer, self._answer, self._sign, self._price, self._write, self._change]
        of_all = [self._write, self._write, self._change, self._change, self._change, self._drop]
        return [*of_all, self._take, self._take, self._copy, self._copy] if pc.is_new else of_all

    def _write(self, pc: Pc) -> Command:
        about = self._random.choice((None, None, self._note(pc)))
        tags = self._random.choice(((), ("x", "y"), ("x",)))
        return WriteNote(note_id=self._new(), text=self._text(pc, self._random.choice(TEXTS)), tags=tags, about=about)

    def _change(self, pc: Pc) -> Command:
        to_desk = (
            None if pc.dealer_id == HOUSE else self._random.choice((None, True, True, False))
        )  # no PC holds a row in two scopes
        return ChangeNote(note_id=self._note(pc), text=self._text(pc, self._random.choice(("later", "soon"))), to_desk=to_desk)

    def _copy(self, pc: Pc) -> Command:
        return CopyText(source_id=self._note(pc), note_id=self._note(pc))

    def _drop(self, pc: Pc) -> Command:
        return DropNote(note_id=self._note(pc))

    def _answer(self, pc: Pc) -> Command:
        rows = pc.image.disk.look("SELECT dealer_id, id FROM toy_note WHERE dealer_id <> 0 ORDER BY id")
        if not rows:
            return self._sign(pc)
        dealer_id, note_id = self._random.choice(rows)
        return AnswerNote(dealer_id=dealer_id, note_id=UUID(hex=note_id), answer=self._random.choice(("yes", "no")))

    def _sign(self, _pc: Pc) -> Command:
        return PostSign(code=self._random.choice("stu"), text=self._random.choice(("open", "closed", "sale")))

    def _price(self, pc: Pc) -> Command:
        if not pc.is_new:
            return self._sign(pc)
        return SetPrice(list=self._random.choice(LISTS), code=f"c{self._random.randrange(6)}", amount=self._random.randrange(90))

    def _take(self, _pc: Pc) -> Command:
        return TakeFromPool(draw_id=self._new(), amount=self._random.randrange(1, 6))

    def _text(self, pc: Pc, text: str) -> str:
        return text if text in ("forbidden", "crash") else canary(pc.dealer_id) + text

    def _new(self) -> UUID:
        return UUID(int=self._random.getrandbits(128))

    def _note(self, pc: Pc) -> UUID:
        ids = [row[0] for row in pc.image.disk.look("SELECT id FROM toy_note WHERE dealer_id = ? ORDER BY id", (pc.dealer_id,))]
        return UUID(hex=self._random.choice(ids)) if ids else self._new()


def work(pc: Pc, deeds: Deeds) -> str:
    """One deed. Returns what is to be said of it; `saved` where the screen said so. Raises Crash."""
    assert pc.program is not None
    command, actor = deeds.choose(pc)
    name = type(command).__name__
    future = pc.program.replica.submit(command, actor=actor)
    error = future.exception()
    if error is None:
        receipt = future.result()
        pc.image.saved.setdefault(receipt.command_id.hex, pending(receipt.command_id.hex, pc, actor))
        return f"saved {name} {receipt.number or receipt.seq}"
    if isinstance(error, Refusal | NotSaved):
        return f"not saved {name} {error.code}"
    raise AssertionError(f"submit failed: {error!r}") from error


def pending(command_id: str, pc: Pc, actor: Actor) -> Asked:
    """A command of which only the id is known as yet: the look at the disk that follows must find it, and tells the rest."""
    return Asked(command_id, "", {}, actor.user_id.hex, actor.name, pc.dealer_id, ())


assert HOUSE not in DEALERS

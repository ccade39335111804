"""What happens to a letter on its way. Without faults it arrives."""

from collections.abc import Callable

from sync.client.loop import LONGEST_DELAY
from tests.simulator.house import Reply
from tests.simulator.post import BROKEN, LOGIN, PORTAL, SILENCE, Letter, Stage, bent, cut, shortened
from tests.simulator.world import World

RETRY_AFTER = ("3", "1000000000", "-5", "Wed, 21 Oct 2026 07:28:00 GMT", "soon")
ANSWERS_KEPT = 6
REQUESTS_KEPT = 40
MOST_HANGING = 2
"""Of one program: the watchdog gives up at some number."""


class LineFaults:
    """Moves letters, one stretch at a time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._going: tuple[Callable[[Letter], str], ...] = (
            self._drop, self._drop, self._twice, self._twice, self._late, self._late, self._cut, self._bend,
            self._replay, self._turn_away, self._portal, self._lose_after, self._lose_after, self._hang,
        )  # fmt: skip
        self._coming: tuple[Callable[[Letter], str], ...] = (
            self._drop, self._drop, self._drop, self._cut_answer, self._bend_answer, self._shorten_answer, self._old_answer,
        )  # fmt: skip

    def move(self, letter: Letter, *, bad: float) -> str:
        """One stretch of the way. `bad` is the chance that it goes wrong."""
        random = self._world.random
        is_bad = random.random() < bad
        if letter.stage is Stage.GOING:
            deed = random.choice(self._going) if is_bad else self._arrive
        else:
            deed = random.choice(self._coming) if is_bad else self._come
        where = f"{letter.device} {letter.path.rsplit('/', 1)[-1][:12]}"
        return f"{where} {deed(letter)}"

    def _arrive(self, letter: Letter) -> str:
        self._world.requests = [*self._world.requests[-REQUESTS_KEPT:], letter]
        self._world.ask(letter)
        return f"arrives {len(letter.body)}"

    def _come(self, letter: Letter) -> str:
        assert letter.reply is not None
        kept = self._world.replies.setdefault(letter.device, [])
        kept.append(letter.reply)
        del kept[:-ANSWERS_KEPT]
        return self._give(letter, letter.reply)

    def _give(self, letter: Letter, reply: Reply) -> str:
        self._world.post.arrive(letter, reply)
        return f"answered {reply.status} {len(reply.body)}"

    def _drop(self, letter: Letter) -> str:
        if self._world.random.random() < 0.5:
            self._world.post.fail(letter, "connection reset")
            return "lost"
        letter.stage = Stage.HELD  # nobody answers: the PC finds out when its patience ends
        letter.held = None
        self._world.time.at(self._world.time.seconds + SILENCE + letter.patience, lambda: self._give_up(letter))
        return "swallowed"

    def _hang(self, letter: Letter) -> str:
        """No deadline ends this one, and closing the connection does not help: a name server or a driver does not come back."""
        hanging = [other for other in self._world.post.letters if other.hangs and other.owner is letter.owner]
        if letter.fibre is None or len(hanging) >= MOST_HANGING:
            return self._arrive(letter)
        letter.stage, letter.held, letter.hangs = Stage.HELD, None, True
        return "hangs for ever"

    def _give_up(self, letter: Letter) -> None:
        if letter in self._world.post.letters:
            self._world.post.fail(letter, "silence")

    def _twice(self, letter: Letter) -> str:
        self._world.copy_of(letter)
        return "sent twice, " + self._arrive(letter)

    def _late(self, letter: Letter) -> str:
        self._world.post.abandon(letter, "took too long")
        return "late"

    def _cut(self, letter: Letter) -> str:
        letter.change(cut(letter.body, self._world.random))
        return "cut, " + self._arrive(letter)

    def _bend(self, letter: Letter) -> str:
        letter.change(bent(letter.body, self._world.random))
        return "bent, " + self._arrive(letter)

    def _replay(self, letter: Letter) -> str:
        if self._world.requests:
            self._world.copy_of(self._world.random.choice(self._world.requests))
        return "and an old one, " + self._arrive(letter)

    def _turn_away(self, letter: Letter) -> str:
        status = self._world.random.choice((429, 503))
        asked = self._world.random.choice(RETRY_AFTER)
        headers = {"Retry-After": asked, "Content-Type": "application/problem+json"}
        if letter.fibre is not None and letter.fibre.name == "sync-hold" and asked.isdecimal():
            letter.fibre.not_before = self._world.time.seconds + min(float(asked), LONGEST_DELAY)
        return self._give(letter, Reply(status=status, body=b'{"code":"busy"}', headers=headers))

    def _portal(self, letter: Letter) -> str:
        return self._give(letter, self._world.random.choice((PORTAL, LOGIN, BROKEN)))

    def _lose_after(self, letter: Letter) -> str:
        """Central has done it all, and the answer says 500."""
        said = self._arrive(letter)
        if letter in self._world.post.letters and letter.stage is Stage.COMING:
            letter.reply = BROKEN
        return f"{said}, but 500"

    def _cut_answer(self, letter: Letter) -> str:
        assert letter.reply is not None
        return "cut, " + self._give(letter, Reply(status=letter.reply.status, body=cut(letter.reply.body, self._world.random)))

    def _bend_answer(self, letter: Letter) -> str:
        assert letter.reply is not None
        return "bent, " + self._give(letter, Reply(status=letter.reply.status, body=bent(letter.reply.body, self._world.random)))

    def _shorten_answer(self, letter: Letter) -> str:
        assert letter.reply is not None
        body = shortened(letter.reply.body, self._world.random)
        return "shortened, " + self._give(letter, Reply(status=letter.reply.status, body=body))

    def _old_answer(self, letter: Letter) -> str:
        kept = self._world.replies.get(letter.device, [])
        if not kept:
            return self._come(letter)
        return "an old one, " + self._give(letter, self._world.random.choice(kept))

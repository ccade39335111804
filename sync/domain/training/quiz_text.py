"""Questions as plain lines, to be typed and pasted: `?` begins a question, `+` is a right option, `-` a wrong one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sync.domain.training.rules import Question

ASKS, IS_RIGHT, IS_WRONG = "?", "+", "-"
ASKS_WIDE = "？＋－"
"""As a Chinese keyboard types them."""


class NoQuestion(ValueError):
    """A line, from 1, that belongs to no question."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass
class _Begun:
    text: str
    options: list[str] = field(default_factory=list)
    right: list[int] = field(default_factory=list)

    def whole(self) -> Question:
        return Question(text=self.text, options=tuple(self.options), right=tuple(self.right))


def read_questions(text: str) -> tuple[Question, ...]:
    """Empty lines are nothing. Raises NoQuestion for a line without a sign, or an option before any question."""
    found: list[_Begun] = []
    for number, line in enumerate(text.splitlines(), 1):
        sign, words = _parted(line)
        if sign == ASKS:
            found.append(_Begun(words))
        elif sign and found:
            _add(found[-1], words, is_right=sign == IS_RIGHT)
        elif line.strip():
            raise NoQuestion(number)
    return tuple(one.whole() for one in found)


def write_questions(questions: Sequence[Question]) -> str:
    """What `read_questions` reads as these."""
    return "\n\n".join("\n".join([f"{ASKS} {one.text}", *_options(one)]) for one in questions)


def _parted(line: str) -> tuple[str, str]:
    stripped = line.strip()
    sign = stripped[:1].translate(str.maketrans(ASKS_WIDE, ASKS + IS_RIGHT + IS_WRONG))
    return (sign, stripped[1:].strip()) if sign and sign in ASKS + IS_RIGHT + IS_WRONG else ("", stripped)


def _add(question: _Begun, words: str, *, is_right: bool) -> None:
    if is_right:
        question.right.append(len(question.options))
    question.options.append(words)


def _options(question: Question) -> Sequence[str]:
    return [f"{IS_RIGHT if at in question.right else IS_WRONG} {words}" for at, words in enumerate(question.options)]

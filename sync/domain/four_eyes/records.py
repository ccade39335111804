"""Deeds that wait for another person, whole, so that a yes does exactly what was asked."""

from sqlalchemy.orm import Mapped

from sync.kernel.records import DealerRecord


class HeldDeed(DealerRecord):
    """The deed behind an approval, under the approval's id: a command by `name`, its `body` as JSON in `version`.

    `facts` say what it changes, as it was when somebody asked: JSON of `watching.Fact`.
    """

    __tablename__ = "held_deed"

    name: Mapped[str]
    body: Mapped[str]
    version: Mapped[int]
    facts: Mapped[str]

"""Who tells the past of a shop: commands of its people and of the house, each with the moment it was given."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from sync.central.console import run_verb
from sync.central.demo import DemoUser, DemoWorld
from sync.central.service import Service
from sync.domain.accounts.rules import HOUSE_ROLES, Role
from sync.domain.contracts.rules import quarter_of
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.ids import document_number

FIRST = 1
"""The dealer with a long past, whom whoever looks for the first time is."""
LETTER = "0"
"""In the document numbers of this past: replicas get letters, so theirs never meet these."""

BEFORE = 20
"""Days before this quarter began: what was bought then counts for the last one."""


def days_since_last_quarter(world: DemoWorld) -> int:
    today = world.now.date()
    return (today - quarter_of(today).first).days + BEFORE


@dataclass
class Teller:
    """Of one shop: ids, numbers and moments of its own. `told` counts the commands."""

    service: Service
    world: DemoWorld
    dealer_id: int
    counts: dict[str, int] = field(default_factory=dict)
    told: int = 0

    def tell(self, role: Role, command: Command, *, days_ago: int) -> None:
        """The deed of whoever has that role, at the house or in the shop."""
        run_verb(self.service, command, actor=self.actor(role), now=self.moment(days_ago))
        self.told += 1

    def actor(self, role: Role) -> Actor:
        person = self.person(role)
        return Actor(user_id=person.user_id, name=person.name, role=role.value, dealer_id=person.dealer_id)

    def person(self, role: Role) -> DemoUser:
        return self.world.user(HOUSE if role in HOUSE_ROLES else self.dealer_id, role)

    def moment(self, days_ago: int) -> datetime:
        """Later commands of one day come later; nothing lies in the future."""
        return self.world.now - timedelta(days=days_ago, hours=2) + timedelta(seconds=self.told)

    def number(self, series: str, *, role: Role = Role.MANAGER) -> str:
        """The next one of those who have that role."""
        count = self.counts[series] = self.counts.get(series, 0) + 1
        code = self.person(role).dealer_code
        return document_number(series=series, dealer_code=code, letter=LETTER, year=self.world.now.year, count=count)

    def id(self, *what: object) -> UUID:
        return uuid5(UUID(int=self.world.seed << 64 | self.dealer_id), "/".join(map(str, what)))

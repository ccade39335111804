"""Who signs a contract next: which side, in which roles, and who that is on the side of whoever looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role, roles_with
from sync.domain.contracts.rules import Party, Standing
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

RIGHTS: Mapping[Party, str] = {Party.DEALER: "contracts.sign", Party.HOUSE: "contracts.countersign"}
WAITS_FOR: Mapping[Standing, Party] = {Standing.APPROVED: Party.DEALER, Standing.ACCEPTED: Party.HOUSE}
MOST_PEOPLE = 4


@dataclass(frozen=True, kw_only=True)
class Signers:
    """`people` are those of the viewer's own side by name, the first of them, `others` how many there are besides: the people of
    the other side are not known here."""

    party: Party
    roles: Sequence[Role]
    people: Sequence[str] = ()
    others: int = 0


def signers(standing: Standing, view: View) -> Signers | None:
    """None for what waits for no signature."""
    party = WAITS_FOR.get(standing)
    if party is None:
        return None
    roles = roles_with(RIGHTS[party])
    return _with_people(party, roles, view) if party is _side(view) else Signers(party=party, roles=roles)


def _side(view: View) -> Party:
    return Party.HOUSE if view.dealer_id == HOUSE else Party.DEALER


def _with_people(party: Party, roles: Sequence[Role], view: View) -> Signers:
    mine = select(User.display_name).where(User.dealer_id == view.dealer_id, User.active, User.role.in_(roles))
    people = view.session.scalars(mine.order_by(User.display_name, User.id).limit(MOST_PEOPLE)).all()
    count = view.session.scalars(select(func.count()).select_from(mine.subquery())).one()
    return Signers(party=party, roles=roles, people=people, others=count - len(people))

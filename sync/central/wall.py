"""The second wall between dealers: PostgreSQL itself shows a transaction no row of any dealer but the one it was begun for."""

from sqlalchemy import Connection, bindparam, func, select, text, true
from sqlalchemy.orm import Session

from sync.kernel.commands import HOUSE

SETTING = "dms.dealer"
EVERYBODY = "all"
"""How connections of central begin. One that says nothing, such as a person's own, sees no dealer at all."""

STAND = select(func.set_config(SETTING, bindparam("whose"), true()).label("whose"))
PASSES = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")


def stand(session: Session, dealer_id: int | None) -> None:
    """Until this transaction ends, rows of this dealer and of the house are all there is. None and the house see everybody."""
    if dealer_id not in (None, HOUSE) and session.get_bind().dialect.name == "postgresql":
        session.execute(STAND, {"whose": str(dealer_id)})


def step_over(session: Session) -> None:
    """For a rule that compares dealers: from here on the transaction, or what is left of the savepoint, sees everybody."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(STAND, {"whose": EVERYBODY})


def is_passed_by(connection: Connection) -> bool:
    """Whether the role of this connection is one for whom PostgreSQL has no such walls."""
    return connection.dialect.name == "postgresql" and bool(connection.execute(PASSES).scalar_one())

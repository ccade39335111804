"""The demo's tickets: of every kind of moment that whoever looks for the first time should meet."""

from argparse import Namespace
from pathlib import Path

from sync.central import cli_trade, opening
from sync.domain.accounts.rules import Role
from sync.domain.tickets.problem_queries import problems_now
from sync.domain.tickets.queries import ticket_card, tickets
from sync.domain.tickets.rules import Promise, TicketState
from tests.builders import a_view, an_actor


def test_the_first_shop_has_an_answer_a_late_one_and_one_that_ended(tmp_path: Path) -> None:
    service = opening.create(tmp_path / "central", database="", name="Manufacturer", currency="USD")
    cli_trade.demo_world(service, Namespace(products=60, dealers=2, seed=1))
    with service.store.read() as session:
        view = a_view(session, an_actor(role=Role.MANAGER, dealer_id=1), now=service.source.clock.now())
        rows = tickets(view, which="all")
        assert {one.state for one in rows} == {
            TicketState.NEW, TicketState.ASSIGNED, TicketState.WAITING_DEALER, TicketState.CLOSED,
        }  # fmt: skip
        assert [one.promise for one in rows if one.state is TicketState.ASSIGNED] == [Promise.LATE]
        [asked] = [one for one in rows if one.state is TicketState.WAITING_DEALER]
        card = ticket_card(view, ticket_id=asked.ticket_id)
        assert card is not None
        assert (card.about_kind, bool(card.about_number)) == ("order", True)
        assert not any(one.is_note for one in card.entries)
        assert len(problems_now(view)) == 1
    service.store.close()

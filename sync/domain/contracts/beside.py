"""What contracts are held against: their dealers, the terms of payment and the books."""

from functools import partial

from sqlalchemy import select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.contracts.books import all_booked, booked_of
from sync.domain.contracts.purchases import Bought
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import Actual, quarter_of
from sync.domain.credit.records import CreditTerms
from sync.kernel.queries import View

DEALERS = select(Dealer.dealer_id, Dealer.name, Dealer.price_list, Dealer.credit_limit)
PAYMENT = select(CreditTerms.dealer_id, CreditTerms.payment_days)


class Beside:
    """As of today, each read once for as many contracts as there are; with `dealer_id`, for those of one dealer."""

    def __init__(self, view: View, *, dealer_id: int | None = None) -> None:
        dealers, payment = DEALERS, PAYMENT
        if dealer_id is not None:
            dealers, payment = dealers.where(Dealer.dealer_id == dealer_id), payment.where(CreditTerms.dealer_id == dealer_id)
        self.today = house_today(view)
        self._dealers = {row.dealer_id: row for row in view.session.execute(dealers)}
        self._payment_days = dict(view.session.execute(payment).all())
        self._booked = all_booked(view) if dealer_id is None else partial(booked_of, view=view)

    def name_of(self, dealer_id: int) -> str:
        return str(self._dealers[dealer_id].name)

    def actual_of(self, contract: Contract) -> Actual:
        dealer, booked = self._dealers[contract.dealer_id], self._booked(contract)
        since = quarter_of(contract.valid_from).first
        return Actual(
            price_list=dealer.price_list,
            credit_limit=dealer.credit_limit,
            payment_days=self._payment_days.get(contract.dealer_id, 0),
            bought=booked.get(quarter_of(self.today).first, Bought()).amount,
            bought_in_all=sum(bought.amount for first, bought in booked.items() if first >= since),
        )

"""What dealers and the house do in these shops: mostly what follows from what their own PC shows, and now and then not."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sync.domain import REGISTRY
from sync.domain.accounts.rules import allows
from sync.domain.allowances.commands import GrantSlice, ReturnSlice
from sync.domain.allowances.rules import SliceKind
from sync.domain.approvals.commands import DecideStep
from sync.domain.catalog.commands import SetListPrice
from sync.domain.credit.commands import ProposeLimit
from sync.domain.credit.rules import LimitKind
from sync.domain.deals.registering import CloseDeal, DisputeDeal, RegisterDeal, ReleaseDeal, ReportProgress
from sync.domain.deals.reviewing import ApproveDeal, RejectDeal, RuleDispute
from sync.domain.desk.commands import MarkPaid, ReleaseHold
from sync.domain.desk.shipping import AllocateOrder, ShipLines, ShippedLine
from sync.domain.orders.commands import CancelOrder, PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.rules import Hold
from sync.domain.pricing.commands import DraftPromotion, PublishPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.protection.commands import AnswerProtection, ClaimProtection
from sync.domain.rebates.commands import AnswerRebate, ClaimRebate, PayRebate
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn
from sync.domain.stock.papers import Resolution
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment, SettleClaim
from sync.kernel.commands import HOUSE, Actor, Command
from tests.builders import OTHER_SHOP, SHOP, TODAY, an_id
from tests.deal_builders import LINE, TAX
from tests.order_builders import PAD, PRICE
from tests.protection_builders import midnight
from tests.simulator.deeds import Deeds, canary
from tests.simulator.pc import Pc
from tests.simulator.shops.business import LIMIT, STAFF, TAKEN, marked

PROSPECTS = ({"name": "廣州大華汽車有限公司", "tax_id": TAX}, {"name": "Evergreen Motors", "phone": "13800138000"}, TAKEN)
"""Who everybody wants as a customer."""
QUARTER = date(2026, 7, 1)
PROMOTIONS = ("spring", "autumn")
FOLLOWS = 0.7


class ShopDeeds(Deeds):
    """Whoever may do a thing does it."""

    def choose(self, pc: Pc) -> tuple[Command, Actor]:
        fresh, following = (HOUSE_FRESH, HOUSE_FOLLOWING) if pc.dealer_id == HOUSE else (SHOP_FRESH, SHOP_FOLLOWING)
        command = self._next(pc, following) if self._random.random() < FOLLOWS else None
        while command is None:
            command = self._random.choice(fresh)(self, pc)
        permission = REGISTRY.verbs[type(command).__name__].permission
        return command, self._random.choice([one for one in STAFF[pc.dealer_id] if allows(one.role, permission)])

    def _next(self, pc: Pc, following: Sequence["Choice"]) -> Command | None:
        """The first of these, in any order, for which there is something on the screen."""
        found = (choice(self, pc) for choice in self._random.sample(following, len(following)))
        return next((command for command in found if command is not None), None)

    # at a dealer's counter

    def _register(self, pc: Pc) -> Command:
        prospect: dict[str, Any] = self._random.choice(PROSPECTS)
        return RegisterDeal(deal_id=self._mine(pc), product_line=LINE, note=canary(pc.dealer_id), **prospect)

    def _progress(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT id FROM deal WHERE dealer_id = ?")
        return deal and ReportProgress(deal_id=UUID(deal[0]), text=f"visited {canary(pc.dealer_id)}")

    def _release_deal(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT id FROM deal WHERE dealer_id = ? AND state IN ('protected', 'disputed')")
        return deal and ReleaseDeal(deal_id=UUID(deal[0]))

    def _dispute(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT id FROM deal WHERE dealer_id = ? AND state = 'duplicate'")
        return deal and DisputeDeal(deal_id=UUID(deal[0]), reason=f"first here {canary(pc.dealer_id)}")

    def _win(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT id FROM deal WHERE dealer_id = ? AND state = 'protected'")
        return deal and CloseDeal(deal_id=UUID(deal[0]), won=True, amount=1)

    def _order(self, pc: Pc) -> Command:
        units = self._random.randrange(1, 12)
        line = WantedLine(line_id=self._mine(pc), product_code=PAD, quantity=units, quoted_price=PRICE - 20_00)
        return PlaceOrder(order_id=self._mine(pc), valid_on=TODAY, note=canary(pc.dealer_id), lines=(line,))

    def _cancel(self, pc: Pc) -> Command | None:
        order = self._one(
            pc, "SELECT id FROM \"order\" WHERE dealer_id = ? AND state IN ('submitted', 'credit_hold', 'accepted')"
        )
        return order and CancelOrder(order_id=UUID(order[0]))

    def _receive(self, pc: Pc) -> Command | None:
        """What came, one unit less now and then."""
        shipment = self._one(pc, "SELECT id FROM shipment WHERE dealer_id = ? AND received_at IS NULL")
        if not shipment:
            return None
        lines = pc.image.disk.look("SELECT id, quantity FROM shipment_line WHERE shipment_id = ?", shipment)
        came = tuple(
            ReceivedLine(line_id=self._mine(pc), shipment_line_id=UUID(one), received=units - damaged, damaged=damaged)
            for one, units in lines
            for damaged in (self._random.choice((0, 0, 1)),)
        )
        return ReceiveShipment(receipt_id=self._mine(pc), shipment_id=UUID(shipment[0]), location_id=an_id("main"), lines=came)

    def _ask_return(self, pc: Pc) -> Command | None:
        line = self._one(pc, "SELECT id FROM shipment_line WHERE dealer_id = ? AND received > 0")
        units = self._random.randrange(1, 4)
        return line and AskReturn(
            return_id=self._mine(pc), shipment_line_id=UUID(line[0]), quantity=units, reason=canary(pc.dealer_id)
        )

    def _send_return(self, pc: Pc) -> Command | None:
        asked = self._one(pc, "SELECT dealer_id, id FROM goods_return WHERE dealer_id = ? AND state = 'granted'")
        return asked and SendReturn(dealer_id=asked[0], return_id=UUID(asked[1]), location_id=an_id("main"))

    def _protect(self, pc: Pc) -> Command | None:
        if self._one(pc, "SELECT id FROM protection_claim WHERE dealer_id = ?"):
            return None
        return ClaimProtection(product_code=PAD, fell_at=midnight(0), amount=6 * 20_00)

    def _rebate(self, pc: Pc) -> Command | None:
        contract = self._one(pc, "SELECT family_id FROM contract WHERE dealer_id = ?")
        return contract and ClaimRebate(
            claim_id=self._mine(pc), family_id=UUID(contract[0]), first_day=QUARTER, amount=4 * PRICE * 2 // 100
        )

    def _give_slice_back(self, pc: Pc) -> Command | None:
        wanted = "SELECT dealer_id, id FROM allowance WHERE amount > used + returned"
        one = self._one(pc, wanted if pc.dealer_id == HOUSE else f"{wanted} AND dealer_id = ?")
        return one and ReturnSlice(dealer_id=one[0], slice_id=UUID(one[1]))

    # at the house

    def _approve_deal(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT dealer_id, id FROM deal WHERE state <> 'protected'")
        return deal and ApproveDeal(dealer_id=deal[0], deal_id=UUID(deal[1]))

    def _reject_deal(self, pc: Pc) -> Command | None:
        deal = self._one(pc, "SELECT dealer_id, id FROM deal WHERE state = 'in_review'")
        return deal and RejectDeal(dealer_id=deal[0], deal_id=UUID(deal[1]), reason="papers missing")

    def _rule(self, pc: Pc) -> Command | None:
        dispute = self._one(pc, "SELECT id FROM deal_dispute WHERE ruled_at IS NULL")
        wins = self._random.random() < 0.5
        return dispute and RuleDispute(dispute_id=UUID(dispute[0]), first_wins=wins, reason="by the papers")

    def _let_pass(self, pc: Pc) -> Command | None:
        order = self._one(pc, 'SELECT dealer_id, id FROM "order" WHERE credit_hold')
        return order and ReleaseHold(dealer_id=order[0], order_id=UUID(order[1]), hold=Hold.CREDIT, reason="pays on Friday")

    def _pay(self, pc: Pc) -> Command | None:
        order = self._one(pc, 'SELECT dealer_id, id, amount FROM "order" WHERE paid < amount')
        return order and MarkPaid(dealer_id=order[0], order_id=UUID(order[1]), amount=order[2])

    def _allocate(self, pc: Pc) -> Command | None:
        order = self._one(pc, "SELECT dealer_id, id FROM \"order\" WHERE state = 'accepted'")
        return order and AllocateOrder(dealer_id=order[0], order_id=UUID(order[1]))

    def _ship(self, pc: Pc) -> Command | None:
        line = self._one(pc, "SELECT dealer_id, order_id, id, allocated FROM order_line WHERE allocated > 0")
        if not line:
            return self._allocate(pc)
        units = self._random.randrange(1, line[3] + 1)
        shipped = ShippedLine(shipment_line_id=self._new(), line_id=UUID(line[2]), quantity=units)
        return ShipLines(dealer_id=line[0], order_id=UUID(line[1]), shipment_id=self._new(), lines=(shipped,))

    def _lease(self, pc: Pc) -> Command:
        kind, dealer_id = self._random.choice((SliceKind.CREDIT, SliceKind.STOCK)), self._random.choice((SHOP, SHOP, OTHER_SHOP))
        units = self._random.randrange(2, 15)
        amount, code = (units, PAD) if kind is SliceKind.STOCK else (units * PRICE, "")
        letter, days = self._random.choice("AB"), self._random.randrange(1, 4)
        return GrantSlice(
            dealer_id=dealer_id, slice_id=self._new(), letter=letter, kind=kind, amount=amount, days=days, product_code=code
        )

    def _price(self, pc: Pc) -> Command:
        day, price = TODAY + timedelta(days=self._random.randrange(1, 3)), PRICE - self._random.randrange(0, 60) * 100
        return SetListPrice(price_list="standard", product_code=PAD, valid_from=day, price=price)

    def _limit(self, pc: Pc) -> Command:
        amount = LIMIT + self._random.randrange(0, 5) * PRICE
        dealer_id = self._random.choice((SHOP, OTHER_SHOP))
        return ProposeLimit(dealer_id=dealer_id, limit_id=self._new(), kind=LimitKind.DEALER, amount=amount, reason="more trade")

    def _decide(self, pc: Pc) -> Command | None:
        step = self._one(
            pc,
            "SELECT s.approval_id, s.id, a.version FROM approval_step s JOIN approval a"
            " ON a.id = s.approval_id AND a.dealer_id = s.dealer_id WHERE a.state = 'open' AND a.dealer_id = ?",
        )
        granted = self._random.random() < 0.7
        return step and DecideStep(
            approval_id=UUID(step[0]), step_id=UUID(step[1]), version=step[2], granted=granted, reason="" if granted else "no"
        )

    def _promise(self, pc: Pc) -> Command:
        code = self._random.choice(PROMOTIONS)
        return DraftPromotion(
            rule_id=an_id(code), code=code, kind=Kind.PERCENT, valid_from=TODAY, offer=Offer(basis_points=500), quota=3
        )

    def _publish(self, pc: Pc) -> Command | None:
        rule = self._one(pc, "SELECT id FROM promotion WHERE published_at IS NULL")
        return rule and PublishPromotion(rule_id=UUID(rule[0]))

    def _answer_return(self, pc: Pc) -> Command | None:
        asked = self._one(pc, "SELECT dealer_id, id FROM goods_return WHERE state IN ('asked', 'held')")
        granted = self._random.random() < 0.8
        return asked and AnswerReturn(dealer_id=asked[0], return_id=UUID(asked[1]), granted=granted, reason="as agreed")

    def _take_return(self, pc: Pc) -> Command | None:
        sent = self._one(pc, "SELECT dealer_id, id, quantity FROM goods_return WHERE state = 'sent'")
        return sent and TakeReturn(
            dealer_id=sent[0], return_id=UUID(sent[1]), units=self._random.randrange(sent[2] + 1), reason="counted"
        )

    def _answer_protection(self, pc: Pc) -> Command | None:
        claim = self._one(pc, "SELECT dealer_id, id FROM protection_claim WHERE state = 'claimed'")
        granted = self._random.random() < 0.8
        return claim and AnswerProtection(dealer_id=claim[0], claim_id=UUID(claim[1]), granted=granted, reason="by the books")

    def _answer_rebate(self, pc: Pc) -> Command | None:
        claim = self._one(pc, "SELECT dealer_id, id FROM rebate_claim WHERE state = 'claimed'")
        granted = self._random.random() < 0.8
        return claim and AnswerRebate(dealer_id=claim[0], claim_id=UUID(claim[1]), granted=granted, reason="by the books")

    def _pay_rebate(self, pc: Pc) -> Command | None:
        claim = self._one(pc, "SELECT dealer_id, id FROM rebate_claim WHERE state = 'accepted'")
        return claim and PayRebate(dealer_id=claim[0], claim_id=UUID(claim[1]), reference="BANK-1")

    def _settle(self, pc: Pc) -> Command | None:
        claim = self._one(pc, "SELECT dealer_id, id FROM claim WHERE resolution = 'open'")
        how = self._random.choice((Resolution.CREDIT, Resolution.REPLACE, Resolution.ACCEPT, Resolution.REJECT))
        return claim and SettleClaim(dealer_id=claim[0], claim_id=UUID(claim[1]), resolution=how)

    def _mine(self, pc: Pc) -> UUID:
        return marked(pc.dealer_id, self._random.getrandbits(128))

    def _one(self, pc: Pc, select: str) -> tuple[Any, ...] | None:
        """One of the rows that this PC shows."""
        rows = pc.image.disk.look(f"{select} ORDER BY 1", (pc.dealer_id,) if "?" in select else ())
        return self._random.choice(rows) if rows else None


Choice = Callable[[ShopDeeds, Pc], Command | None]
SHOP_FRESH: Sequence[Choice] = (
    ShopDeeds._register, ShopDeeds._register, ShopDeeds._order, ShopDeeds._order, ShopDeeds._ask_return, ShopDeeds._protect,
    ShopDeeds._rebate, ShopDeeds._cancel, ShopDeeds._release_deal, ShopDeeds._win, ShopDeeds._give_slice_back,
)  # fmt: skip
SHOP_FOLLOWING: Sequence[Choice] = (
    ShopDeeds._dispute, ShopDeeds._dispute, ShopDeeds._receive, ShopDeeds._receive, ShopDeeds._send_return,
    ShopDeeds._send_return, ShopDeeds._order, ShopDeeds._order, ShopDeeds._ask_return, ShopDeeds._progress, ShopDeeds._register,
)  # fmt: skip
HOUSE_FRESH: Sequence[Choice] = (
    ShopDeeds._lease, ShopDeeds._lease, ShopDeeds._price, ShopDeeds._limit, ShopDeeds._promise, ShopDeeds._give_slice_back,
    ShopDeeds._pay,
)  # fmt: skip
HOUSE_FOLLOWING: Sequence[Choice] = (
    ShopDeeds._approve_deal, ShopDeeds._reject_deal, ShopDeeds._rule, ShopDeeds._rule, ShopDeeds._rule, ShopDeeds._let_pass,
    ShopDeeds._allocate, ShopDeeds._ship, ShopDeeds._ship, ShopDeeds._decide, ShopDeeds._publish, ShopDeeds._answer_return,
    ShopDeeds._take_return, ShopDeeds._answer_protection, ShopDeeds._answer_rebate, ShopDeeds._pay_rebate, ShopDeeds._settle,
)  # fmt: skip

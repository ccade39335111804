"""The registrations of two demo shops: protected, asked about, won, given up into the pool, and one that both claim."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from sync.central.demo.telling import Teller
from sync.domain.accounts.rules import Role
from sync.domain.deals.keeping_pool import SetPoolTerms
from sync.domain.deals.records import Deal
from sync.domain.deals.registering import CloseDeal, DisputeDeal, RegisterDeal, ReleaseDeal, ReportProgress
from sync.domain.deals.reviewing import ApproveDeal, AskDealer, GrantTerritory
from sync.domain.deals.rules import Stage, Subject

BOTH = "大成冷凍食品股份有限公司"
"""Whom both shops claim."""
WAITING_DAYS, STAY_DAYS = 30, 90


@dataclass
class Registering(Teller):
    """`line` is the product line of all of them."""

    line: str = ""

    def live(self) -> None:
        """The first shop's."""
        self.tell(Role.CHANNEL_MANAGER, SetPoolTerms(waiting_days=WAITING_DAYS, stay_days=STAY_DAYS), days_ago=60)
        began = self.moment(60).date()
        grant = GrantTerritory(territory_id=self.id("territory"), dealer_id=self.dealer_id, valid_from=began)
        self.tell(Role.CHANNEL_MANAGER, grant, days_ago=60)
        self._protected("青田機電工程有限公司", days_ago=18, amount=480_000_00)
        self._tell_progress("青田機電工程有限公司")
        self._protected("永和自助洗衣連鎖", days_ago=20, amount=90_000_00)
        won = CloseDeal(deal_id=self._deal("永和自助洗衣連鎖"), won=True, amount=86_400_00)
        self.tell(Role.REP, won, days_ago=5)
        self._protected(BOTH, days_ago=15, amount=250_000_00)
        self._register("信義國小", days_ago=3, amount=320_000_00, project="活動中心空調更新", site="信義路 66 號")
        asked = AskDealer(dealer_id=self.dealer_id, deal_id=self._deal("信義國小"), question="標案何時開標？請附招標公告。")
        self.tell(Role.CHANNEL_MANAGER, asked, days_ago=2)
        self._register("南港軟體園區管理委員會", days_ago=1, amount=150_000_00)

    def rival(self) -> None:
        """Another shop gives one up, and claims what the first one has."""
        self._protected("東昇物流股份有限公司", days_ago=40, amount=200_000_00)
        given_up = ReleaseDeal(deal_id=self._deal("東昇物流股份有限公司"), reason="客戶今年不採購")
        self.tell(Role.REP, given_up, days_ago=4)
        self._register(BOTH, days_ago=8, amount=240_000_00)
        if self._is_duplicate(BOTH):
            mine = DisputeDeal(deal_id=self._deal(BOTH), reason="我們自去年起供貨，附報價單。")
            self.tell(Role.REP, mine, days_ago=7)

    def _protected(self, name: str, *, days_ago: int, amount: int) -> None:
        self._register(name, days_ago=days_ago, amount=amount)
        yes = ApproveDeal(dealer_id=self.dealer_id, deal_id=self._deal(name))
        self.tell(Role.CHANNEL_MANAGER, yes, days_ago=days_ago - 1)

    def _register(self, name: str, *, days_ago: int, amount: int, project: str = "", site: str = "") -> None:
        deal = RegisterDeal(
            deal_id=self._deal(name),
            number=self.number("RG"),
            subject=Subject.PROJECT if project else Subject.CUSTOMER,
            product_line=self.line,
            name=name,
            project=project,
            site=site,
            expected_amount=amount,
        )
        self.tell(Role.REP, deal, days_ago=days_ago)

    def _tell_progress(self, name: str) -> None:
        following = self.moment(-7).date()
        told = ReportProgress(
            deal_id=self._deal(name),
            text="已送樣品，對方工程部測試中。",
            stage=Stage.QUOTE,
            next_step="追蹤測試結果",
            next_on=following,
        )
        self.tell(Role.REP, told, days_ago=6)

    def _is_duplicate(self, name: str) -> bool:
        with self.service.store.read() as session:
            state = session.scalar(select(Deal.state).where(Deal.id == self._deal(name)))
        return state is not None and state.value == "duplicate"

    def _deal(self, name: str) -> UUID:
        return self.id("deal", name)

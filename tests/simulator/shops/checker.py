"""The checker of these shops: the laws of the business behind each commit, no word of a rival on the line, one truth at rest."""

from sync.client.rows import column_list, name_of
from sync.domain import REGISTRY
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record, Row, placed
from tests.simulator.central_oracle import plain_outcome
from tests.simulator.checker import Checker
from tests.simulator.disk import Disk
from tests.simulator.house import House, Reply
from tests.simulator.ledger import Ledger, Violation, demand
from tests.simulator.pc import Pc
from tests.simulator.post import Letter
from tests.simulator.shops.at_service import AMONG_US
from tests.simulator.shops.business import signs_of
from tests.simulator.shops.laws import LAWS
from tests.simulator.shops.number_laws import LAWS_OF_A_PC, what_is_sure_here_is_so_at_central
from tests.simulator.traffic_oracle import unpacked
from tests.simulator.world import PCS, World

DEALERS = sorted({dealer_id for dealer_id in PCS.values() if dealer_id != HOUSE})


class Books:
    """Central's books, behind each commit."""

    def __init__(self, house: House, ledger: Ledger) -> None:
        self._house, self._ledger = house, ledger
        self.found: Violation | None = None
        self._ledger.epoch = house.disk.look("SELECT epoch FROM central")[0][0]
        self.watch()
        self._committed()

    def watch(self) -> None:
        self._house.disk.on_commit = self._committed

    def backed_up(self, backup: Disk) -> None:
        """The laws look at what is there: nothing is to be remembered."""

    def restoring(self, backup: Disk) -> None:
        """As `backed_up`."""

    def restored(self, epoch: str) -> None:
        self._ledger.epoch = epoch
        self.watch()
        self._committed()

    def _committed(self) -> None:
        """Called in the middle of the engine's work, which must not swallow what is found: it is raised after the step."""
        disk = self._house.disk
        self._ledger.truth.heads = dict(disk.look("SELECT scope, n FROM scope_counter"))
        try:
            for law in LAWS:
                law(disk)
        except Violation as violation:
            self.found = self.found or violation


class ShopChecker(Checker):
    """Of the engine's own promises those at rest; the toy's worlds look at them after each step."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.ledger = Ledger()
        self.central = Books(world.house, self.ledger)  # type: ignore[assignment]
        self._looked: dict[Disk, int] = {}
        world.on_answer = saw

    def after_step(self) -> None:
        """Of what PCs show official numbers alone are looked at: they stand on paper before central hears of them."""
        if self.central.found is not None:
            raise self.central.found
        if self.ledger.was_restored:
            return  # PCs show for a while what central has lost
        for pc in self._world.pcs:
            disk = pc.image.disk
            if self._looked.get(disk) != disk.commits:
                self._looked[disk] = disk.commits
                self._look_at_numbers(disk)

    def _look_at_numbers(self, disk: Disk) -> None:
        """While a fill goes on, rows of one deed come in different pieces."""
        if not disk.look("SELECT 1 FROM fill LIMIT 1"):
            for law in LAWS_OF_A_PC:
                law(disk)
        what_is_sure_here_is_so_at_central(disk, self._world.house.disk)

    def at_rest(self) -> None:
        """Invariants 3 and 15: every PC has what central has of its scopes, and reads what central decided."""
        disk = self._world.house.disk
        decided = {row[0]: plain_outcome(row[1]) for row in disk.look("SELECT command_id, outcome FROM decision")}
        for pc in self._world.pcs:
            self._is_whole(pc, decided)  # type: ignore[arg-type]

    def _is_whole(self, pc: Pc, decided: dict[str, object]) -> None:  # type: ignore[override]
        demand(not self.unsettled(pc), "converged", self.unsettled(pc))
        scopes = self._world.house.network.scopes_of(pc.dealer_id)
        for record in REGISTRY.records.values():
            wanted = {row for row, there in placed(record, rows_of(self._world.house.disk, record)) if scopes & set(there)}
            here = set(rows_of(pc.image.disk, record))
            demand(wanted == here, "converged", f"{pc.name} {name_of(record)}: {sorted(map(str, wanted ^ here))[:4]}")
        is_excused = self.ledger.was_restored and pc.image.was_copied
        for command_id, outcome in pc.image.disk.look("SELECT command_id, outcome FROM outbox"):
            demand(
                is_excused or decided.get(command_id) == plain_outcome(outcome), "outcome-as-central", f"{pc.name} {outcome!r}"
            )


def rows_of(disk: Disk, record: type[Record]) -> list[Row]:
    return disk.look(f"SELECT {column_list(record)} FROM {name_of(record)}")


def saw(letter: Letter, reply: Reply) -> None:
    """Invariants 7 and 27: who has what somebody else wants is never told, by name, number, word or id; nor what the house says
    of a shop among itself."""
    dealer_id = PCS[letter.device]
    if reply.status == 200 and dealer_id != HOUSE:
        text = unpacked(reply.body)
        for other in DEALERS:
            signs = [sign for sign in signs_of(other) if other != dealer_id and sign.encode() in text]
            demand(not signs, "rival", f"{signs} of {other} on the way to {dealer_id}")
        demand(AMONG_US.encode() not in text, "among-us", f"a note of the house on the way to {dealer_id}")

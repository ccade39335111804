"""The checker: safety after every step, liveness when the faults have ended."""

from uuid import UUID

from tests.simulator.central_oracle import CentralOracle
from tests.simulator.disk import Disk
from tests.simulator.ledger import Ledger, demand, differing, of_scope
from tests.simulator.pc import Pc
from tests.simulator.reference import Rows
from tests.simulator.replica_oracle import ReplicaOracle, Seen, see
from tests.simulator.traffic_oracle import TrafficOracle
from tests.simulator.world import World

IDLE_REQUESTS = 4
"""Most requests of one idle PC in a virtual minute: one lane holds for 20 to 25 seconds."""


class Checker:
    """Both oracles and what they share."""

    arrived = 0
    """Whole files that came to where they belong, in worlds that have any."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.ledger = Ledger()
        self.central = CentralOracle(world.house, self.ledger, world.kit.trade.new)
        self._replicas = ReplicaOracle(self.ledger)
        self.traffic = TrafficOracle(self.ledger, world.house.network.scopes_of)
        world.on_answer = self.traffic.saw

    def after_step(self) -> None:
        if self.central.found is not None:
            raise self.central.found
        for pc in self._world.pcs:
            self._replicas.look_at(pc, can_pull=pc.is_new or not self._world.needs_newer)

    def copied(self, pc: Pc) -> None:
        """Another disk has, or had, the letter of this one."""
        pc.image.copied_letters |= {letter for (letter,) in pc.image.disk.look("SELECT letter FROM place")}

    def central_restored(self, backup: Disk) -> None:
        self._world.lose_central()
        self.ledger.was_restored = True
        self.central.restoring(backup)
        self.central.restored(self._world.house.restore(backup))
        for pc in self._world.pcs:
            pc.is_revoked = pc.number in self.ledger.truth.sent_away

    def device_gone(self, pc: Pc) -> None:
        """The PC, and every copy of its disk."""
        self._world.house.revoke(pc.dealer_id, UUID(int=pc.number))
        self.ledger.truth.sent_away.add(pc.number)
        for other in self._world.pcs:
            other.is_revoked = other.is_revoked or other.number == pc.number

    def is_quiet(self) -> bool:
        """Whether every PC that may talk to central has nothing to say and knows everything."""
        return all(pc.is_revoked or not self.unsettled(pc) for pc in self._world.pcs)

    def unsettled(self, pc: Pc) -> str:
        """What this PC has not come to rest with, empty where it has."""
        disk = pc.image.disk
        if disk.look("SELECT 1 FROM outbox WHERE outcome IS NULL LIMIT 1"):
            return f"{pc.name} has not sent everything"
        if disk.look("SELECT 1 FROM fill LIMIT 1"):
            return f"{pc.name} is being filled"
        if pc.image.is_rotten and self._is_mended(pc):
            pc.image.is_rotten = False
        if pc.image.is_rotten:
            return f"{pc.name} has not found the row that is wrong"
        heads = self.ledger.truth.heads
        wanted = {scope: heads.get(scope, 0) for scope in self._world.house.network.scopes_of(pc.dealer_id)}
        here = dict(disk.look("SELECT scope, at FROM cursor"))
        if disk.look("SELECT epoch, shape FROM place")[0] != (self.ledger.epoch, pc.registry.shape):
            return f"{pc.name} has not heard of this epoch or taken this shape"
        if any(here.get(scope, 0) != at for scope, at in wanted.items()) or not here.keys() <= wanted.keys():
            return f"{pc.name} stands at {here}, central at {wanted}"
        return ""

    def _is_mended(self, pc: Pc) -> bool:
        base, rows = see(pc.image.disk, pc.trade.new).base, self.ledger.truth.rows
        return not any(base.get(key) != row for key, row in rows.items() if key in base)

    def at_rest(self) -> None:
        """Invariants 3, 15 and 16, with no user action since the faults ended."""
        self.central.at_rest()
        for pc in self._world.pcs:
            seen = see(pc.image.disk, pc.trade.new)
            if not pc.is_revoked:
                self._is_whole(pc, seen)

    def _is_whole(self, pc: Pc, seen: Seen) -> None:
        demand(not seen.waiting, "drained", f"{pc.name}: {[pc.image.saved[one].name for one in seen.waiting]}")
        demand(not self.unsettled(pc), "converged", self.unsettled(pc))
        scopes = self._world.house.network.scopes_of(pc.dealer_id)
        wanted: Rows = {}
        for scope in scopes:
            wanted |= of_scope(self.ledger.truth.rows, scope)
        wanted = {key: row for key, row in wanted.items() if key[0] in pc.registry.records}
        wrong = differing(wanted, seen.visible)
        demand(not wrong, "converged", f"{pc.name}: {sorted(map(str, wrong))}")
        left = pc.image.disk.look(
            "SELECT (SELECT count(*) FROM shadow) + (SELECT count(*) FROM touch) + (SELECT count(*) FROM stale)"
        )
        demand(left == [(0,)], "clean", f"{pc.name} keeps {left}")
        mended = pc.image.disk.look("SELECT scope, source, bucket FROM mend")
        demand(pc.image.was_rotten or not mended, "false-alarm", f"{pc.name} had nothing to mend: {mended}")

    def is_modest(self, asked: int, minutes: float) -> None:
        """Invariant 37."""
        pcs = len(self._world.pcs)
        demand(asked <= pcs * (IDLE_REQUESTS * minutes + 1), "modest", f"{asked} requests of {pcs} idle PCs")

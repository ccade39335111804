"""Everything that befalls PCs, central and the people, apart from the line."""

from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

from sync.kernel.commands import HOUSE
from sync.protocol.proofs import Asked
from tests.simulator.business import DEALERS, LISTS, STAFF
from tests.simulator.checker import Checker
from tests.simulator.disk import Fuse
from tests.simulator.house import key_of, token_of
from tests.simulator.pc import Pc
from tests.simulator.world import PCS, World

MOST_PCS = 6
JUMPS = (timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-1), timedelta(minutes=30), timedelta())


def only(names: Collection[str], mishaps: Mapping[str, Callable[[], str]]) -> Mapping[str, Callable[[], str]]:
    """These alone, in the order in which they are known; each of them must be."""
    assert mishaps.keys() >= {*names}, f"nobody knows {set(names) - mishaps.keys()}"
    return {name: deed for name, deed in mishaps.items() if name in names}


class Chaos:
    """One mishap at a time. `kinds` are those that this world knows."""

    def __init__(self, world: World, checker: Checker) -> None:
        self._world, self._checker = world, checker
        self._random = world.random
        self.all: dict[str, Callable[[], str]] = {
            "kill": self._kill,
            "close": self._close,
            "crash": self._crash,
            "crash_at_commit": self._crash_at_commit,
            "full": self._full,
            "central_crash": self._central_crash,
            "central_full": self._central_full,
            "clock": self._clock,
            "clone": self._clone,
            "pc_restore": self._pc_restore,
            "central_restore": self._central_restore,
            "person_gone": self._person_gone,
            "device_gone": self._device_gone,
            "moved_list": self._moved_list,
            "upgrade": self._upgrade,
            "nosy": self._nosy,
            "rot": self._rot,
        }

    def _pc(self) -> Pc:
        return self._random.choice(self._world.pcs)

    def _kill(self) -> str:
        pc = self._pc()
        self._world.kill(pc)
        return f"kill {pc.name}"

    def _close(self) -> str:
        pc = self._pc()
        self._world.workshop.end(pc)
        return f"close {pc.name}"

    def _crash(self) -> str:
        pc = self._pc()
        pc.image.disk.fuse = Fuse("crash", self._random.randrange(1, 40))
        return f"crash ahead of {pc.name}"

    def _crash_at_commit(self) -> str:
        pc = self._pc()
        pc.image.disk.fuse = Fuse("crash", self._random.randrange(1, 12), is_late=True)
        return f"crash at a commit of {pc.name}"

    def _full(self) -> str:
        pc = self._pc()
        kind, times = self._random.choice(("full", "failing")), self._random.choice((1, 1, 3, 12))
        pc.image.disk.fuse = Fuse(kind, self._random.randrange(1, 12), times)
        return f"disk of {pc.name} {kind} x{times}"

    def _central_crash(self) -> str:
        is_late = self._random.random() < 0.4
        self._world.house.disk.fuse = Fuse("crash", self._random.randrange(1, 25), is_late=is_late)
        return "crash ahead of central"

    def _central_full(self) -> str:
        self._world.house.disk.fuse = Fuse(self._random.choice(("full", "failing")), self._random.randrange(1, 10), 2)
        return "disk of central fails"

    def _clock(self) -> str:
        who = self._random.choice([*self._world.pcs, None])
        clock = self._world.clock if who is None else self._world.workshop.clock(who)
        if self._random.random() < 0.2:
            clock.freeze()
        else:
            clock.set(self._random.choice(JUMPS))
        return f"clock of {who.name if who else 'central'}"

    def _clone(self) -> str:
        """Somebody copies the disk of a PC, and both copies go on."""
        pc = self._pc()
        if len(self._world.pcs) >= MOST_PCS:
            return "no clone"
        self._checker.copied(pc)
        name = f"pc{pc.number}-{len(self._world.pcs)}"
        twin = Pc(pc.image.copy(), pc.dealer_id, pc.number, name=name, is_new=pc.is_new, trade=pc.trade)
        twin.is_revoked = pc.is_revoked
        self._world.pcs.append(twin)
        return f"{pc.name} is cloned as {twin.name}"

    def _pc_restore(self) -> str:
        """A PC's disk is backed up, or comes back from its backup."""
        pc = self._pc()
        if not pc.backups or self._random.random() < 0.3:
            pc.backups.append(pc.image.copy())
            return f"{pc.name} is backed up"
        self._world.kill(pc)
        pc.image, pc.looked_at = self._random.choice(pc.backups).copy(), -1
        self._checker.copied(pc)
        return f"{pc.name} is as it was"

    def _central_restore(self) -> str:
        house = self._world.house
        if not house.backups or self._random.random() < 0.3:
            self._checker.central.backed_up(house.back_up())
            return "central is backed up"
        self._checker.central_restored(self._random.choice(house.backups))
        return "central is as it was"

    def _person_gone(self) -> str:
        one = self._random.choice(STAFF[self._random.choice(DEALERS)])
        self._world.house.network.gone.add(one.user_id)
        return f"{one.name} is gone"

    def _device_gone(self) -> str:
        pc = self._pc()
        if pc.dealer_id == HOUSE or not self._world.house.is_up:
            return "nobody is sent away"
        self._checker.device_gone(pc)
        return f"{pc.name} is sent away"

    def _moved_list(self) -> str:
        dealer_id, prices = self._random.choice(DEALERS), self._random.choice(LISTS)
        self._world.house.network.lists[dealer_id] = prices
        return f"{dealer_id} is on list {prices}"

    def _upgrade(self) -> str:
        """A PC gets this year's program, or central demands it."""
        pc = self._pc()
        if pc.is_new:
            self._world.demand_newer()
            return "central demands this year's program"
        self._world.workshop.end(pc)
        pc.is_new = True
        return f"{pc.name} is upgraded"

    def _rot(self) -> str:
        """One confirmed row of a PC is not what was written: a flipped bit, or a defect of long ago."""
        pc = self._pc()
        rows = pc.image.disk.look(
            "SELECT id FROM toy_note n WHERE NOT EXISTS (SELECT 1 FROM touch WHERE key LIKE '%' || n.id || '%') ORDER BY id"
        )
        if not rows or any(other.image.is_rotten for other in self._world.pcs):
            return "no rot"
        pc.image.disk.look("UPDATE toy_note SET text = 'rotten' WHERE id = ?", self._random.choice(rows))
        pc.image.is_rotten = pc.image.was_rotten = True
        return f"{pc.name} rots"

    def _nosy(self) -> str:
        """Somebody with a good token asks for what is another dealer's, or uses a token without its key."""
        number, dealer_id = self._random.choice([(number, dealer_id) for number, dealer_id in PCS.items() if dealer_id != HOUSE])
        other = self._random.choice([one for one in DEALERS if one != dealer_id])
        chunks = [f"/v1/chunks/{name}" for name in self._checker.traffic.chunks(other)[-2:]]
        wanted = [f"/v1/snapshots/dealer:{other}", f"/v1/snapshots/dealer:{dealer_id}", *chunks]
        path = self._random.choice(wanted)
        is_forged = path == wanted[1]
        asked = Asked(method="GET", path=path, body=b"", token=token_of(number, dealer_id))
        self._world.stray(number, asked, key=key_of(0 if is_forged else number), is_forged=is_forged)
        return f"{number} is nosy"

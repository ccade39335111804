"""Defects around a central that came back from a backup, and copies of a replica: epochs, instances, what is offered again."""

from tests.simulator.planting import Plant
from tests.simulator.plants.apply import EXCHANGE

PLANTS = (
    Plant(
        name="other_epoch_unnoticed",
        what="an answer is used though another one told of another epoch meanwhile",
        at=f"{EXCHANGE}._apply",
        was="            here.epoch != asked.epoch\n            or (head",
        now="            (head",
    ),
    Plant(
        name="other_epoch_knows_enough",
        what="an answer of another epoch is used though a scope came meanwhile that it does not name",
        at=f"{EXCHANGE}._apply",
        was="            or (head.epoch != here.epoch and known != asked.cursors)\n",
        now="",
    ),
    Plant(
        name="epoch_unnoticed",
        what="a restored central is not noticed",
        at=f"{EXCHANGE}._apply",
        was='is_restored = is_behind or here.epoch not in ("", head.epoch)',
        now="is_restored = False",
    ),
    Plant(
        name="epoch_not_kept",
        what="the new epoch is not written down",
        at=f"{EXCHANGE}._advance",
        was='now = {"epoch": head.epoch, "last_sync"',
        now='now = {"last_sync"',
    ),
    Plant(
        name="split_unnoticed",
        what="a copy goes on under the other copy's name",
        at=f"{EXCHANGE}._mend",
        was="        is_split = head.instance is InstanceState.SPLIT",
        now="        is_split = False",
    ),
    Plant(
        name="split_numbers_on",
        what="a new instance goes on numbering where the old one stood",
        at="sync.client.outbox:split",
        was="seq_base=base)",
        now="seq_base=0)",
    ),
    Plant(
        name="gap_unnoticed",
        what="nothing is offered again to a central that forgot",
        at=f"{EXCHANGE}._mend",
        was="        is_forgetful = is_restored or head.instance is InstanceState.GAP",
        now="        is_forgetful = False",
    ),
    Plant(
        name="in_between_trusted",
        what="what a central decided between two backups counts in the second",
        at=f"{EXCHANGE}._offer_again",
        was="            forgotten |= outbox.c.restored",
        now="            pass",
        ground="backups",
    ),
    Plant(
        name="offer_misses_earlier_instance",
        what="what was numbered for an earlier instance is not offered again",
        at=f"{EXCHANGE}._offer_again",
        was=" | (outbox.c.seq <= base)",
        now="",
    ),
    Plant(
        name="offer_misses_first",
        what="the first forgotten command is not offered again",
        at=f"{EXCHANGE}._offer_again",
        was="outbox.c.seq >= base + expected_seq",
        now="outbox.c.seq > base + expected_seq",
    ),
    Plant(
        name="offered_unseen",
        what="what is offered again is not shown meanwhile",
        at=f"{EXCHANGE}._offer_again",
        was="return self._rebase.predict_all(connection) | ChangeSet",
        now="return ChangeSet",
    ),
)

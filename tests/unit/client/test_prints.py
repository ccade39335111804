"""Papers on their way to a printer: kept before it is asked, asked about afterwards, counted, readable by nobody else."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from sync.client.local import print_job
from sync.client.prints import Ordered, PrintFit, PrintJob, PrintState, copies_of, fits, open_prints
from sync.client.replica import Replica
from sync.kernel.errors import Refusal
from tests.shops import a_replica
from tests.toy import LIN

ORDER = UUID(int=7)
PAPER = Ordered(
    job_id=UUID(int=1),
    kind="order",
    document_id=ORDER,
    number="PO-D7-A-26-00042",
    body="宏達汽車修理廠 0912-345-678".encode(),
    form="a4",
    printer="Epson LQ-690",
)


def waiting(replica: Replica) -> list[PrintJob]:
    return list(replica.read(LIN, open_prints))


def queued(replica: Replica, wanted: Ordered = PAPER) -> PrintJob:
    return replica.prints.queue(wanted, actor=LIN).result()


def test_a_paper_that_no_printer_has_seen_is_there_after_a_restart(tmp_path: Path) -> None:
    """Fault 104: kept before the printer is asked."""
    replica = a_replica(tmp_path)
    queued(replica)
    replica.close()
    again = a_replica(tmp_path)
    assert [(job.number, job.state, job.tries) for job in waiting(again)] == [(PAPER.number, PrintState.WAITING, 0)]
    assert again.prints.hand(PAPER.job_id).result().body == PAPER.body
    again.close()


def test_a_restart_while_the_printer_has_it_asks_instead_of_assuming(tmp_path: Path) -> None:
    """Fault 26."""
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.hand(PAPER.job_id).result()
    replica.close()
    again = a_replica(tmp_path)
    assert [job.state for job in waiting(again)] == [PrintState.HANDED]
    once_more = again.prints.hand(PAPER.job_id).result()
    assert once_more.is_reprint, "paper may have come out the first time"
    again.prints.settle(PAPER.job_id).result()
    assert waiting(again) == []
    again.close()


def test_a_printer_that_fails_leaves_the_paper_and_the_reason(tmp_path: Path) -> None:
    """Fault 104: another printer takes it over, with the same number of copy."""
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.hand(PAPER.job_id).result()
    replica.prints.fail(PAPER.job_id, "printer_gone").result()
    assert [(job.state, job.reason) for job in waiting(replica)] == [(PrintState.FAILED, "printer_gone")]
    moved = replica.prints.redirect(PAPER.job_id, "Office laser").result()
    assert (moved.state, moved.printer, moved.first_copy) == (PrintState.WAITING, "Office laser", 1)
    replica.close()


def test_copies_of_a_document_are_numbered_through_all_its_papers(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    first = queued(replica, replace(PAPER, copies=2))
    second = queued(replica, replace(PAPER, job_id=UUID(int=2)))
    other = queued(replica, replace(PAPER, job_id=UUID(int=3), document_id=UUID(int=8)))
    assert [job.first_copy for job in (first, second, other)] == [1, 3, 1]
    assert [job.is_reprint for job in (first, second, other)] == [False, True, False]
    assert replica.read(LIN, copies_of, document_id=ORDER) == 3
    replica.close()


def test_a_copy_that_never_reached_a_printer_leaves_its_number_free(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.remove(PAPER.job_id).result()
    assert queued(replica, replace(PAPER, job_id=UUID(int=2))).first_copy == 1
    replica.prints.hand(UUID(int=2)).result()
    replica.prints.remove(UUID(int=2)).result()
    assert queued(replica, replace(PAPER, job_id=UUID(int=3))).first_copy == 2
    replica.close()


@pytest.mark.parametrize("reason", ["printer_gone", "printer_stopped", "file_not_written"])
def test_what_no_printer_had_any_of_is_no_reprint_afterwards(tmp_path: Path, reason: str) -> None:
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.hand(PAPER.job_id).result()
    replica.prints.fail(PAPER.job_id, reason).result()
    assert not replica.prints.hand(PAPER.job_id).result().is_reprint
    assert replica.prints.hand(PAPER.job_id).result().is_reprint, "this one may have come out"
    replica.close()


def test_what_a_printer_stopped_over_may_be_there_in_part(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.hand(PAPER.job_id).result()
    replica.prints.fail(PAPER.job_id, "printer_halted").result()
    assert replica.prints.hand(PAPER.job_id).result().is_reprint
    replica.close()


def test_what_is_printed_is_forgotten_but_counted(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    queued(replica)
    replica.prints.hand(PAPER.job_id).result()
    replica.prints.settle(PAPER.job_id).result()
    with replica.lanes.parts.store.read() as connection:
        assert connection.execute(select(print_job.c.body, print_job.c.state)).one() == (b"", PrintState.PRINTED)
    with pytest.raises(Refusal):
        replica.prints.hand(PAPER.job_id).result()
    replica.close()


def test_labels_are_a_quantity_and_never_a_reprint(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    label = replace(PAPER, kind="label", is_numbered=False, copies=12)
    assert queued(replica, label).first_copy == 1
    assert queued(replica, replace(label, job_id=UUID(int=2))).first_copy == 1
    replica.close()


def test_a_measured_printer_stays_measured(tmp_path: Path) -> None:
    replica = a_replica(tmp_path)
    measured = PrintFit(printer="Epson LQ-690", form="continuous_half", offset_x=-1_200, scale_y=1_004_000)
    replica.prints.keep_fit(replace(measured, offset_x=500)).result()
    replica.prints.keep_fit(measured).result()
    replica.close()
    again = a_replica(tmp_path)
    assert again.read(LIN, fits) == [measured]
    again.close()


def test_no_file_of_the_replica_can_be_read_as_a_paper(tmp_path: Path) -> None:
    """Threat T1: customer's name, telephone and number wait encrypted, while the app is open and after it."""
    replica = a_replica(tmp_path)
    queued(replica)
    canaries = ["宏達汽車修理廠".encode(), b"0912-345-678", PAPER.number.encode(), PAPER.printer.encode()]
    for _ in ("open", "closed"):
        written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        assert len(written) > 4096
        assert [canary for canary in canaries if canary in written] == []
        replica.close()

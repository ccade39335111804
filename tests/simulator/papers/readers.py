"""Somebody opens a file: in a thread of its own, since its bytes may have to come from central."""

from hashlib import sha256

from sync.kernel.blobs import Blob
from sync.kernel.errors import Denied, Incompatible, NotSaved, Unreachable
from tests.simulator.ledger import demand
from tests.simulator.pc import Pc


def open_paper(pc: Pc, wanted: Blob) -> None:
    """What is shown is what its name says, or nothing is."""
    program = pc.program
    assert program is not None

    def read() -> None:
        try:
            content = program.replica.attachments.fetch(wanted)
        except (Unreachable, Denied, NotSaved, Incompatible):
            return
        is_it = (sha256(content).hexdigest(), len(content)) == (wanted.digest, wanted.size)
        demand(is_it, "paper", f"{pc.name} shows something else as {wanted.digest}")

    program.in_thread(read, "reader")

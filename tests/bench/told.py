"""What a program that is going to be killed has reached, in a file: each line was true before the kill."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.domain.customers.commands import CreateCustomer
from sync.kernel.commands import Command
from sync.kernel.ids import Ids


@dataclass(frozen=True)
class Step:
    """`at`: by the clock that all programs of this machine share and that nobody sets. `cpu`: seconds of a core that the
    program had used by then. `what`: which command, of a save."""

    name: str
    at: float
    cpu: float
    what: str


class Told:
    """Written by the program, read by who kills it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, name: str, what: str = "") -> None:
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(file, json.dumps([name, time.monotonic(), time.process_time(), what]).encode() + b"\n")
        os.close(file)

    def steps(self) -> Sequence[Step]:
        lines = self._path.read_bytes().split(b"\n")[:-1] if self._path.exists() else []
        return [Step(*json.loads(line)) for line in lines]


def a_save(ids: Ids) -> Command:
    return CreateCustomer(customer_id=ids.new(), name="Otto")

"""Listens to what the engine logs as errors: it may complain of what a world does to it, and of nothing else."""

import logging
import traceback

from sync.kernel.errors import NotSaved

EXPECTED = ("command_failed", "command_parked")
"""What central says of the toy's planted defect, under the text `crash`."""


class Ears(logging.Handler):
    """Takes over the engine's loggers while worlds run. `heard` is what has no excuse."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []
        self._logger = logging.getLogger("sync")

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if not record.getMessage().startswith(EXPECTED) and not isinstance(error, NotSaved):
            told = "".join(traceback.format_exception(error)) if error is not None else ""
            self.heard.append(f"{record.name}: {record.getMessage()} {told}")

    def __enter__(self) -> "Ears":
        self._before = self._logger.propagate
        self._logger.propagate = False
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_error: object) -> None:
        self._logger.removeHandler(self)
        self._logger.propagate = self._before

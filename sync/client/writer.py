"""The one thread that changes the replica: jobs in, one transaction each, a notice of what changed out."""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from sync.client.changes import STATUS, ChangeSet
from sync.client.store import Store, as_ours
from sync.kernel.errors import NotSaved

T = TypeVar("T")
Job = Callable[[Connection], tuple[T, ChangeSet]]
Listener = Callable[[ChangeSet], None]
Then = Callable[[], None]
"""What has to be done between the commit of a job and the word that it is done."""


log = logging.getLogger(__name__)


class Writing(Protocol):
    """Runs jobs one after another, each in its own transaction."""

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        """The future is done after COMMIT and `then`; an exception means that nothing of the job happened."""
        ...

    def is_wanted(self) -> bool:
        """Whether somebody waits behind the job that is running: one that can be done later should make room."""
        ...

    def close(self) -> None: ...


class Writer:
    """A writing thread. Listeners are called in it, after the job's future is done."""

    def __init__(self, store: Store, announce: Listener) -> None:
        self._store = store
        self._announce = announce
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._door = threading.Lock()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="replica-writer")
        self._thread.start()

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        with self._door:
            if self._is_closed:
                future.set_exception(NotSaved("closed"))
            else:
                self._jobs.put(lambda: self._work(job, then, future))
        return future

    def is_wanted(self) -> bool:
        return not self._jobs.empty()

    def close(self) -> None:
        """Finish what was asked for, then end."""
        with self._door:
            self._is_closed = True
            self._jobs.put(None)
        self._thread.join()

    def _work(self, job: Job[T], then: Then | None, future: Future[T]) -> None:
        self._announce(perform(self._store, job, then, future))
        self._store.tidy()

    def _run(self) -> None:
        while (task := self._jobs.get()) is not None:
            try:
                task()
            except Exception:
                log.exception("after a save")  # what comes behind a commit must not end the thread that everybody waits for


class InlineWriter:
    """The same promise in the caller's own thread, for command lines and for simulations."""

    def __init__(self, store: Store, announce: Listener) -> None:
        self._store = store
        self._announce = announce

    def put(self, job: Job[T], then: Then | None = None) -> Future[T]:
        future: Future[T] = Future()
        self._announce(perform(self._store, job, then, future))
        self._store.tidy()
        return future

    def is_wanted(self) -> bool:
        return False

    def close(self) -> None:
        """Nothing is ever left to do."""


def perform(store: Store, job: Job[T], then: Then | None, future: Future[T]) -> ChangeSet:
    """One job, one transaction. The thread's root: whatever goes wrong belongs to whoever waits for the future."""
    try:
        with store.write() as connection:
            result, changes = job(connection)
    except (DatabaseError, sqlite.DatabaseError) as error:
        return _failed(store, as_ours(error), future)
    except Exception as error:  # noqa: BLE001 - the caller gets it through the future
        return _failed(store, error, future)
    if then is not None:
        _after_commit(then)
    future.set_result(result)
    return changes | _note_trouble(store, None)


def _failed(store: Store, error: Exception, future: Future[T]) -> ChangeSet:
    future.set_exception(error)
    return _note_trouble(store, error.code) if isinstance(error, NotSaved) else ChangeSet()


def _note_trouble(store: Store, code: str | None) -> ChangeSet:
    """A disk that begins or ceases to fail is news for the status bar."""
    if code == store.trouble:
        return ChangeSet()
    store.trouble = code
    return ChangeSet({STATUS: frozenset()})


def _after_commit(then: Then) -> None:
    """The job has happened: nothing that goes wrong from here on may say otherwise."""
    try:
        then()
    except Exception:
        log.exception("after a commit")

"""The shop floor of every test: no settings of this machine, no network but loopback, no warning or error unnoticed."""

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
IN_CI = os.environ.get("CI") == "true"
LOOPBACK = ("127.", "::1", "localhost")
LONG = {"powercut", "selftest"}
"""Folders that go first: a test of minutes that begins last keeps the other cores waiting."""

# before anything imports Qt, keyring or requests
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_SCALE_FACTOR="1",
    PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring",
    NO_PROXY="127.0.0.1,localhost,::1",
    LC_ALL="C.UTF-8",
)
for name in [name for name in os.environ if name.startswith("DMS_") or (name.lower().endswith("_proxy") and name != "NO_PROXY")]:
    del os.environ[name]

# a shared machine is slow now and then: too_slow and deadlines would make red what is right
settings.register_profile("dev", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if IN_CI else "dev")


class OutsideNetwork(AssertionError):
    """A test reached for a host that is not this one. Not an OSError, so that no code under test takes it for being offline."""


class LoopbackSocket(socket.socket):
    """Connects to this machine only."""

    def connect(self, address: object, /) -> None:
        self._refuse_outside(address)
        super().connect(address)  # type: ignore[arg-type]

    def connect_ex(self, address: object, /) -> int:
        self._refuse_outside(address)
        return super().connect_ex(address)  # type: ignore[arg-type]

    def _refuse_outside(self, address: object) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            self.close()
            raise OutsideNetwork(f"tests stay on loopback, and this one wants {address!r}")


def pytest_configure() -> None:
    socket.socket = LoopbackSocket  # type: ignore[misc]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared_data" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")
    items.sort(key=lambda item: LONG.isdisjoint(item.path.parts))


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing a test does by default lands in the home of whoever runs it; nor what is made once for a module."""
    home = tmp_path_factory.getbasetemp() / "home"
    with pytest.MonkeyPatch.context() as environment:
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            environment.setenv(variable, str(home / variable.lower()))
        yield


class ErrorLog(logging.Handler):
    """Keeps what was logged at ERROR or above while it is open."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")

    def __enter__(self) -> "ErrorLog":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        logging.getLogger().removeHandler(self)


@pytest.fixture(autouse=True)
def no_unexpected_error(request: pytest.FixtureRequest) -> Iterator[None]:
    """An ERROR in the log fails the test, unless it asked for `error_log` and so looks at them itself."""
    if "error_log" in request.fixturenames:
        yield
        return
    with ErrorLog() as log:
        yield
    if log.messages:
        pytest.fail("logged as errors: " + "; ".join(log.messages))


@pytest.fixture
def error_log() -> Iterator[list[str]]:
    """`["logger: message", ...]` logged at ERROR: for tests of what goes wrong."""
    with ErrorLog() as log:
        yield log.messages


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real data sets beside the project. They are never part of it, so a plain clone skips what reads them."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        reason = "needs the real data sets in ../shared/data beside the checkout"
        if IN_CI:
            pytest.fail(reason)
        pytest.skip(reason)
    return folder

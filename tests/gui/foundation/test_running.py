"""The program around the window: one instance a home, settings, memory, code files, the first paint."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.demo import DemoCentral, DemoWorld
from dms_desktop.features.sign_in.code_file import read_code_file
from dms_desktop.memory import Memory
from dms_desktop.settings import read_settings
from dms_desktop.single import Letter, SingleInstance
from tests import patience
from tests.bench.start import reached_in
from tests.programs import environment

ROOT = Path(__file__).parent.parent.parent.parent


def test_a_second_start_wakes_the_first_and_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    """Fault 92."""
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    with qtbot.waitSignal(first.called, timeout=patience.MS):
        assert not second.is_first()
    first.close()


def test_a_second_start_leaves_the_code_file_that_was_opened(tmp_path: Path) -> None:
    """Once: whoever looks a second time finds nothing, and a folder that is away costs the letter alone."""
    first, second = Letter(tmp_path / "desk"), Letter(tmp_path / "desk")
    second.leave(tmp_path / "登錄.dmscode")
    assert (first.take(), first.take()) == (tmp_path / "登錄.dmscode", None)

    (tmp_path / "away").write_bytes(b"")
    Letter(tmp_path / "away" / "desk").leave(tmp_path / "shop.dmscode")
    assert Letter(tmp_path / "away" / "desk").take() is None


OPENED = """
import sys
from PySide6.QtCore import QTimer
from dms_desktop.__main__ import main
from dms_desktop.features.sign_in.entrance import Entrance

take = Entrance.open_file

def opened(entrance, path):
    take(entrance, path)
    QTimer.singleShot(100, lambda: look(entrance))

def look(entrance):
    if not entrance.enrolling.code.text():
        return QTimer.singleShot(100, lambda: look(entrance))
    print(entrance.enrolling.code.text(), flush=True)
    entrance.window().close()

Entrance.open_file = opened
main(["--home", sys.argv[1]])
"""


def test_a_code_file_that_is_opened_while_the_program_is_open_fills_the_form_of_its_window(qtbot: QtBot, tmp_path: Path) -> None:
    """Fault 92."""
    home, code = tmp_path / "home", tmp_path / "登錄.dmscode"
    code.write_text('{"central": "https://dms.example", "code": "K7QM-3XZ9"}', encoding="utf-8")
    env = environment({"QT_QPA_PLATFORM": "offscreen"})
    first = subprocess.Popen([sys.executable, "-c", OPENED, str(home)], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: "loaded" in reached_in(home), timeout=patience.MS)

    second = [sys.executable, "-m", "dms_desktop", "--home", str(home), str(code)]
    assert subprocess.run(second, cwd=ROOT, env=env, timeout=patience.SECONDS, check=False).returncode == 0

    told, _ = first.communicate(timeout=patience.SECONDS)
    assert told.strip() == "K7QM-3XZ9"


def test_another_home_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "other")
    assert one.is_first()
    assert other.is_first()
    one.close()
    other.close()


def test_a_place_left_by_a_crash_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    code = (
        "import os,sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from dms_desktop.single import SingleInstance; app = QCoreApplication([]);"
        "print(SingleInstance(Path(sys.argv[1])).is_first(), flush=True); os._exit(9)"
    )
    died = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False)
    again = SingleInstance(tmp_path)
    assert (died.stdout.strip(), again.is_first()) == ("True", True)
    again.close()


def test_what_is_remembered_survives_and_a_broken_file_is_begun_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "desk.json"
    Memory(path).keep("widths.orders", {"number": 180})
    assert Memory(path).numbers("widths.orders") == {"number": 180}
    waiting: list[Callable[[], None]] = []
    memory = Memory(path, waiting.append)
    memory.keep("page", "orders")
    assert (memory.text("page"), Memory(path).text("page")) == ("orders", ""), "the window does not wait for the disk"
    [write] = waiting
    write()
    assert Memory(path).text("page") == "orders"
    memory.keep("page", "stock")
    memory.settle()
    memory.keep("page", "home")
    for write in waiting:
        write()
    assert Memory(path).text("page") == "home", "whoever writes late writes nothing old"
    path.write_text("{", encoding="utf-8")
    assert Memory(path).numbers("widths.orders") == {}
    assert "begun anew" in caplog.text


def test_a_named_home_keeps_everything_in_it(tmp_path: Path) -> None:
    settings = read_settings(["--home", str(tmp_path), "--size", "1024x700"])
    assert (settings.root, settings.width, settings.memory.parent) == (tmp_path, 1024, tmp_path)


def test_a_wrong_size_ends_with_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_settings(["--size", "big"])
    assert ended.value.code == 2
    assert "1366x768" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"[]", b'{"central": 5, "code": "x"}', b"x" * 20_000])
def test_what_is_no_code_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.dmscode"
    path.write_bytes(content)
    with pytest.raises(ValueError):
        read_code_file(path)


def test_a_demo_that_was_killed_goes_on_with_the_central_it_left_behind(tmp_path: Path) -> None:
    world = DemoWorld(tmp_path, products=1, password="")
    world.made.touch()
    with a_central_that_answers() as port:
        (tmp_path / "port").write_text(str(port), encoding="ascii")
        assert DemoCentral(world).start() == f"http://127.0.0.1:{port}"


@contextmanager
def a_central_that_answers() -> Iterator[int]:
    class Health(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b'{"status":"ok","protocol":1,"oldest_push":1}'
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Health) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


class Interrupted(Memory):
    """Somebody keeps something at the very moment when what waits is taken to be written."""

    other: threading.Thread | None = None

    @property
    def _unwritten(self) -> str | None:
        text = self._text
        if self.other is not None and not self.other.ident:
            self.other.start()
            self.other.join(0.3)  # it may have to wait until what is there is taken
        return text

    @_unwritten.setter
    def _unwritten(self, text: str | None) -> None:
        self._text = text


def test_what_is_kept_while_something_is_written_is_written_too(tmp_path: Path) -> None:
    path = tmp_path / "desk.json"
    waiting: list[Callable[[], None]] = []
    memory = Interrupted(path, waiting.append)
    memory.keep("page", "orders")
    memory.other = threading.Thread(target=memory.keep, args=("page", "stock"))
    waiting.pop()()
    memory.other.join(patience.SECONDS)
    waiting.pop()()
    assert Memory(path).text("page") == "stock"

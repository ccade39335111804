"""The composition root: settings, session, bridge and window are put together here and nowhere else."""

import gc
import logging
import secrets
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dms_desktop.account import Account
from dms_desktop.bridge import Bridge
from dms_desktop.defects import Spool, version_of
from dms_desktop.defects_dialog import DefectsDialog
from dms_desktop.demo import DemoCentral, demo_world, making_words, open_demo
from dms_desktop.entry import Begun
from dms_desktop.every_feature import CARDS, PAGES, REMINDERS
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.helping.tour import SEEN
from dms_desktop.language import LANGUAGES
from dms_desktop.licences import licences_beside
from dms_desktop.locking import Guarded, Locking
from dms_desktop.logs import report
from dms_desktop.memory import Memory
from dms_desktop.milestones import reached
from dms_desktop.names import NameBook
from dms_desktop.pace import Sweeper
from dms_desktop.page import Care
from dms_desktop.parting import Parting
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.refusals import sentence, words_of
from dms_desktop.reminding.watching import QUIET, QUIET_HOURS
from dms_desktop.scanning.dialog import ScannerDialog
from dms_desktop.scanning.serial_scanner import SerialScanner
from dms_desktop.session import Entered, OpenDoors
from dms_desktop.shell.menu import Choices, fill_menu
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.workspace import Workspace
from dms_desktop.updates import Updates, this_installation
from dms_desktop.widgets.notices import show_defect
from dms_desktop.widgets.theme import theme_name
from dms_desktop.widgets.words import Text
from sync.client.erasing import finish_erasing
from sync.client.replica import Status
from sync.client.support import send_reports, write_support
from sync.domain.accounts.rules import allows
from sync.kernel.clock import SystemClock
from sync.kernel.errors import Damaged
from sync.kernel.ids import TimeOrderedIds

NOTHING = timedelta(0)
LOG = logging.getLogger(__name__)


class App:
    """Holds what lives as long as the window. People come and go; a replica is open while somebody is signed in."""

    def __init__(self, begun: Begun) -> None:
        self._settings = begun.settings
        self._memory = begun.memory
        self._appearance = begun.appearance
        self._frame = begun.frame
        self._background = begun.background
        self._doors = begun.doors
        self._entered: Entered | None = None
        self._bridge: Bridge | None = None
        self._entrance = begun.entrance
        self._demo: DemoCentral | None = None
        self._own = begun.memory
        self._forms: FormFiles | None = None
        self._brought: Path | None = None
        self._updates = Updates(this_installation(sys.executable))
        self._locking = Locking(self._frame, self._background, SystemClock())
        self._scanner = SerialScanner(begun.memory)
        self._frame.closing.connect(self.close)
        self._frame.brought.connect(self._note_brought)

    def begin(self) -> None:
        """Go on from the entrance, or straight in where a demo was asked for."""
        self._updates.came_up()
        if self._entrance is not None:
            self._entrance.entered.connect(self._enter)
        else:
            self._begin_demo()

    def close(self) -> None:
        """In this order: pages, readers, sync loop and writer, the demo's central."""
        self._memory.keep("width", self._frame.width())
        self._memory.keep("height", self._frame.height())
        self._leave()
        self._scanner.stop(patience_s=1)
        if self._entered is not None:
            self._entered.replica.close()
            self._entered = None
        if self._demo is not None:
            self._demo.stop()
        self._background.close()

    def _note_brought(self, file: Path) -> None:
        """While somebody is signed in it waits for the entrance."""
        if self._entered is not None:
            self._brought = file

    def _show_entrance(self) -> Entrance:
        entrance = Entrance(self._doors, self._background, last_home=self._memory.text("home"), code_file=self._brought)
        self._brought = None
        entrance.entered.connect(self._enter)
        entrance.language_wanted.connect(self._appearance.choose_language)
        self._frame.brought.connect(entrance.open_file)
        self._entrance = entrance
        self._frame.put(entrance)
        return entrance

    def _enter(self, entered: object) -> None:
        assert isinstance(entered, Entered)
        replica, place = entered.replica, entered.place
        replica.start_sync()
        self._entered, self._entrance = entered, None
        self._memory.keep("home", place.home)
        self._own = Memory(self._settings.memory / f"{entered.actor.user_id.hex}.json", self._write_later)
        self._forms = forms = FormFiles(self._settings.memory / "print" / str(entered.actor.dealer_id), self._write_later)
        self._appearance.follow(self._own)
        self._bridge = Bridge(replica, entered.actor, clock=SystemClock(), ids=TimeOrderedIds(SystemClock(), secrets.token_bytes))
        self._bridge.failed.connect(self._fail)
        self._bridge.status_changed.connect(self._heed)
        self._bridge.changed.connect(partial(self._parting(entered).look, self._bridge))
        self._locking.guard(Guarded(entered, unlock=partial(self._unlock, entered), sign_out=self._sign_out, memory=self._own))
        workspace = Workspace(self._setting(entered, self._bridge, forms))
        fill_menu(workspace.rail.menu, self._choices(workspace))
        self._frame.put(workspace)
        self._frame.brought.connect(workspace.say_brought)
        self._frame.setWindowTitle(f"DMS  {place.dealer_name}")
        workspace.scans.listen(self._scanner)
        workspace.start()
        workspace.repaint()
        reached("work")
        if not self._own.number(SEEN):
            workspace.show_tour()
        self._updates.follow(place)

    def _write_later(self, work: Callable[[], None]) -> None:
        """The window never waits for a disk."""
        self._background.run(work, lambda _nothing: None, self._fail)

    def _setting(self, entered: Entered, bridge: Bridge, forms: FormFiles) -> Setting:
        return Setting(
            bridge=bridge,
            memory=self._own,
            specs=PAGES,
            cards=CARDS,
            reminders=REMINDERS,
            may=partial(allows, entered.actor.role),
            who=entered.display_name,
            place_name=entered.place.dealer_name,
            currency=entered.place.currency,
            forms=forms,
            updates=self._updates,
            offline_left=self._locking.offline_left,
            person=NameBook(bridge).called,
            care=Care(
                write_support=partial(write_support, entered.replica, logs=self._settings.memory),
                rebuild=self._rebuild,
                account=Account(self._opened().own(entered), self._background.run),
            ),
        )

    def _choices(self, workspace: Workspace) -> Choices:
        return Choices(
            languages=LANGUAGES,
            language=lambda: self._appearance.language,
            choose_language=self._appearance.choose_language,
            theme=theme_name,
            choose_theme=self._appearance.choose_theme,
            sign_out=self._sign_out,
            lock=self._locking.lock,
            choose_pin=self._locking.ask_pin,
            show_account=partial(workspace.open_page, "account", ""),
            rest=self._locking.rest,
            choose_rest=self._locking.choose_rest,
            quiet=lambda: self._own.text(QUIET, QUIET_HOURS),
            choose_quiet=lambda hours: self._own.keep(QUIET, hours),
            show_scanner=lambda: ScannerDialog(self._scanner, workspace).show_modeless(),
            write_support=partial(workspace.open_page, "sync_centre", "support"),
            show_defects=self._show_defects,
            show_licences=licences_beside(sys.executable),
            show_recovery=partial(workspace.open_page, "recovery", "") if self._may("accounts.recovery") else None,
            show_people=partial(workspace.open_page, "people", "") if self._may("accounts.staff") else None,
            show_logs=partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(self._settings.memory))),
        )

    def _may(self, permission: str) -> bool:
        return self._entered is not None and allows(self._entered.actor.role, permission)

    def _show_defects(self) -> None:
        spool = Spool(self._settings.memory, version_of(sys.executable))
        reports = {reference: spool.content(reference) for reference in spool.waiting()}
        DefectsDialog(reports, partial(self._send, list(reports.values())), spool.drop, self._frame).show_modeless()

    def _send(self, reports: Sequence[bytes], on_sent: Callable[[], None], on_error: Callable[[Exception], None]) -> None:
        if self._entered is not None:
            self._background.run(partial(send_reports, self._entered.replica, reports), lambda _nothing: on_sent(), on_error)

    def _unlock(self, entered: Entered, password: str) -> Entered:
        return self._opened().unlock(entered, password)

    def _opened(self) -> OpenDoors:
        doors = self._doors.opened()
        assert isinstance(doors, OpenDoors)
        return doors

    def _parting(self, entered: Entered) -> Parting:
        return Parting(self._background, self._opened(), entered, partial(self._part, entered))

    def _part(self, entered: Entered, why: Text) -> None:
        """Unless somebody else sits here by now."""
        if entered is self._entered:
            self._go_out(_close, why=why)

    def _sign_out(self) -> None:
        """Everything of the one who leaves is closed before the next one is asked: pages, sync, database, key."""
        self._go_out(_close)

    def _rebuild(self, why: Text | None = None) -> None:
        """The one who is signed in leaves, and is asked for the password with which the local database is made anew."""
        if self._entered is not None:
            self._go_out(_close, why=why, repairing=self._entered.actor.name)

    def _fail(self, error: Exception) -> None:
        """A file that cannot be trusted is no defect of ours: nobody works on it any longer, and what helps is one step away."""
        if isinstance(error, Damaged):
            self._rebuild(partial(words_of, error))
        else:
            show_defect(self._frame, report(error))

    def _go_out(self, close: Callable[[Entered], None], *, why: Text | None = None, repairing: str = "") -> None:
        entered = self._entered
        if entered is not None:
            self._leave()
            self._entered = None
            entrance = self._show_entrance()
            self._background.run(partial(close, entered), lambda _nothing: None, _not_closed)
            entrance.start(repairing=repairing, why=why)  # one thing after another in the background: it is closed by then

    def _heed(self, status: Status) -> None:
        """A PC that was shut out does not go on showing what it held."""
        if status.problem == "device_erased":
            self._go_out(_erase, why=partial(sentence, "device_erased", {}))
        elif status.problem == "device_revoked" and not self._locking.was_told:
            self._locking.lock(partial(sentence, "device_revoked", {}))
        elif self._locking.offline_left() <= NOTHING:
            self._locking.lock(partial(sentence, "sign_in_online_first", {}))

    def _leave(self) -> None:
        self._locking.release()
        self._updates.rest()
        self._scanner.stop()
        if self._bridge is not None and self._forms is not None:
            self._bridge.close()
            self._bridge = None
            self._own.settle()
            self._forms.settle()

    def _begin_demo(self) -> None:
        world = demo_world(self._settings.root, self._settings.products)
        self._demo = DemoCentral(world)
        if not world.is_made:
            self._frame.sentence.setText(making_words())
        self._background.run(partial(open_demo, self._demo, self._doors, world.password), self._enter, self._fail_demo)

    def _fail_demo(self, error: Exception) -> None:
        LOG.error("the demo cannot start", exc_info=error)
        self._frame.sentence.setText(words_of(error))


def start(begun: Begun) -> App:
    """Called on the Qt thread once this module is there; the caller keeps what it returns."""
    gc.freeze()  # what was imported is never garbage: no search needs to look at it, and none began before
    Sweeper(begun.frame)
    app = App(begun)
    app.begin()
    return app


def _close(entered: Entered) -> None:
    entered.replica.close()


def _erase(entered: Entered) -> None:
    """The keys are gone already, and the work was handed over: now the files."""
    entered.replica.close()
    finish_erasing(Path(entered.place.home))


def _not_closed(error: Exception) -> None:
    raise error

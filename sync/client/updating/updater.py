"""The updater as the app sees it: look for a newer version, and have it lie ready for the next start."""

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from sync.client.ground import unfit
from sync.client.updating.alone import OWN, alone
from sync.client.updating.building import Building, plan
from sync.client.updating.files import Files
from sync.client.updating.launcher import VERSIONS, Pointer, read_pointer, versions_in
from sync.client.updating.pieces import Pieces
from sync.client.updating.sources import Source
from sync.client.updating.troubles import UpdateTrouble, of_disk
from sync.client.updating.trust import Trust
from sync.kernel.clock import Clock
from sync.protocol.releases import Offer, Offers, Release, faults_of, is_taken_by, offers_name, order_of, release_name

ROOT, SETTINGS = "root.json", "settings.json"
SEEN, BROUGHT = "seen", "pieces"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the installer wrote into `updates/settings.json`: the platform that was installed, and a source other than central."""

    platform: str
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Installation:
    """The program on this PC: `root` with all its versions, and the version that runs."""

    root: Path
    version: str

    @property
    def running(self) -> Path:
        return self.root / VERSIONS / self.version

    @property
    def own(self) -> Path:
        """What the updater itself keeps."""
        return self.root / OWN

    def settings(self) -> Settings | None:
        """None where this installation is not one that updates itself."""
        try:
            return msgspec.json.decode((self.own / SETTINGS).read_bytes(), type=Settings)
        except (OSError, msgspec.DecodeError):
            return None


@dataclass(frozen=True, kw_only=True)
class UpdateState:
    """What the app tells of it. `ready` is the version of the next start where that is another; `problem` a trouble's code."""

    version: str
    ready: str | None = None
    problem: str | None = None


def installation_of(program: Path) -> Installation | None:
    """The installation that a running program belongs to; None for one that was started from its sources."""
    folder = program.resolve().parent
    return Installation(root=folder.parent.parent, version=folder.name) if folder.parent.name == VERSIONS else None


def report_healthy(here: Installation, files: Files) -> bool:
    """The version that runs has come up, before it opens a replica: the launcher stays with it. False if that cannot be kept."""
    pointer = read_pointer(here.root)
    if pointer is None or pointer.version != here.version or pointer.is_proven:
        return True
    try:
        files.point(here.root, replace(pointer, is_proven=True, starts=0))
    except (OSError, UpdateTrouble):
        return False
    return True


class Updater:
    """Of one installation. `device` decides about the stage of a roll-out. Call it in the background: everything waits."""

    def __init__(self, here: Installation, source: Source, *, device: str, clock: Clock, files: Files) -> None:
        self._here = here
        self._source = source
        self._device = device
        self._clock = clock
        self._files = files

    def look(self) -> UpdateState:
        """Look, and take what there is. Never raises: what went wrong is in the state, and the version that runs goes on."""
        try:
            ready = self._taken()
        except UpdateTrouble as trouble:
            return UpdateState(version=self._here.version, ready=self._ready(), problem=trouble.code)
        except OSError as error:
            return UpdateState(version=self._here.version, ready=self._ready(), problem=of_disk(error).code)
        return UpdateState(version=self._here.version, ready=ready)

    def _taken(self) -> str | None:
        """The version that lies ready for the next start, after everything was done for it."""
        settings = self._here.settings()
        if settings is None:
            return None
        if unfit(self._here.root) == "folder_far":
            raise UpdateTrouble("update_far", str(self._here.root))
        with alone(self._here.root, self._files):
            trust = Trust(self._here.own / SEEN, (self._here.own / ROOT).read_bytes(), self._source, self._clock.now())
            trust.refresh()
            offers = trust.read(offers_name(settings.platform), Offers)
            offer = self._wanted(offers, settings.platform)
            if offer is not None:
                self._take(self._release(trust, offer, settings.platform))
        return self._ready()

    def _wanted(self, offers: Offers | None, platform: str) -> Offer | None:
        """The newest version that this PC may take and has not got, tried in vain or gone past."""
        if offers is None:
            return None
        pointer = self._pointer()
        try:
            if offers.platform != platform:
                raise ValueError("offers of another platform")
            newer_than = max(order_of(self._here.version), order_of(pointer.version))
            offered = sorted(offers.offers, key=lambda offer: order_of(offer.version), reverse=True)
        except ValueError as error:
            raise UpdateTrouble("update_not_genuine", str(error)) from error
        for offer in offered:
            is_news = order_of(offer.version) > newer_than and offer.version not in pointer.failed
            if is_news and is_taken_by(offer, self._device):
                return offer
        return None

    def _release(self, trust: Trust, offer: Offer, platform: str) -> Release:
        release = trust.read(release_name(platform, offer.version), Release)
        if release is None or release.version != offer.version or release.platform != platform:
            raise UpdateTrouble("update_not_genuine", f"no release of {offer.version} is signed")
        faults = faults_of(release)
        if faults:
            raise UpdateTrouble("update_not_genuine", faults[0])
        return release

    def _take(self, release: Release) -> None:
        """Bring, build, switch, tidy: in this order, and each of them may be the last thing that this PC does."""
        planned = plan(release, self._here.running)
        if self._files.free(self._here.root) < planned.needed:
            raise UpdateTrouble("disk_full", f"{planned.needed} bytes are needed")
        brought = self._here.own / BROUGHT
        self._files.make_folder(brought)
        building = Building(self._here.root, self._here.running, self._files)
        building.build(planned, Pieces(brought, self._source, self._files))
        pointer = self._pointer()
        previous = pointer.version if pointer.is_proven else self._here.version
        self._files.point(self._here.root, Pointer(release.version, previous=previous, is_proven=False, failed=pointer.failed))
        self._files.remove(brought)
        building.tidy((release.version, previous, self._here.version))

    def _pointer(self) -> Pointer:
        return read_pointer(self._here.root) or Pointer(self._here.version)

    def _ready(self) -> str | None:
        version = self._pointer().version
        return version if version != self._here.version and version in versions_in(self._here.root) else None

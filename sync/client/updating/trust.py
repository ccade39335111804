"""What may be believed: The Update Framework's client over our sources, at a time that is never before what was signed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import Metadata, Timestamp
from tuf.ngclient import FetcherInterface, Updater

from sync.client.updating.sources import Missing, Source
from sync.client.updating.troubles import UpdateTrouble, of_disk
from sync.protocol.releases import METADATA, SIGNED_AT, TARGETS

METADATA_SECONDS = 60.0
NOT_FOUND = 404

T = TypeVar("T")


class _Fetcher(FetcherInterface):
    """The framework's way to our source; its own limits of size stand above it."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            yield from self._source.read(url, start=0, seconds=METADATA_SECONDS)
        except Missing as error:
            raise DownloadHTTPError(url, NOT_FOUND) from error


class _Client(Updater):
    """The framework's client at a given moment."""

    def set_time(self, now: datetime) -> None:
        self._trusted_set.reference_time = now


class Trust:
    """`folder` keeps what this PC has seen, `root` is the one certificate that the installer brought.

    Every method raises UpdateTrouble.
    """

    def __init__(self, folder: Path, root: bytes, source: Source, now: datetime) -> None:
        self._folder = folder
        self._root = root
        self._source = source
        self._now = now
        self._client: _Client | None = None

    def refresh(self) -> None:
        """Everything signed, as it is now."""
        with _told():
            self._folder.mkdir(parents=True, exist_ok=True)
            client = _Client(
                str(self._folder),
                METADATA,
                target_dir=str(self._folder),
                target_base_url=TARGETS,
                fetcher=_Fetcher(self._source),
                bootstrap=self._root,
            )
            client.set_time(max(self._now, self._signed_at()))
            client.refresh()
        self._client = client

    def read(self, name: str, kind: type[T]) -> T | None:
        """The signed target of this name; None where none was signed."""
        assert self._client is not None, "refresh comes first"
        with _told():
            target = self._client.get_targetinfo(name)
            if target is None:
                return None
            path = self._client.find_cached_target(target) or self._client.download_target(target)
            content = Path(path).read_bytes()
        try:
            return msgspec.json.decode(content, type=kind)
        except msgspec.DecodeError as error:
            raise UpdateTrouble("update_not_genuine", f"{name} is signed and makes no sense") from error

    def _signed_at(self) -> datetime:
        """When the newest timestamp was signed that this PC has seen: it is later than that now, whatever the clock says."""
        try:
            seen = Metadata[Timestamp].from_bytes((self._folder / "timestamp.json").read_bytes())
            return datetime.fromisoformat(str(seen.signed.unrecognized_fields[SIGNED_AT]))
        except (OSError, RepositoryError, KeyError, ValueError):
            return self._now


@contextmanager
def _told() -> Iterator[None]:
    """What the framework and the disk complain of in the block is raised as UpdateTrouble."""
    try:
        yield
    except OSError as error:
        raise of_disk(error) from error
    except (DownloadError, RepositoryError) as error:
        raise UpdateTrouble(_code(error), str(error)) from error


def _code(error: Exception) -> str:
    match error:
        case ExpiredMetadataError():
            return "update_out_of_date"
        case BadVersionNumberError():
            return "update_older"
        case DownloadLengthMismatchError():
            return "update_too_large"
        case RepositoryError():
            return "update_not_genuine"
        case _:
            return "update_unreachable"

"""Where releases come from: central over HTTP, or a folder such as a share of the shop. Neither is trusted with anything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import requests
from urllib3.exceptions import HTTPError

from sync.client.line import Line
from sync.client.trust import trusting
from sync.client.updating.troubles import UpdateTrouble
from sync.kernel.errors import Refusal

CONNECT_SECONDS, SILENCE_SECONDS = 5.0, 20.0
CHUNK = 64 * 1024
HTTP_SCHEMES = ("http://", "https://")


class Missing(Exception):
    """There is no file of this name."""


class Source(Protocol):
    """Gives the bytes of a published file."""

    def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
        """From `start` on. Raises Missing, UpdateTrouble `update_unreachable`, and `update_too_slow` after so many seconds."""
        ...


def source_of(address: str, authority: str = "") -> "Source":
    """Central's address of updates, or a folder. `authority`: see `sync.client.trust`."""
    return HttpSource(address, authority) if address.startswith(HTTP_SCHEMES) else FolderSource(Path(address))


class FolderSource:
    """A folder that everybody of the shop can read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
        if not self._folder.is_dir():
            raise UpdateTrouble("update_unreachable", str(self._folder))
        try:
            with (self._folder / name).open("rb") as file:
                file.seek(start)
                while piece := file.read(CHUNK):
                    yield piece
        except FileNotFoundError as error:
            raise Missing(name) from error
        except OSError as error:
            raise UpdateTrouble("update_unreachable", str(error)) from error


class HttpSource:
    """Central, or any server that serves the folder."""

    def __init__(self, address: str, authority: str = "") -> None:
        self._address = address.rstrip("/")
        self._authority = authority

    def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
        """Redirects are not followed; a server that ignores `Range` is read from the start and skipped over."""
        session, has_begun = requests.Session(), False
        try:
            line = Line(trusting(self._authority) if self._address.startswith("https:") else None)
            for scheme in HTTP_SCHEMES:
                session.mount(scheme, line)
            with line.deadline(seconds), session, self._asked(session, name, start) as answer:
                skip = _skipped(answer, name, start)
                for piece in answer.iter_content(CHUNK):
                    has_begun = True
                    left = piece[skip:]
                    skip -= len(piece) - len(left)
                    if left:
                        yield left
        except (requests.RequestException, HTTPError, OSError, Refusal) as error:
            raise UpdateTrouble("update_too_slow" if has_begun else "update_unreachable", type(error).__name__) from error

    def _asked(self, session: requests.Session, name: str, start: int) -> requests.Response:
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={start}-"} if start else {})
        return session.get(
            f"{self._address}/{quote(name)}",
            headers=headers,
            timeout=(CONNECT_SECONDS, SILENCE_SECONDS),
            allow_redirects=False,
            stream=True,
        )


def _skipped(answer: requests.Response, name: str, start: int) -> int:
    """How many bytes of the body were not asked for."""
    if answer.status_code in (403, 404):
        raise Missing(name)
    if answer.status_code == 206 and start and answer.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
        return 0
    if answer.status_code != 200:
        raise UpdateTrouble("update_unreachable", f"status {answer.status_code}")
    return start

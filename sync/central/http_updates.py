"""Serves the folder of releases. Everybody may read it: what makes a release true is its signatures, not who gives it."""

import re
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from litestar import Response, get
from litestar.params import FromPath
from litestar.response import Stream

from sync.central.http import FOR_EVER, Asked, Desk, Served, range_start
from sync.central.problems import Refused
from sync.protocol.releases import METADATA, PIECES, TARGETS

CHUNK = 256 * 1024
MEDIA_TYPE = "application/octet-stream"
NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,120}")


@get("/updates/{folder:str}/{name:str}", media_type=MEDIA_TYPE)
async def update(desk: Served, request: Asked, folder: FromPath[str], name: FromPath[str]) -> Response[bytes] | Stream:
    """A published file of the updates, whole or from where a reader stopped (Range, RFC 9110 section 14)."""
    path = desk.service.updates / folder / name
    is_named = folder in (METADATA, TARGETS, PIECES) and NAME.fullmatch(name) is not None
    size = await desk.threads.run(lambda: path.stat().st_size if is_named and path.is_file() else None)
    if size is None:
        raise Refused(404, "not_found")
    start = range_start(request.headers.get("range", "")) or 0
    headers = {"Accept-Ranges": "bytes"} | ({} if folder == METADATA else {"Cache-Control": FOR_EVER})
    if start >= size > 0:
        return Response(b"", status_code=416, headers=headers | {"Content-Range": f"bytes */{size}"})
    headers |= {"Content-Length": str(size - start)}
    if start:
        headers |= {"Content-Range": f"bytes {start}-{size - 1}/{size}"}
    status = 206 if start else 200
    return Stream(_read(desk, path, start, size), status_code=status, media_type=MEDIA_TYPE, headers=headers)


async def _read(desk: Desk, path: Path, start: int, size: int) -> AsyncIterator[bytes]:
    """A file that is replaced meanwhile is given as it was: at most the length that was promised."""
    with path.open("rb") as file:
        file.seek(start)
        left = size - start
        while left > 0 and (piece := await desk.threads.run(partial(file.read, min(CHUNK, left)))):
            left -= len(piece)
            yield piece

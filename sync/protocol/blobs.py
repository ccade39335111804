"""How files travel: in pieces, each at an offset of a path that names the whole."""

from sync.kernel.blobs import Blob
from sync.protocol.messages import Message

MEDIA_TYPE = "application/octet-stream"
PIECE = 128 * 1024
"""Bytes of one request: a bad line has to hold for this long."""


class BlobState(Message, frozen=True, kw_only=True):
    """How many bytes central has, from the beginning; `is_whole`: all of them, and they agree with the name."""

    received: int
    is_whole: bool


def path_of(blob: Blob, offset: int) -> str:
    return f"/v1/blobs/{blob.dealer_id}/{blob.digest}/{blob.size}/{offset}"

"""The little HTTP/1.1 that the fault proxy has to understand."""

import asyncio
from dataclasses import dataclass

END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True)
class Head:
    """Request line and header lines, as they came."""

    lines: tuple[bytes, ...]

    @property
    def method(self) -> str:
        return self.lines[0].split(b" ")[0].decode()

    @property
    def path(self) -> str:
        return self.lines[0].split(b" ")[1].decode()

    def header(self, name: str) -> str:
        """Its value; empty where it is missing."""
        wanted = name.lower().encode() + b":"
        found = (line.split(b":", 1)[1].strip().decode() for line in self.lines[1:] if line.lower().startswith(wanted))
        return next(found, "")

    def closing(self) -> bytes:
        """The head as sent on: the other side hangs up after its answer, so that the answer ends where the stream does."""
        kept = [line for line in self.lines if not line.lower().startswith((b"connection:", b"expect:"))]
        return b"\r\n".join([*kept, b"Connection: close"]) + END_OF_HEAD


async def read_head(reader: asyncio.StreamReader) -> Head:
    text = await reader.readuntil(END_OF_HEAD)
    return Head(tuple(text.removesuffix(END_OF_HEAD).split(b"\r\n")))


async def read_body(reader: asyncio.StreamReader, head: Head) -> bytes:
    """The body as it is on the wire, chunk marks included."""
    if head.header("transfer-encoding").lower() != "chunked":
        return await reader.readexactly(int(head.header("content-length") or 0))
    body = b""
    while True:
        mark = await reader.readuntil(b"\r\n")
        size = int(mark, 16)
        body += mark + await reader.readexactly(size + 2)
        if size == 0:
            return body


@dataclass(frozen=True, kw_only=True)
class Reply:
    """An answer that the proxy gives by itself."""

    status: str
    body: bytes = b""
    content_type: str = "text/plain"
    headers: tuple[str, ...] = ()


def answer(reply: Reply) -> bytes:
    lines = [f"HTTP/1.1 {reply.status}", f"Content-Type: {reply.content_type}", f"Content-Length: {len(reply.body)}"]
    return "\r\n".join([*lines, *reply.headers, "Connection: close"]).encode() + END_OF_HEAD + reply.body

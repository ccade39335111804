"""What can happen to one request on the line between replica and central, each by the name a test says."""

from dataclasses import dataclass

from tests.fault.http_text import END_OF_HEAD, Reply

PORTAL_PAGE = b"<html><body><form action='/login'>Welcome to Hotel Wi-Fi. Please sign in.</form></body></html>"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One request's fate. The default is a good line. Times in seconds, rates in bytes a second."""

    delay: float = 0.0
    times: int = 1
    request_bytes: int | None = None
    """Only so much of the request's body reaches central, then that side of the line closes."""
    silent: bool = False
    deaf: bool = False
    instead: Reply | None = None
    behind_back: bool = False
    """Central gets the request and works, though `instead` is what the client hears."""
    answer_bytes: int | None = None
    garbled_byte: int | None = None
    """Counted from the start of the answer's body."""
    unframed: bool = False
    rate: int | None = None
    half_close: bool = False

    def damage(self, reply: bytes) -> bytes:
        """The answer as it arrives."""
        head, mark, body = reply.partition(END_OF_HEAD)
        if self.garbled_byte is not None and body:
            place = self.garbled_byte % len(body)
            body = body[:place] + bytes([body[place] ^ 0x55]) + body[place + 1 :]
        if self.unframed:
            head = b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length:"))
        if self.answer_bytes is not None:
            body = body[: self.answer_bytes]
        return head + mark + body


PASS = Plan()


def late(seconds: float) -> Plan:
    """Everything works, later."""
    return Plan(delay=seconds)


def slow(bytes_a_second: int) -> Plan:
    """The answer trickles; at a few bytes a second this is the slow loris."""
    return Plan(rate=bytes_a_second)


def cut_answer(after: int, *, unframed: bool = False) -> Plan:
    """The answer's body ends early. Unframed: there was no Content-Length, so HTTP itself cannot tell (fault 74)."""
    return Plan(answer_bytes=after, unframed=unframed)


def cut_request(after: int) -> Plan:
    """Central gets the beginning of the request's body only."""
    return Plan(request_bytes=after)


def drop_answer() -> Plan:
    """Central has done its work, and nobody hears of it (fault 10)."""
    return Plan(deaf=True)


def refuse_connection() -> Plan:
    """The request never reaches central; the line closes at once."""
    return Plan(times=0, deaf=True)


def twice() -> Plan:
    """Central sees the request two times; the second answer is delivered (fault 76)."""
    return Plan(times=2)


def garbled(byte: int) -> Plan:
    """One byte of the answer's body is another one (fault 75)."""
    return Plan(garbled_byte=byte)


def portal() -> Plan:
    """A captive portal answers in central's place, with 200 (fault 71)."""
    return Plan(instead=Reply(status="200 OK", body=PORTAL_PAGE, content_type="text/html"))


def says_no(code: str) -> Plan:
    """Somebody in central's place refuses, in central's own words."""
    body = b'{"code":"%s","params":{}}' % code.encode()
    return Plan(instead=Reply(status="403 Forbidden", body=body, content_type="application/json"))


def redirect(location: str) -> Plan:
    """A login page elsewhere (fault 72)."""
    return Plan(instead=Reply(status="302 Found", headers=(f"Location: {location}",)))


def status(code: int, *, retry_after: int | None = None) -> Plan:
    """429 or 5xx from something in between; the request does not reach central."""
    headers = () if retry_after is None else (f"Retry-After: {retry_after}",)
    return Plan(instead=Reply(status=f"{code} Trouble", headers=headers))


def failed_after_commit() -> Plan:
    """Central has done its work, and a gateway says 502."""
    return Plan(instead=Reply(status="502 Bad Gateway"), behind_back=True)


def half_close() -> Plan:
    """The whole answer arrives, and the line stays half open."""
    return Plan(half_close=True)


def black_hole() -> Plan:
    """The request is taken and nothing ever comes back."""
    return Plan(silent=True)

"""The HTTP surface of crash reports: one path, by which a device hands one in."""

from litestar import Response, post

from sync.central.http import Asked, Proof, Served, Token, authenticate
from sync.protocol.crashes import CRASHES


@post(CRASHES, status_code=200)
async def report_crash(desk: Served, request: Asked, *, authorization: Token = "", proof: Proof = "") -> Response[bytes]:
    """A mistake of the program, as a person at the device has seen it and agreed to send."""
    caller = await authenticate(desk, request, authorization, proof)
    content = await request.body()
    await desk.threads.run(lambda: desk.service.crashes.take(caller, content))
    return Response(b"", media_type="application/json")


ROUTES = (report_crash,)

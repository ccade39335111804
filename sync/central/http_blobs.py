"""The HTTP surface of files: one path, by which a piece comes in or goes out."""

from litestar import Response, get, put
from litestar.params import FromPath

from sync.central.http import Asked, Proof, Served, Token, authenticate
from sync.kernel.blobs import Blob
from sync.protocol.blobs import MEDIA_TYPE, BlobState

PATH = "/v1/blobs/{dealer:int}/{digest:str}/{size:int}/{offset:int}"


@put(PATH, status_code=200)
async def put_blob(
    desk: Served,
    request: Asked,
    *,
    dealer: FromPath[int],
    digest: FromPath[str],
    size: FromPath[int],
    offset: FromPath[int],
    authorization: Token = "",
    proof: Proof = "",
) -> BlobState:
    """What follows on the offset of a dealer's file; an empty piece asks how far it has come."""
    caller = await authenticate(desk, request, authorization, proof)
    content, named = await request.body(), Blob(dealer_id=dealer, digest=digest, size=size)
    return await desk.threads.run(lambda: desk.service.blobs.put(caller, named, offset, content))


@get(PATH, media_type=MEDIA_TYPE)
async def get_blob(
    desk: Served,
    request: Asked,
    *,
    dealer: FromPath[int],
    digest: FromPath[str],
    size: FromPath[int],
    offset: FromPath[int],
    authorization: Token = "",
    proof: Proof = "",
) -> Response[bytes]:
    """What follows on the offset, at most a piece."""
    caller = await authenticate(desk, request, authorization, proof)
    named = Blob(dealer_id=dealer, digest=digest, size=size)
    content = await desk.threads.run(lambda: desk.service.blobs.piece(caller, named, offset))
    return Response(content, media_type=MEDIA_TYPE)


ROUTES = (put_blob, get_blob)

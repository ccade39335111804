"""The HTTP surface of what people do about their own ways in, and the head of a shop about its PCs."""

from litestar import post
from litestar.params import JSONBody

from sync.central.http import Asked, Proof, Served, Token, authenticate
from sync.protocol.messages import SignedIn
from sync.protocol.shop_pcs import PCS, Pcs, PcsRequest
from sync.protocol.sign_ins import PASSWORD, SIGN_INS, PasswordRequest, SignIns, SignInsRequest


@post(PASSWORD, status_code=200)
async def change_password(
    desk: Served, request: Asked, data: JSONBody[PasswordRequest], authorization: Token = "", proof: Proof = ""
) -> SignedIn:
    """A person's own other password, proven by the one before."""
    caller = await authenticate(desk, request, authorization, proof)
    return await desk.slow_threads.run(lambda: desk.service.own_sign_ins.change_password(caller, data))


@post(SIGN_INS, status_code=200)
async def sign_ins(
    desk: Served, request: Asked, data: JSONBody[SignInsRequest], authorization: Token = "", proof: Proof = ""
) -> SignIns:
    """Where a person is signed in, and an end to one of these."""
    caller = await authenticate(desk, request, authorization, proof)
    return await desk.slow_threads.run(lambda: desk.service.own_sign_ins.places(caller, data))


@post(PCS, status_code=200)
async def pcs(desk: Served, request: Asked, data: JSONBody[PcsRequest], authorization: Token = "", proof: Proof = "") -> Pcs:
    """The PCs of the caller's dealer, for its head, and an end to one of these."""
    caller = await authenticate(desk, request, authorization, proof)
    return await desk.slow_threads.run(lambda: desk.service.shop_pcs.pcs(caller, data))


ROUTES = (change_password, sign_ins, pcs)

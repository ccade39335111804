"""Error answers: one body for all of them, with a code that the app translates and nothing that helps a stranger."""

import logging
from collections.abc import Mapping

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from sqlalchemy.exc import DBAPIError

from sync.central.database import is_our_defect
from sync.central.push import Unavailable
from sync.kernel.commands import plain_params
from sync.kernel.errors import Denied
from sync.protocol.messages import Problem

LOG = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 3
LINES_FULL = "lines_full"
"""Said over a line that is ended with it: there is no room for one more."""

STATUS_OF_DENIED = {
    "token_unknown": 401,
    "token_expired": 401,
    "proof_wrong": 401,
    "clock_off": 401,
    "signed_out": 401,
    "wrong_password": 401,
    "device_revoked": 403,
    "code_unknown": 403,
    "code_used": 403,
    "code_expired": 403,
    "scope_denied": 403,
    "chunk_unknown": 404,
    "blob_denied": 403,
    "blob_unknown": 404,
    "blob_unfit": 400,
    "blob_kind": 400,
    "report_unfit": 400,
    "blob_damaged": 400,
    "blob_quota": 403,
    "too_many_tries": 429,
}
CODE_OF_STATUS = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "wrong_media_type",
}

Asked = Request[object, object, State]


class Refused(Exception):
    """This request cannot be served as it is. `retry_after` in seconds where it may be later."""

    def __init__(self, status: int, code: str, *, retry_after: int | None = None, **params: object) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.retry_after = retry_after
        self.params = params


def on_refused(_request: Asked, error: Refused) -> Response[bytes]:
    answer = _problem(error.status, error.code, error.params, error.retry_after)
    if error.code == LINES_FULL:
        answer.headers["Connection"] = "close"
    return answer


def on_denied(_request: Asked, error: Denied) -> Response[bytes]:
    status = STATUS_OF_DENIED.get(error.code, 403)
    seconds = error.params.get("seconds")
    return _problem(status, error.code, error.params, seconds if isinstance(seconds, int) else None)


def on_unavailable(_request: Asked, error: Unavailable) -> Response[bytes]:
    LOG.warning("unavailable reason=%s", error)
    return _problem(503, "unavailable", {}, RETRY_SECONDS)


def on_database(request: Asked, error: DBAPIError) -> Response[bytes]:
    """The database went away, or was in the way, where nothing is decided: the same may be asked again."""
    if is_our_defect(error):
        return on_defect(request, error)
    LOG.warning("unavailable reason=%s", str(error.orig).strip().partition("\n")[0])
    return _problem(503, "unavailable", {}, RETRY_SECONDS)


def on_http(_request: Asked, error: HTTPException) -> Response[bytes]:
    """What the framework refuses: unknown paths, bodies too large or not of the message's shape."""
    return _problem(error.status_code, CODE_OF_STATUS.get(error.status_code, "bad_request"), {}, None)


def on_no_text(_request: Asked, _error: UnicodeDecodeError) -> Response[bytes]:
    """A body that should be JSON has bytes that are no letters: the framework passes that on as it comes."""
    return _problem(400, "bad_request", {}, None)


def on_defect(request: Asked, error: Exception) -> Response[bytes]:
    LOG.error("request_failed path=%s", request.url.path, exc_info=error)
    return _problem(500, "defect", {}, RETRY_SECONDS)


def _problem(status: int, code: str, params: Mapping[str, object], retry_after: int | None) -> Response[bytes]:
    content = msgspec.json.encode(Problem(code=code, params=plain_params(params)))
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(content, status_code=status, media_type=MEDIA_TYPE, headers=headers)

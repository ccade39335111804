"""Reads the body of a command as today's program means it, whichever program saved it: both sides do it here."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from sync.kernel.commands import Command, UpCast, Verb

T = TypeVar("T")


def read_body(verb: Verb, body: bytes | msgspec.Raw, version: int) -> Command:
    """A body of an earlier version goes through the verb's up-casts first. It is never written back: what was saved stays.

    Raises msgspec.DecodeError, and of those ValidationError for a version that only a newer program knows.
    """
    if version == verb.version:
        return _decoded(body, verb.command)
    if not 1 <= version < verb.version:
        raise msgspec.ValidationError(f"version {version} of {verb.command.__name__} is not known here")
    return _decoded(_up_cast(body, verb.up_casts[version - 1 :]), verb.command)


def body_of_today(verb: Verb, body: bytes, version: int) -> bytes:
    """For people and pages, who read today's fields; the body as it is where nothing here can read it."""
    if not 1 <= version < verb.version:
        return body
    try:
        return _up_cast(body, verb.up_casts[version - 1 :])
    except msgspec.DecodeError:
        return body


def told(body: bytes) -> Mapping[str, object]:
    """What a body says by name, for whoever looks for one thing in it; nothing where a defect saved no object."""
    try:
        return _decoded(body, dict[str, object])
    except msgspec.DecodeError:
        return {}


def _decoded(body: bytes | msgspec.Raw, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except UnicodeDecodeError as error:  # bytes that are no letters: msgspec passes that on as it comes
        raise msgspec.ValidationError("no text") from error


def _up_cast(body: bytes | msgspec.Raw, casts: Sequence[UpCast]) -> bytes:
    fields: Mapping[str, object] = _decoded(body, dict[str, object])
    try:
        for cast in casts:
            fields = cast(fields)
    except (LookupError, TypeError, AttributeError) as error:  # the body is not what that version was, whoever says so
        raise msgspec.ValidationError(f"not of its version: {error!r}") from error
    return msgspec.json.encode(fields)

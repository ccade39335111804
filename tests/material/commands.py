"""Bodies of commands as released programs saved them: one of each verb, and the ones that a toy's past has left."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from sync.domain import REGISTRY
from sync.kernel.commands import Command

FOLDER = Path(__file__).parent
PLAIN: dict[type, object] = {
    inspect.StrType: "text",
    inspect.UUIDType: "00000000-0000-0000-0000-00000000002a",
    inspect.IntType: 3,
    inspect.BoolType: True,
    inspect.DateType: "2028-02-29",
    inspect.DateTimeType: "2026-11-28T09:30:00Z",
}


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a file."""

    version: int
    body: msgspec.Raw
    name: str = ""


def stored(name: str) -> Sequence[Stored]:
    return [msgspec.json.decode(line, type=Stored) for line in (FOLDER / name).read_bytes().splitlines()]


def releases() -> Sequence[str]:
    """Files with every command of a release, the oldest first."""
    return [path.name for path in sorted(FOLDER.glob("commands-*.jsonl"))]


def store(version: str) -> Path:
    """Every command of today's program with all its fields, as a file."""
    path = FOLDER / f"commands-{version}.jsonl"
    lines = [
        Stored(name=name, version=verb.version, body=msgspec.Raw(_body(verb.command)))
        for name, verb in sorted(REGISTRY.verbs.items())
    ]
    path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
    return path


def _body(command: type[Command]) -> bytes:
    filled = msgspec.convert(_sample(inspect.type_info(command)), type=command)
    return msgspec.json.encode(filled)


def _sample(kind: inspect.Type) -> Any:
    match kind:
        case inspect.StructType():
            return {field.encode_name: _sample(field.type) for field in kind.fields}
        case inspect.UnionType():
            return _sample(next(one for one in kind.types if not isinstance(one, inspect.NoneType)))
        case inspect.VarTupleType():
            return [_sample(kind.item_type)]
        case inspect.EnumType():
            return next(iter(kind.cls)).value
        case inspect.DictType():
            return {"key": _sample(kind.value_type)}
        case _:
            return PLAIN[type(kind)]


def fields_of(body: object, path: str = "") -> Iterator[str]:
    """The names in a body, nested ones with those around them."""
    if isinstance(body, dict):
        for name, value in body.items():
            yield f"{path}.{name}"
            yield from fields_of(value, f"{path}.{name}")
    if isinstance(body, list):
        for value in body:
            yield from fields_of(value, path)

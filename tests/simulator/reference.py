"""The business once more, in plain dictionaries: what every command must do, here and at central."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from tests.simulator.business import POOL
from tests.toy import LONGEST

Row = tuple[Any, ...]
RowKey = tuple[Any, ...]
"""Table, then the key columns."""
Rows = dict[RowKey, Row]

KEY_WIDTHS = {"toy_note": 2, "toy_note_tag": 2, "toy_sign": 1, "sim_price": 2, "sim_pool": 1, "sim_draw": 2, "sim_ware": 1}
NUMBER, TEXT, STATE, AUTHOR, AT_DESK, ANSWER = range(2, 8)
"""Places in a note."""


@dataclass(frozen=True)
class Verdict:
    """What became of a command: a state and a code as central says them, and the rows that are otherwise now (None: gone)."""

    state: str
    code: str = ""
    changed: Mapping[RowKey, Row | None] = field(default_factory=dict)

    @property
    def took_effect(self) -> bool:
        return self.state in ("confirmed", "adjusted")


@dataclass(frozen=True)
class Asked:
    """A command as it was saved."""

    command_id: str
    name: str
    body: Mapping[str, Any]
    actor_id: str
    actor_name: str
    dealer_id: int
    after: tuple[str, ...]

    @property
    def document(self) -> str | None:
        """What it creates or changes."""
        return self.body.get("note_id") or self.body.get("draw_id")

    @property
    def documents(self) -> tuple[str, ...]:
        """That, and what it refers to."""
        named = (self.document, self.body.get("about"), self.body.get("source_id"))
        return tuple(dict.fromkeys(one for one in named if one))


def row_key(table: str, row: Row) -> RowKey:
    return (table, *row[: KEY_WIDTHS[table]])


def scopes_of_row(key: RowKey, row: Row) -> Iterable[str]:
    """Where a row is to be seen."""
    table = key[0]
    if table in ("toy_note", "toy_note_tag", "sim_draw"):
        yield f"dealer:{row[0]}"
    if table == "toy_note" and row[AT_DESK]:
        yield "queue:orders"
    if table in ("toy_sign", "sim_ware"):
        yield "catalog"
    if table == "sim_price":
        yield f"prices:{row[0]}"
    if table == "sim_pool":
        yield "dealer:0"


def foresee(rows: Rows, asked: Asked, *, at_central: bool) -> Verdict:
    """What the command does to these rows. On a replica nothing but a refusal stops it."""
    return DEEDS[asked.name](rows, asked, at_central)


def _write(rows: Rows, asked: Asked, at_central: bool) -> Verdict:
    body, dealer = asked.body, asked.dealer_id
    note_id = UUID(body["note_id"])
    key = ("toy_note", dealer, note_id.hex)
    text = body["text"]
    if at_central and text == "forbidden":
        return Verdict("refused", "word_forbidden")
    if key in rows:
        return Verdict("refused", "note_exists")
    if not text:
        return Verdict("refused", "note_empty")
    if at_central and text == "crash":
        return Verdict("parked", "defect")
    state = "confirmed"
    if at_central and len(text) > LONGEST:
        text, state = text[:LONGEST], "adjusted"
    changed: dict[RowKey, Row | None] = {key: (dealer, note_id.hex, body["number"], text, "open", asked.actor_name, False, None)}
    for word in body["tags"]:
        tag = uuid5(note_id, word).hex
        changed["toy_note_tag", dealer, tag] = (dealer, tag, note_id.hex, word)
    return Verdict(state, changed=changed)


def _change(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    key = ("toy_note", asked.dealer_id, UUID(asked.body["note_id"]).hex)
    note = rows.get(key)
    if note is None:
        return Verdict("refused", "note_unknown")
    if note[STATE] == "answered":
        return Verdict("refused", "note_answered")
    to_desk = asked.body["to_desk"]
    at_desk = note[AT_DESK] if to_desk is None else to_desk
    return Verdict("confirmed", changed={key: (*note[:TEXT], asked.body["text"], *note[STATE:AT_DESK], at_desk, note[ANSWER])})


def _copy(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    source = rows.get(("toy_note", asked.dealer_id, UUID(asked.body["source_id"]).hex))
    key = ("toy_note", asked.dealer_id, UUID(asked.body["note_id"]).hex)
    note = rows.get(key)
    if source is None or note is None:
        return Verdict("refused", "note_unknown")
    return Verdict("confirmed", changed={key: (*note[:TEXT], source[TEXT], *note[STATE:])})


def _drop(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    note_id = UUID(asked.body["note_id"]).hex
    key = ("toy_note", asked.dealer_id, note_id)
    if key not in rows:
        return Verdict("refused", "note_unknown")
    tags = [one for one, row in rows.items() if one[0] == "toy_note_tag" and one[1] == asked.dealer_id and row[2] == note_id]
    return Verdict("confirmed", changed=dict.fromkeys([key, *tags]))


def _answer(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    key = ("toy_note", asked.body["dealer_id"], UUID(asked.body["note_id"]).hex)
    note = rows.get(key)
    if note is None:
        return Verdict("refused", "note_unknown")
    return Verdict("confirmed", changed={key: (*note[:STATE], "answered", note[AUTHOR], False, asked.body["answer"])})


def _post(_rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    return Verdict("confirmed", changed={("toy_sign", asked.body["code"]): (asked.body["code"], asked.body["text"])})


def _price(_rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    row = (asked.body["list"], asked.body["code"], asked.body["amount"])
    return Verdict("confirmed", changed={("sim_price", *row[:2]): row})


def _take(rows: Rows, asked: Asked, at_central: bool) -> Verdict:
    body = asked.body
    draw = UUID(body["draw_id"]).hex
    granted = body["amount"]
    changed: dict[RowKey, Row | None] = {}
    if ("sim_draw", asked.dealer_id, draw) in rows:
        return Verdict("refused", "draw_exists")
    if at_central:
        left = rows["sim_pool", POOL][1]
        granted = min(granted, left)
        if granted == 0:
            return Verdict("refused", "pool_empty")
        changed["sim_pool", POOL] = (POOL, left - granted)
    changed["sim_draw", asked.dealer_id, draw] = (asked.dealer_id, draw, body["number"], granted)
    return Verdict("confirmed" if granted == body["amount"] else "adjusted", changed=changed)


def _list_ware(_rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    code, name = asked.body["code"], asked.body["name"]
    return Verdict("confirmed", changed={("sim_ware", code): (code, name, name.casefold(), name[0], len(name))})


def _delist_ware(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    key = ("sim_ware", asked.body["code"])
    return Verdict("confirmed", changed={key: None}) if key in rows else Verdict("refused", "ware_unknown")


def _note_ware(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    key = ("toy_note", asked.dealer_id, UUID(asked.body["note_id"]).hex)
    note, ware = rows.get(key), rows.get(("sim_ware", asked.body["code"]))
    if note is None:
        return Verdict("refused", "note_unknown")
    if ware is None:
        return Verdict("refused", "ware_unknown")
    return Verdict("confirmed", changed={key: (*note[:TEXT], ware[1], *note[STATE:])})


def _attach_paper(rows: Rows, asked: Asked, _at_central: bool) -> Verdict:
    key = ("toy_note", asked.dealer_id, UUID(asked.body["note_id"]).hex)
    note = rows.get(key)
    if note is None:
        return Verdict("refused", "note_unknown")
    text = f"paper {asked.body['digest']} {asked.body['size']}"
    return Verdict("confirmed", changed={key: (*note[:TEXT], text, *note[STATE:])})


DEEDS = {
    "WriteNote": _write,
    "ChangeNote": _change,
    "CopyText": _copy,
    "DropNote": _drop,
    "AnswerNote": _answer,
    "PostSign": _post,
    "SetPrice": _price,
    "TakeFromPool": _take,
    "ListWare": _list_ware,
    "DelistWare": _delist_ware,
    "NoteWare": _note_ware,
    "AttachPaper": _attach_paper,
}


def replay(base: Rows, waiting: Iterable[Asked]) -> Rows:
    """What a screen must show: confirmed rows, and over them everything that waits, in order."""
    rows = dict(base)
    for asked in waiting:
        put(rows, foresee(rows, asked, at_central=False).changed)
    return rows


def put(rows: Rows, changed: Mapping[RowKey, Row | None]) -> None:
    for key, row in changed.items():
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = row

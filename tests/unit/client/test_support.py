"""The file for support tells how a replica stands, and nothing that a customer said."""

import json
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

from sync.client.support import redacted, write_bundle
from sync.protocol.journal import public_half, read, unseal
from tests.shops import a_replica
from tests.toy import LIN, WriteNote

PRIVATE = bytes(range(32))
KEY = public_half(PRIVATE)
CANARIES = ("王小明", "0912345678", "wang@example.com", "discount for Otto")


def test_no_word_of_a_customer_can_be_read_in_it_but_central_reads_the_sealed_part(tmp_path: Path) -> None:
    """Threat T15."""
    logs = tmp_path / "logs"
    logs.mkdir()
    line = f"2026-11-28 WARNING parked name='{' '.join(CANARIES)}' phone=0912345678 王小明"
    (logs / "desk.log").write_text(line, encoding="utf-8")
    keys = {"journal_key_id": KEY.key_id, "journal_key": KEY.public_key}
    shop = a_replica(tmp_path / "home", place_values=keys, keeps_journal=True)
    shop.submit(WriteNote(note_id=UUID(int=1), text=" ".join(CANARIES)), actor=LIN).result()
    write_bundle(shop, tmp_path / "support.zip", verified={"ok": True}, logs=logs)
    shop.close()
    with ZipFile(tmp_path / "support.zip") as bundle:
        contents = {name: bundle.read(name) for name in bundle.namelist()}
    whole = b"\n".join(contents.values())
    assert [canary for canary in CANARIES if canary.encode() in whole] == []
    assert b"token-1" not in whole
    [waiting] = json.loads(contents["outbox.json"])
    assert (waiting["name"], waiting["state"]) == ("WriteNote", None)
    assert json.loads(contents["journal.json"])["entries"] == 1
    assert b"WARNING parked" in contents["logs/desk.log"]
    [entry] = [one for name, content in contents.items() if name.startswith("journal/") for one in read(content).entries]
    assert CANARIES[0] in bytes(unseal(entry, PRIVATE).envelope.body).decode()


def test_a_log_keeps_its_events() -> None:
    line = "command_parked reference=ab12 name=PlaceOrder dealer=7"
    assert redacted(line) == line

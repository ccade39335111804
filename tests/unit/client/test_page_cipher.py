"""Pages that we seal are pages that SQLCipher opens."""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.central.scope_file import ScopeFile
from sync.client.page_cipher import PageCipher
from sync.protocol.messages import Section
from sync.protocol.prebuilt import PAGE
from tests.toy import REGISTRY


def test_our_pages_are_those_that_the_cipher_reads(tmp_path: Path) -> None:
    """Every page is checked: SQLCipher refuses one whose HMAC is wrong."""
    plain, sealed = tmp_path / "plain.db", tmp_path / "sealed.db"
    rows = tuple((f"S{number}", f"刹车盘 {number}" * 30) for number in range(300))
    with ScopeFile(plain, REGISTRY) as file:
        file.put(Section(scope="catalog", table="toy_sign", columns=("code", "text"), rows=rows))
    cipher = PageCipher(bytes(range(32)))
    pages = plain.read_bytes()
    sealed.write_bytes(cipher.seal(pages[: 5 * PAGE], 1) + cipher.seal(pages[5 * PAGE :], 6))
    own = sqlite.connect(str(sealed))
    own.execute(f'PRAGMA key = "{cipher.secret}"')
    assert own.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert own.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert own.execute("SELECT count(*) FROM toy_sign").fetchone() == (300,)
    own.close()

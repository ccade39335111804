"""The cipher is set where a connection opens, and touched nowhere else: to change it later is how databases were lost."""

import ast
import re

from tests.house_style.sources import Source, functions, sources

CIPHER = re.compile(r"\bpragma\s+(key|rekey|hexkey|cipher_\w+|kdf_\w+)\b\s*(=|\()", re.IGNORECASE)
HOOK = ("sync/client/store.py", "opened")


def breaches(source: Source) -> list[str]:
    """Statements about the cipher outside of the one function that opens connections."""
    allowed = {
        id(inside) for function in functions(source.tree) if (source.path, function.name) == HOOK for inside in ast.walk(function)
    }
    return [
        f"{source.path}: line {node.lineno}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and CIPHER.search(node.value)
        and id(node) not in allowed
    ]


def test_nothing_but_the_opening_of_a_connection_sets_the_cipher() -> None:
    """Fault 101."""
    assert [breach for source in sources() if source.is_product for breach in breaches(source)] == []


def test_a_planted_breach_is_found() -> None:
    text = "def later(connection):\n    connection.execute('PRAGMA cipher_page_size = 8192')\n"
    assert breaches(Source("sync/client/store.py", text))
    assert not breaches(Source("sync/client/store.py", text.replace("later", "opened")))

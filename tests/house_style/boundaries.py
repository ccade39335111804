"""Rules of what a file may reach for: imports, clocks, chance, SQL text, rich text."""

import ast
import re
from collections.abc import Iterator

from tests.house_style.sources import Source, dotted, functions

CLOCKS = {
    *("time.time", "time.time_ns", "datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today"),
}
CHANCE = {"uuid1", "uuid4", "uuid7", "uuid.uuid1", "uuid.uuid4", "uuid.uuid7"}
SURROUNDINGS = {"os.environ", "os.getenv", "os.urandom"}
SQL = re.compile(
    r"\s*(select\s.*\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\s.*\bset\b|delete\s+from\b|with\s.*\bas\s*\(|"
    r"(create|drop|alter)\s+(unique\s+|virtual\s+|temp\s+)*(table|index|view|trigger)\b)",
    re.IGNORECASE | re.DOTALL,
)
PRAGMA = re.compile(r"\s*pragma\s+(\w+\s*=|rekey|key)", re.IGNORECASE)
MARKUP = re.compile(
    r"</?(a|b|i|u|p|br|hr|h[1-6]|div|span|font|html|body|img|table|tr|td|th|ul|ol|li|pre|strong|em)\b[^>]*>", re.I
)
WRITING = {"sync/sheets/writing.py", "sync/sheets/excel.py"}
SHEETS = {"csv.writer", "csv.DictWriter", "xlsxwriter.Workbook", "openpyxl.Workbook"}
RICH_CALLS = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "toHtml"}
RICH_FORMATS = {"RichText", "AutoText", "MarkdownText"}

COUNTING = frozenset({"by_count", "shown_words", "some", "Counted"})
SAID = frozenset({"tr", "translate", "QT_TRANSLATE_NOOP"})
PLURAL = re.compile(
    r"(?<!first )(?<!from )(?<!most )(?<!more than )\{(?!most)\w+\} (more )?(lines|units|rows|days|cards|orders|products"
    r"|customers|dealers|registrations|entries|versions|territories|disputes|edits|questions|cancels"
    r"|seconds|times|serial numbers)\b"
)
"""More than one of something; `the first {count} rows` are never one."""


def inner_imports(source: Source) -> Iterator[str]:
    for function in functions(source.tree):
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function)):
            yield f"{function.name} imports inside: the order of imports is the architecture"


def type_checking(source: Source) -> Iterator[str]:
    if any(dotted(node).endswith("TYPE_CHECKING") for node in ast.walk(source.tree)):
        yield "TYPE_CHECKING hides a cycle"


def own_clocks(source: Source) -> Iterator[str]:
    """Time and identity arrive as arguments everywhere in `sync`; the kernel's clock is the one that reads the machine's."""
    if not source.within("sync") or source.path == "sync/kernel/clock.py":
        return
    for node in ast.walk(source.tree):
        if dotted(node) in CLOCKS | CHANCE:
            yield f"line {getattr(node, 'lineno', 0)} reads {dotted(node)}"
        if isinstance(node, ast.Import) and "random" in _imported(node):
            yield f"line {node.lineno} imports random: a Random comes from outside"
        if isinstance(node, ast.ImportFrom) and node.module == "random" and {alias.name for alias in node.names} != {"Random"}:
            yield f"line {node.lineno} imports from random: a Random comes from outside"


def surroundings(source: Source) -> Iterator[str]:
    if not source.within("sync/domain", "sync/kernel", "sync/protocol"):
        return
    for node in ast.walk(source.tree):
        if dotted(node) in SURROUNDINGS:
            yield f"line {getattr(node, 'lineno', 0)} reads {dotted(node)}"
        if isinstance(node, ast.Import | ast.ImportFrom) and "secrets" in _imported(node):
            yield f"line {node.lineno} imports secrets"


def _imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {alias.name for alias in node.names} if isinstance(node, ast.Import) else {node.module or ""}


def built_sql(source: Source) -> Iterator[str]:
    """SQL put together from pieces. Values are bound; only a `rows` module writes statements, from the columns of a record."""
    if not source.is_product or source.path.endswith("/rows.py"):
        return
    for node in ast.walk(source.tree):
        text = _built_text(node)
        if text is not None and SQL.match(text):
            yield f"line {getattr(node, 'lineno', 0)} builds SQL from pieces: {text.strip()[:40]}"


def _built_text(node: ast.AST) -> str | None:
    """What is put together at run time, with `x` for each unknown piece."""
    if isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in node.values):
        return "".join(_constant(part) for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return (_built_text(node.left) or _constant(node.left)) + _constant(node.right)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return _constant(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return _constant(node.func.value)
    return None


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else "x"


def stray_pragma(source: Source) -> Iterator[str]:
    """Fault 101: a PRAGMA set after the key has been used can damage an encrypted file. Checks and questions are free."""
    if not source.is_product or source.path.endswith(("/store.py", "central/scope_file.py")):  # the second has no key
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and PRAGMA.match(node.value):
            yield f"line {node.lineno} sets a PRAGMA outside a store's connect hook"


def far_days(source: Source) -> Iterator[str]:
    """The clock is that of London, where it is yesterday until eight in the morning of Taipei. A person's day is this PC's."""
    if source.within("dms_desktop"):
        for number, line in enumerate(source.text.splitlines(), 1):
            if "now().date()" in line:
                yield f"line {number} takes the day of London: now().astimezone().date(), or house_today for a price"


def parted_sentences(source: Source) -> Iterator[str]:
    """Chinese leaves no room between two sentences."""
    if source.within("dms_desktop"):
        for number, line in enumerate(source.text.splitlines(), 1):
            if '+= " " +' in line:
                yield f"line {number} parts sentences as English does: words.together"


def hidden_words(source: Source) -> Iterator[str]:
    """Qt's tool does not look for words within an f-string: they would stay English."""
    for node in ast.walk(source.tree) if source.within("dms_desktop") else ():
        for inner in ast.walk(node) if isinstance(node, ast.JoinedStr) else ():
            if isinstance(inner, ast.Call) and dotted(inner.func).endswith((".tr", "translate")):
                yield f"line {inner.lineno} hides words to translate within an f-string"


def rich_text(source: Source) -> Iterator[str]:
    """A name that a customer typed must never become markup."""
    if not source.within("dms_desktop"):
        return
    for node in ast.walk(source.tree):
        name = node.attr if isinstance(node, ast.Attribute) else ""
        if name in RICH_CALLS | RICH_FORMATS or dotted(node).endswith("QTextBrowser"):
            yield f"line {getattr(node, 'lineno', 0)} shows rich text: {name or 'QTextBrowser'}"
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MARKUP.search(node.value):
            yield f"line {node.lineno} has markup in a string"


def stray_sheets(source: Source) -> Iterator[str]:
    """Threat T9: whatever goes to a spreadsheet goes through the one door that takes the formulas out of it."""
    if not source.is_product or source.path in WRITING:
        return
    names = {alias.name for node in ast.walk(source.tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
    for node in ast.walk(source.tree):
        if dotted(node) in SHEETS and "neutral_block" not in names:
            yield f"line {getattr(node, 'lineno', 0)} writes for spreadsheets with {dotted(node)}"


def lone_plurals(source: Source) -> Iterator[str]:
    """A translated text that counts things has to say one of them otherwise: both go through one of `COUNTING`."""
    calls = [node for node in ast.walk(source.tree) if isinstance(node, ast.Call)]
    counted = {id(inner) for call in calls if called(call) in COUNTING for inner in ast.walk(call)}
    for call in calls:
        said = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if called(call) in SAID and id(call) not in counted and any(map(PLURAL.search, said)):
            yield f"line {call.lineno}: {said[-1]} would say 1 of them"


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


RULES = (
    inner_imports,
    type_checking,
    own_clocks,
    surroundings,
    built_sql,
    stray_pragma,
    far_days,
    parted_sentences,
    hidden_words,
    rich_text,
    stray_sheets,
    lone_plurals,
)

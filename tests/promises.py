"""Which tests name which numbered promise: `python -m tests.promises` writes docs/PROMISES.md, gaps included.

A test names what it proves in its docstring: `Invariant 2.`, `Faults 73, 74.`, `Faults 73-75.`, `Threat T6.`
"""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIST = ROOT / "tests" / "promises.txt"
PAGE = ROOT / "docs" / "PROMISES.md"
KINDS = ("Invariant", "Fault", "Threat")
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef
TESTS = FUNCTIONS | ast.ClassDef
NAMED = re.compile(r"\b(Invariant|Fault|Threat)s? (T?\d+(?:(?:, | and |-)T?\d+)*)", re.IGNORECASE)


def promises() -> dict[str, str]:
    """`Fault 24` -> what goes wrong, in the order of the list."""
    lines = (line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {line[0]: line[1] for line in lines}


def named_in(text: str) -> Iterator[str]:
    """`Faults 73-75.` -> Fault 73, Fault 74, Fault 75."""
    for kind, numbers in NAMED.findall(text):
        for part in re.split(r", | and ", numbers):
            first, _, last = part.partition("-")
            letter = "T" if first.startswith("T") else ""
            span = range(int(first.strip("T")), int((last or first).strip("T")) + 1)
            yield from (f"{kind.capitalize()} {letter}{number}" for number in span)


def files_naming() -> dict[str, dict[str, int]]:
    """For each promise, how many tests of which file name it. What a file says of itself it says for each of its tests."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for promise, tests in _tests_naming(ast.parse(path.read_text(encoding="utf-8"))).items():
            found[promise][path.relative_to(ROOT).as_posix()] = tests
    return found


def _tests_naming(file: ast.Module) -> dict[str, int]:
    """Of one file: for each promise, how many of its tests name it."""
    texts = [ast.get_docstring(node) or "" for node in ast.walk(file) if isinstance(node, TESTS)]
    found = Counter(promise for text in texts for promise in set(named_in(text)))
    tests = sum(isinstance(node, FUNCTIONS) and node.name.startswith("test_") for node in ast.walk(file))
    return {**found, **dict.fromkeys(named_in(ast.get_docstring(file) or ""), tests)}


def page(found: Mapping[str, Mapping[str, int]]) -> str:
    """The whole of docs/PROMISES.md."""
    known = promises()
    lines = ["# Promises and the tests that name them", "", "Written by `python -m tests.promises`; not edited by hand.", ""]
    for kind in KINDS:
        rows = [promise for promise in known if promise.startswith(kind)]
        covered = [promise for promise in rows if promise in found]
        lines += [f"## {kind}s: {len(covered)} of {len(rows)} have a test", "", "| | what | tests |", "|---|---|---|"]
        lines += [f"| {promise} | {known[promise]} | {_tests(found[promise])} |" for promise in covered]
        missing = ", ".join(promise.removeprefix(kind + " ") for promise in rows if promise not in found)
        lines += ["", f"Without a test: {missing or 'none'}.", ""]
    return "\n".join(lines)


def _tests(files: Mapping[str, int]) -> str:
    return ", ".join(f"`{path.removeprefix('tests/')}` ({count})" for path, count in files.items())


if __name__ == "__main__":
    PAGE.write_text(page(files_naming()), encoding="utf-8")
    print(f"written: {PAGE.relative_to(ROOT)}")

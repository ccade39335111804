"""The project's own files, as the style rules see them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDERS = ("dms_desktop", "sync", "resources", "packaging", "tests", "docs", ".ci")
LEFT_OUT = {"__pycache__", "build", "dist", "node_modules"}


@dataclass(frozen=True)
class Source:
    """One Python file: where it is, seen from the root, and its text."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return _parse(self.text)

    def within(self, *folders: str) -> bool:
        return any(self.path.startswith(folder.rstrip("/") + "/") for folder in folders)

    @property
    def is_product(self) -> bool:
        return self.within("sync", "dms_desktop")


@cache
def _parse(text: str) -> ast.Module:
    return ast.parse(text)


def files() -> Iterator[Path]:
    """Everything the project consists of; what git ignores lies elsewhere or in folders left out here."""
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not LEFT_OUT.intersection(path.relative_to(ROOT).parts):
                yield path


@cache
def sources() -> tuple[Source, ...]:
    paths = sorted(path for path in files() if path.suffix == ".py")
    return tuple(Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def dotted(node: ast.AST) -> str:
    """`a.b.c` of an attribute chain; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""

"""Rules of size and naming: rooms that the next person can take in at a glance."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from PySide6 import QtCore, QtGui, QtWidgets
from requests.adapters import HTTPAdapter
from sqlalchemy import TypeDecorator

from tests.house_style.sources import Source, classes, functions

FILE_LINES = 300
FUNCTION_LINES = 40
PUBLIC_METHODS = 12
EMPTY_WORDS = {"manager", "helper", "helpers", "util", "utils", "common", "misc", "controller"}
EMPTY_NOUNS = {"data", "info", "process"}
EMPTY_DEEDS = {"process", "handle"}
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def long_files(source: Source) -> Iterator[str]:
    count = source.text.count("\n")
    if count > FILE_LINES:
        yield f"{count} lines, at most {FILE_LINES}"


def long_functions(source: Source) -> Iterator[str]:
    for node in functions(source.tree):
        count = (node.end_lineno or node.lineno) - node.lineno + 1
        if count > FUNCTION_LINES:
            yield f"{node.name} has {count} lines, at most {FUNCTION_LINES}"


def wide_classes(source: Source) -> Iterator[str]:
    for node in classes(source.tree):
        public = {child.name for child in functions_of(node) if not child.name.startswith("_")} - dictated_names()
        if len(public) > PUBLIC_METHODS:
            yield f"{node.name} has {len(public)} public methods, at most {PUBLIC_METHODS}"


def functions_of(node: ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (child for child in node.body if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef))


def missing_docstring(source: Source) -> Iterator[str]:
    if source.text.strip() and not ast.get_docstring(source.tree):
        yield "the module does not say what it is for"


def banned_words(source: Source) -> Iterator[str]:
    """In names of files, folders and classes everywhere, and of functions in the product."""
    parts = source.path.removesuffix(".py").split("/")
    names = [*parts, *(node.name for node in classes(source.tree))]
    if source.is_product:
        names += [node.name for node in functions(source.tree) if node.name not in dictated_names()]
    yield from (f"the name {name} says nothing" for name in names if says_nothing(name))


def says_nothing(name: str) -> bool:
    """`order_data` tells no more than `order`; in `data_key` the word has a meaning."""
    words = [word.lower() for word in WORD.findall(name)]
    if not words:
        return False
    return bool(EMPTY_WORDS.intersection(words)) or words[-1] in EMPTY_NOUNS or (words[0] in EMPTY_DEEDS and words[1:] != [])


@cache
def dictated_names() -> frozenset[str]:
    """Methods that a library's base class makes us write under its own names."""
    # getattr, because PySide6 loads its classes when they are asked for
    qt = (
        kind for module in (QtCore, QtGui, QtWidgets) for name in dir(module) if isinstance(kind := getattr(module, name), type)
    )
    bases = [HTTPAdapter, TypeDecorator, *(kind for kind in qt if issubclass(kind, QtCore.QObject))]
    return frozenset(name for base in bases for name in dir(base) if not name.startswith("_"))


RULES = (long_files, long_functions, wide_classes, missing_docstring, banned_words)

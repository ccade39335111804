"""Plants a defect into the engine for a while: one line of one function says something else. Nothing on disk is touched."""

import importlib
import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import FunctionType, ModuleType
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Plant:
    """A defect by name. `at` is `module:function` or `module:Class.method`; `was` stands there once, and becomes `now`."""

    name: str
    what: str
    at: str
    was: str
    now: str
    ground: str = "toy"
    """Whose seeds are to find it, see `grounds`."""


def on(ground: str, *plants: Plant) -> tuple[Plant, ...]:
    """These defects, for the seeds of this ground."""
    return tuple(replace(plant, ground=ground) for plant in plants)


class Outgrown(AssertionError):
    """The engine no longer has the line that this defect changes: the plant must be written anew."""


@contextmanager
def planted(plant: Plant) -> Iterator[None]:
    """The engine with this defect, for as long as the block lasts."""
    module_name, _, path = plant.at.partition(":")
    module = importlib.import_module(module_name)
    owner, name = _owner(module, path)
    original = inspect.getattr_static(owner, name)
    if isinstance(original, str):
        changed: Any = _swapped(original, plant)
    else:
        changed = _changed(original, module, plant)
        if _is_plain(original) and _is_plain(changed):
            with _code_of(original, changed):
                yield
            return
    places = [(owner, name), *_importers(original, name, owner)]
    for place, attribute in places:
        setattr(place, attribute, changed)
    try:
        yield
    finally:
        for place, attribute in places:
            setattr(place, attribute, original)


def _is_plain(function: Any) -> bool:
    return isinstance(function, FunctionType) and not function.__code__.co_freevars


@contextmanager
def _code_of(function: FunctionType, other: FunctionType) -> Iterator[None]:
    """Whoever holds the function, a listener or a partial too, runs the other's code meanwhile."""
    was, function.__code__ = function.__code__, other.__code__
    try:
        yield
    finally:
        function.__code__ = was


def _owner(module: ModuleType, path: str) -> tuple[Any, str]:
    owner: Any = module
    *parents, name = path.split(".")
    for parent in parents:
        owner = getattr(owner, parent)
    return owner, name


def _changed(original: Any, module: ModuleType, plant: Plant) -> Any:
    source = inspect.getsource(original)
    source = _swapped("if True:\n" + source if source[0].isspace() else source, plant)  # a method keeps its indentation
    made: dict[str, Any] = {}
    exec(compile(source, f"<{plant.name}>", "exec"), module.__dict__, made)
    return made[original.__name__]


def _swapped(text: str, plant: Plant) -> str:
    if text.count(plant.was) != 1:
        raise Outgrown(f"{plant.name}: {plant.was!r} stands {text.count(plant.was)} times in {plant.at}")
    return text.replace(plant.was, plant.now)


def _importers(original: Any, name: str, owner: Any) -> list[tuple[Any, str]]:
    """Modules that took the function by name."""
    modules = [module for key, module in list(sys.modules.items()) if key.startswith("sync.") and module is not owner]
    return [(module, name) for module in modules if getattr(module, name, None) is original]

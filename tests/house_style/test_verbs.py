"""Every business verb says who may do it and why it may be refused."""

import ast
import inspect
import re
import textwrap

import pytest

from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.kernel.commands import Verb
from tests.house_style.sources import dotted

PERMISSION = re.compile(r"[a-z_]+\.[a-z_]+")
CODE = re.compile(r"`([a-z][a-z0-9_]*)`")
verbs = pytest.mark.parametrize("verb", REGISTRY.verbs.values(), ids=lambda verb: verb.command.__name__)


def raised_codes(verb: Verb) -> set[str]:
    """Refusal codes that stand in the handler itself."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(verb.handler)))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and dotted(node.func) == "Refusal")
    firsts = (call.args[0] for call in calls if call.args)
    return {first.value for first in firsts if isinstance(first, ast.Constant) and isinstance(first.value, str)}


@verbs
def test_a_verb_says_when_it_refuses(verb: Verb) -> None:
    text = inspect.getdoc(verb.handler) or ""
    assert "efuses" in text, "the docstring says `Refuses ...` with the codes, or `Never refuses`"
    assert raised_codes(verb) <= set(CODE.findall(text))


@verbs
def test_a_verb_needs_a_permission_that_somebody_has(verb: Verb) -> None:
    assert PERMISSION.fullmatch(verb.permission)
    assert any(REGISTRY.allows(role, verb.permission) for role in Role)


@verbs
def test_a_command_is_frozen_keyword_only_and_says_what_it_is_for(verb: Verb) -> None:
    assert verb.command.__struct_config__.frozen
    assert {parameter.kind for parameter in inspect.signature(verb.command).parameters.values()} == {
        inspect.Parameter.KEYWORD_ONLY
    }
    assert verb.command.__doc__


def test_there_are_verbs_to_look_at() -> None:
    assert REGISTRY.verbs

"""The product's table of commands against what the grounds play: each is in a mix, or excused with a reason."""

from collections.abc import Collection, Mapping

from sync.central.composition import build_business
from sync.domain import REGISTRY
from tests.simulator.mix import shown
from tests.simulator.shops.excused import EXCUSED, UNSHOWN
from tests.simulator.shops.mixes import MIXES

COMMANDS = {*REGISTRY.verbs, *build_business().registry.verbs}
PLAYED = frozenset().union(*(mix.commands for mix in MIXES.values()))


def complaints(commands: Collection[str], played: Collection[str], excused: Mapping[str, str]) -> list[str]:
    """What a person has to put right, each in one line."""
    return [
        *(f"{name} is in no mix, and nobody says why" for name in sorted({*commands} - {*played} - excused.keys())),
        *(f"{name} is excused, and in a mix" for name in sorted(excused.keys() & {*played})),
        *(f"{name} is no command of the product" for name in sorted({*played, *excused} - {*commands})),
        *(f"{name} is excused without a reason" for name, reason in sorted(excused.items()) if not _is_reason(reason)),
    ]


def _is_reason(text: str) -> bool:
    return len(text.split()) >= 3 and "\n" not in text


def test_every_command_of_the_product_is_played_or_excused() -> None:
    """Invariants 25 and 27 are worth as much as what is played."""
    assert complaints(COMMANDS, PLAYED, EXCUSED) == []


def test_of_the_others_a_seed_shows_that_central_accepts_them() -> None:
    """What is in a mix and always refused proves little; `test_grounds.py` plays these seeds."""
    assert sorted(PLAYED - shown()) == sorted(UNSHOWN)


def test_a_command_that_nobody_plays_is_named() -> None:
    assert complaints(["PlaceOrder", "NewVerb"], ["PlaceOrder"], {}) == ["NewVerb is in no mix, and nobody says why"]


def test_an_excuse_that_is_not_needed_is_named() -> None:
    excuse = {"PlaceOrder": "needs a person's file"}
    assert complaints(["PlaceOrder"], ["PlaceOrder"], excuse) == ["PlaceOrder is excused, and in a mix"]


def test_a_name_that_the_product_does_not_know_is_named() -> None:
    gone = [f"{name} is no command of the product" for name in ("GoneVerb", "OldVerb")]
    assert complaints(["PlaceOrder"], ["PlaceOrder", "OldVerb"], {"GoneVerb": "needs a person's file"}) == gone


def test_an_excuse_without_a_reason_is_named() -> None:
    assert complaints(["PutProduct"], [], {"PutProduct": "later"}) == ["PutProduct is excused without a reason"]

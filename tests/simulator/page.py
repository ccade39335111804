"""Writes the table of planted defects into docs/SIMULATOR.md, between its two marks."""

from pathlib import Path

from tests.simulator.catches import known
from tests.simulator.named_tests import kept
from tests.simulator.plants import PLANTS

PAGE = Path(__file__).parent.parent.parent / "docs" / "SIMULATOR.md"
BEGIN, END = "<!-- defects -->\n", "<!-- end of defects -->\n"


def page(text: str) -> str:
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + _table() + END + after


def write_page() -> None:
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def _table() -> str:
    caught, tests = known(), kept()
    by_test = [plant for plant in PLANTS if plant.name not in caught and plant.name in tests]
    count = f"{len(caught)} of {len(PLANTS)} are caught by a seed, {len(by_test)} by a test."
    lines = ["", count, "", "| defect | what is wrong | a seed, or a test | oracle |", "|---|---|---|---|"]
    for plant in PLANTS:
        catch = caught.get(plant.name)
        test = tests.get(plant.name, "")
        found = f"{catch.seed} | `{catch.oracle}`" if catch else f"{_said(test)} | "
        lines.append(f"| `{plant.name}` | {plant.what} | {found} |")
    return "\n".join(lines) + "\n\n"


def _said(test: str) -> str:
    """Its file and its name, as it is called: `tests/unit/client/test_loop.py::test_no_answer_is_waited_out`."""
    return f"`{test}`" if test else "not yet"

"""The page of promises is true: every number a test names exists, and the page says what the tests say."""

import pytest

from tests.promises import PAGE, files_naming, named_in, page, promises


def test_tests_name_only_promises_that_exist() -> None:
    assert set(files_naming()) <= set(promises())


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(files_naming()), "run: python -m tests.promises"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Invariant 2.", ["Invariant 2"]),
        ("Faults 71, 73-75 and 90.", ["Fault 71", "Fault 73", "Fault 74", "Fault 75", "Fault 90"]),
        ("Threats T5, T6.", ["Threat T5", "Threat T6"]),
        ("Threat T6, invariant 35.", ["Threat T6", "Invariant 35"]),
        ("no fault at all", []),
    ],
)
def test_numbers_are_read_from_a_sentence(text: str, expected: list[str]) -> None:
    assert list(named_in(text)) == expected

"""Questions typed as lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.training.quiz_text import NoQuestion, read_questions, write_questions
from sync.domain.training.rules import Question
from tests.training_builders import ONE, SEVERAL

WORDS = st.text(alphabet="abc ?+-煞車", min_size=1, max_size=12).map(str.strip).filter(bool)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    options = draw(st.lists(WORDS, min_size=2, max_size=4))
    right = draw(st.sets(st.integers(0, len(options) - 1), min_size=1))
    return Question(text=draw(WORDS), options=tuple(options), right=tuple(sorted(right)))


def test_signs_make_questions_also_wide_ones() -> None:
    text = "? Which paste goes on a slide pin?\n- Copper\n+ Silicone\n- None\n\n"
    text += "？煞車油何時更換？\n＋兩年\n＋ 沸點低於標準\n－從不\n"
    assert read_questions(text) == (ONE, SEVERAL)


@given(st.lists(questions(), max_size=4))
def test_what_is_written_is_read_as_it_was(given_ones: list[Question]) -> None:
    assert read_questions(write_questions(given_ones)) == tuple(given_ones)


@pytest.mark.parametrize(("text", "line"), [("+ first", 1), ("? one\n+ a\nwhat is this", 3), ("\n\nx", 3)])
def test_a_line_that_belongs_to_no_question_is_named(text: str, line: int) -> None:
    with pytest.raises(NoQuestion) as raised:
        read_questions(text)
    assert raised.value.line == line

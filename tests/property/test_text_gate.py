"""Whatever the text, what reaches the terminal is harmless and its width is known."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.text import MARKS_PER_CHARACTER, cells, clip, fit, one_line, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
FORBIDDEN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


@given(ANY_TEXT)
@example("\x1b]52;c;aGk=\x07")
@example("\x9b31m\x85\u2028\u2029")
@example("\u202egpj.exe\u2066\u2069\u200f")
@example("\ud800\udfff")
@example("a" + "\u0301" * 500)
@example("\U0001f9d1\U0001f3fd\u200d\U0001f9b0 \U0001f1f8\U0001f1fe 1\ufe0f\u20e3")
def test_nothing_that_controls_a_terminal_passes(text: str) -> None:
    drawn = visible(text)
    assert not {unicodedata.category(character) for character in drawn} & FORBIDDEN
    drawn.encode("utf-8")


@given(ANY_TEXT)
def test_the_gate_is_idempotent(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(ANY_TEXT)
def test_width_is_the_sum_of_the_characters_and_what_rich_counts(text: str) -> None:
    drawn = visible(text)
    assert cells(drawn) == cell_len(drawn)


@given(ANY_TEXT)
def test_combining_floods_are_bounded(text: str) -> None:
    run = 0
    for character in visible(text):
        run = 0 if cell_len(character) else run + 1
        assert run <= MARKS_PER_CHARACTER


@given(ANY_TEXT, st.integers(0, 30), st.booleans())
def test_fit_gives_exactly_the_width_asked(text: str, width: int, right: bool) -> None:
    assert cells(fit(text, width, right=right)) == width


@given(ANY_TEXT, st.integers(0, 30))
def test_clip_never_gives_more(text: str, width: int) -> None:
    assert cells(clip(visible(text), width)) <= width


@given(ANY_TEXT)
def test_one_line_has_no_runs_of_space(text: str) -> None:
    line = one_line(text)
    assert "  " not in line
    assert line == line.strip()

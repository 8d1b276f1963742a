"""Whatever the text, a drawn line has exactly its width, and holds nothing but what may be drawn."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tui.paint import Part, column, line, spread
from tui.text import cells

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40)
PARTS = st.lists(st.builds(Part, ANY_TEXT, st.just(Style())), max_size=4)


def drawn(strip: object) -> str:
    return "".join(segment.text for segment in strip)  # type: ignore[attr-defined]


@given(PARTS, st.integers(1, 60))
def test_a_line_is_as_wide_as_asked(parts: list[Part], width: int) -> None:
    assert cells(drawn(line(parts, width, Style()))) == width


@given(PARTS, PARTS, st.integers(1, 60))
def test_two_groups_share_a_line(left: list[Part], right: list[Part], width: int) -> None:
    assert cells(drawn(spread(left, right, width, Style()))) == width


@given(PARTS)
def test_nothing_that_controls_a_terminal_is_drawn(parts: list[Part]) -> None:
    text = drawn(line(parts, 200, Style()))
    assert not {unicodedata.category(character) for character in text} & {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


@given(ANY_TEXT, st.integers(0, 30), st.booleans())
def test_a_column_keeps_its_width(text: str, width: int, right: bool) -> None:
    assert cells(column(text, width, Style(), right=right).text) == width


def test_what_does_not_fit_is_cut_where_it_can_be_seen() -> None:
    assert drawn(line([Part("air strike", Style())], 6, Style())) == "air s…"
    assert drawn(spread([Part("left side", Style())], [Part("right", Style())], 10, Style())) == "left…right"

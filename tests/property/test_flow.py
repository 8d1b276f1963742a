"""Whatever is laid out, nothing is lost and no line is too long."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tui.drawing.flow import Flow
from tui.text import cells, visible

TEXTS = st.text(st.sampled_from("ab c\n\u00a0中\u0301\u200b\x1b\t-"), max_size=80)


def lines_of(flow: Flow) -> list[tuple[int, int]]:
    return [(found.start, found.end) for index in range(flow.height()) if (found := flow.line(index))]


@given(TEXTS, st.integers(2, 20))
@example("a" * 50, 7)
@example("中" * 9, 3)
def test_every_word_is_on_a_line_and_no_line_is_too_long(text: str, width: int) -> None:
    spans = lines_of(Flow(text, width))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    for start, end in spans:
        assert cells(visible(text[start:end])) <= width


@given(TEXTS, st.integers(2, 20))
def test_lines_are_in_order_and_do_not_overlap(text: str, width: int) -> None:
    spans = lines_of(Flow(text, width))
    assert all(a <= b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(TEXTS, st.integers(2, 20))
def test_a_line_is_found_by_its_offsets(text: str, width: int) -> None:
    flow = Flow(text, width)
    for index, (start, end) in enumerate(lines_of(Flow(text, width))):
        if end > start:
            assert flow.line_of(start) == index


def test_only_what_is_asked_for_is_laid_out() -> None:
    flow = Flow("word " * 1_000_000, 80)
    first = flow.line(0)
    assert first is not None
    assert (first.start, first.end) == (0, 79)

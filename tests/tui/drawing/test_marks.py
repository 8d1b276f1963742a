"""What stands out in an article: entities, evidence, matches, and what is not the story."""

from hypothesis import given
from hypothesis import strategies as st

from db.store.records.views import ArticleView, StoredReport
from tests.tui import library
from tui.drawing.marks import Look, Marks, Spans, title_pieces


def harbour() -> tuple[ArticleView, StoredReport]:
    raw, extraction = library.harbour()
    report = StoredReport(1, 1, 1, raw.title, raw.source, raw.published, "x", extraction.reports[0])
    view = ArticleView(
        1, raw.title, raw.body, raw.source, raw.url, None, None, raw.published, None, raw.blocks,
        extraction.mentions, (), (report,), (), (), (),
    )  # fmt: skip
    return view, report


def looks(marks: Marks, body: str, quote: str) -> list[tuple[str, Look]]:
    start = body.index(quote)
    return [(body[a:b], look) for a, b, look in marks.pieces(start, start + len(quote))]


def test_entities_evidence_and_triggers_overlap() -> None:
    view, report = harbour()
    marks = Marks(view, report, ())
    assert looks(marks, view.body, "Two drones struck the") == [
        ("Two drones", Look(entity="weapon", evidence=True)),
        (" ", Look(evidence=True)),
        ("struck", Look(evidence=True, trigger=True)),
        (" the", Look(evidence=True)),
    ]


def test_what_is_not_the_story_is_known() -> None:
    view, _ = harbour()
    marks = Marks(view, None, ())
    assert looks(marks, view.body, "2 min read") == [("2 min read", Look(block="furniture"))]
    assert looks(marks, view.body, "Harbour quarter")[0][1].block == "title"


def test_matches_are_marked() -> None:
    view, _ = harbour()
    start = view.body.index("police")
    marks = Marks(view, None, [(start, start + 6)])
    assert looks(marks, view.body, "police in") == [("police", Look(match=True)), (" in", Look())]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.just(1)), max_size=12), st.integers(0, 40))
def test_spans_are_found_as_by_looking_at_each(spans: list[tuple[int, int, int]], at: int) -> None:
    found = list(Spans(spans).within(at, at + 5))
    assert sorted(found) == sorted(span for span in spans if span[0] < span[1] and span[0] < at + 5 and span[1] > at)


def test_a_title_is_cut_at_its_entities() -> None:
    raw, extraction = library.harbour()
    assert "".join(text for text, _ in title_pieces(raw.title or "", extraction.mentions)) == raw.title

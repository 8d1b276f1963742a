"""Soft hyphens and their like change nothing in what is understood, and stay in every quote."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.extract import extract
from db.model import Extraction

TITLE = "Two soldiers killed near Raqqa"
TEXT = (
    "Gunmen killed two soldiers and wounded 12 civilians near Raqqa, Syria, on Thursday, the army said. "
    "A drone strike blamed on Turkey hit a checkpoint outside Qamishli on Friday, killing at least three fighters."
)


def quotes(record: object) -> Iterator[tuple[int, int, str, str]]:
    if isinstance(record, tuple):
        for part in record:
            yield from quotes(part)
    elif is_dataclass(record):
        start, end = getattr(record, "start", None), getattr(record, "end", None)
        if start is not None and end is not None:
            yield start, end, getattr(record, "text", ""), getattr(record, "field", "text")
        for field in fields(record):
            yield from quotes(getattr(record, field.name))


def told(found: Extraction) -> list[object]:
    return [
        (
            report.type,
            report.realis,
            report.date.earliest,
            report.date.latest,
            [place.name for place in report.places],
            [(actor.role, actor.name) for actor in report.actors],
            [(count.kind, count.min, count.max) for count in report.counts],
        )
        for report in found.reports
    ]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(1, len(TEXT) - 1), min_size=1, max_size=40, unique=True),
    st.sampled_from("\u00ad\u200b\u2060\ufeff"),
)
def test_invisible_signs_are_harmless_and_stay_in_quotes(places: list[int], sign: str) -> None:
    body = "".join(sign + letter if at in places else letter for at, letter in enumerate(TEXT))
    title = TITLE[:5] + sign + TITLE[5:]
    found = extract(body, title=title, published="2021-03-06")
    assert told(found) == told(extract(TEXT, title=TITLE, published="2021-03-06"))
    assert len(found.reports) >= 2
    for start, end, text, field in quotes(found):
        assert (title if field == "title" else body)[start:end] == text


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_no_break_spaces_are_spaces(space: str) -> None:
    def kinds(found: Extraction) -> list[tuple[str, str, int]]:
        return [(report.type, report.places[0].name, len(report.counts)) for report in found.reports]

    spaced = extract(TEXT.replace(" ", space), published="2021-03-06")
    assert kinds(spaced) == kinds(extract(TEXT, published="2021-03-06"))

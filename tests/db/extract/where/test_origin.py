"""Where those come from whom a deed befell is not where it was."""

from __future__ import annotations

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed a camp in Goma on Monday for people who had fled the fighting in Bunia.", "Goma"),
        ("Two bombs fell on a camp in Goma on Monday for people who fled clashes in Bunia.", "Goma"),
        ("Thousands fled clashes in Bunia on Monday that left six people dead.", "Bunia"),
    ],
)
def test_where_people_fled_from_is_not_where_they_were_hit(text: str, place: str) -> None:
    (report,) = extract(text, published="2024-05-14").reports
    assert [one.name for one in report.places][:1] == [place]

"""The day of publication as it is given: an ISO day or moment, and nothing else."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.extract.explain import explain

TOLD = "Gunmen killed three people in Basra on Friday. A bomb had hit the town on 3 May 1990, killing three people."


@pytest.mark.parametrize("given", ["2016-10-01", "2016-10-01T10:00", "2016-10-01 10:00:00+03:00", "20161001"])
def test_a_day_or_a_moment(given: str) -> None:
    found = extract(TOLD, published=given)
    assert found.published == "2016-10-01"
    assert [date.earliest for date in found.dates] == ["2016-09-30", "1990-05-03"]


@pytest.mark.parametrize("given", [None, ""])
def test_no_day(given: str | None) -> None:
    found = extract(TOLD, published=given)
    assert found.published is None
    assert [date.precision for date in found.dates] == ["weekday", "day"]


@pytest.mark.parametrize("given", ["2016 Oct 1", "yesterday", "2016-13-01", "1 October 2016"])
@pytest.mark.parametrize("text", [TOLD, "Nothing happened.", ""])
def test_what_is_no_day(given: str, text: str) -> None:
    with pytest.raises(ValueError, match=f"no ISO day such as 2020-07-18: '{given}'"):
        extract(text, published=given)
    with pytest.raises(ValueError, match="no ISO day"):
        explain(text, published=given)

"""A remark between commas parts nobody from what they did."""

from __future__ import annotations

import pytest

from db.extract import extract

_REMARKS = [
    "police said",
    "the governor said on Wednesday",
    "officials say",
    "some of them masked",
    "many of whom wore uniforms",
    "numbering about 50",
    "in what police called a revenge attack",
    "in what officials described as an act of terror",
]


@pytest.mark.parametrize("remark", _REMARKS)
@pytest.mark.parametrize("deed", ["shot dead two farmers", "killed two farmers", "had killed two farmers"])
def test_a_remark_parts_nobody_from_a_deed(remark: str, deed: str) -> None:
    (report,) = extract(f"Gunmen, {remark}, {deed} in Derna on Tuesday.", published="2024-06-14").reports
    assert [actor.name for actor in report.actors] == ["gunmen", "two farmers"]
    assert [count.best for count in report.counts] == [2]


def test_who_says_so_in_a_remark_is_a_source() -> None:
    (report,) = extract("Two farmers, police said, were killed by gunmen in Derna.", published="2024-06-14").reports
    assert report.reported_by == ("police",)


def test_several_who_are_listed_make_no_remark() -> None:
    (report,) = extract("Two guards, a nurse and a cook, were killed in Derna on Tuesday.").reports
    assert sum(count.best or 0 for count in report.counts) == 4


@pytest.mark.parametrize(
    "remark",
    [*_REMARKS, "witnesses told AFP", "according to the army", "residents said on Wednesday", "both civilians"],
)
@pytest.mark.parametrize(
    "deed", ["were killed by gunmen", "died when gunmen opened fire", "have been killed in an attack by gunmen"]
)
def test_a_remark_parts_nobody_from_what_befell_them(remark: str, deed: str) -> None:
    text = f"Two farmers, {remark}, {deed} in Derna on Tuesday."
    (report,) = extract(text, published="2024-06-14").reports
    assert [count.best for count in report.counts] == [2]
    assert (report.places[0].name, report.date.earliest) == ("Derna", "2024-06-11")
    assert "gunmen" in {actor.name for actor in report.actors if actor.role == "perpetrator"}

"""What a trial is over took place where it befell somebody known, on no day of the trial."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="2024-05-20").reports


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A jury convicted Daniel Orton on Friday of murdering his wife, Melissa.", {"Daniel Orton"}),
        ("Carl Lind was jailed for 20 years for strangling Joanna Lind.", {"Carl Lind", "Joanna Lind"}),
        ("Carl Lind was charged on Friday with murder in the death of Joanna Lind.", {"Carl Lind", "Joanna Lind"}),
        ("Ivo Paz pleaded guilty on Monday to murdering his former boss, Ed Mazur, in Kent.", {"former boss"}),
        ("Drew Kessel was charged on Friday in the 2004 drowning death of his third wife.", {"third wife"}),
        ("Prosecutors told jurors on Monday that Carl Lind killed his wife.", {"Carl Lind"}),
        ("The judge sentenced a dentist on Monday to 32 years in prison for the 2009 murder of his wife.", {"wife"}),
    ],
)
def test_the_crime_of_a_trial_is_an_incident_where_it_befell_somebody_known(text: str, names: set[str]) -> None:
    (report,) = reports(text)
    assert names <= {actor.name for actor in report.actors}
    assert report.date.earliest is None or report.date.precision == "year"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Omar Sala was jailed for life on Friday for bombing a bus in Gao.", "remote-explosive-landmine-ied"),
        ("Carl Lind was convicted on Friday of murdering three women in Tacoma.", "attack"),
        ("A jury convicted sect leader Warren Judd of child sexual assault on Thursday.", "sexual-violence"),
        ("Sect leader Elias Whitlow was found guilty on Tuesday of raping two girls.", "sexual-violence"),
    ],
)
def test_so_it_is_where_somebody_by_name_did_it(text: str, kind: str) -> None:
    assert [(report.type, report.date.earliest) for report in reports(text)] == [(kind, None)]


@pytest.mark.parametrize(
    "text",
    [
        "A court jailed two men for life on Friday for a murder. The killing shocked many.",
        "The jury heard on Friday how juries judge murders of wives.",
        "A man was found guilty on Friday of murder.",
    ],
)
def test_the_crime_of_a_trial_is_none_where_it_befell_nobody_known(text: str) -> None:
    assert not reports(text)


def test_a_date_behind_the_crime_is_its_own() -> None:
    (report,) = reports("Daniel Orton was found guilty on Friday of killing his wife Ana in June 2002.")
    assert (report.date.earliest, report.date.latest) == ("2002-06-01", "2002-06-30")


def test_a_date_before_the_crime_is_that_of_the_verdict() -> None:
    (report,) = reports("Daniel Orton was found guilty in 2004 of killing his wife Ana.")
    assert report.date.earliest is None


def test_a_murder_somebody_is_arrested_for_is_not_of_the_day_of_the_arrest() -> None:
    text = "Detectives arrested the husband of a missing woman on Sunday in the slaying of Joanna Lind."
    assert [report.date.earliest for report in reports(text) if report.type == "attack"] == [None]

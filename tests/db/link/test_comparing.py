"""What speaks for one incident and what against."""

from dataclasses import replace

from db.link.comparing import DIFFERENT, SAME, Comparison, compare
from db.link.outline import outline
from db.link.wording import likeness, telling, wording
from db.model import Count, Extraction, IncidentDate, IncidentPlace, Report, Span

BLAST = "A bomb went off at the cattle market of Tarsk and killed four drovers."
REPORT = Report(
    "explosion",
    "Explosions/Remote violence",
    None,
    "actual",
    BLAST,
    IncidentDate("2021-03-05", "2021-03-05", "day"),
    places=(IncidentPlace("Tarsk", "Tarsk", lat=10.0, lon=20.0, country="XX", precision="settlement"),),
    counts=(Count("killed", 4, 4, 4),),
    evidence=(Span(0, len(BLAST), BLAST),),
)


def compared(one: Report, other: Report) -> Comparison:
    """Compare the reports of two articles; the same comes out either way round."""
    told, heard = (
        outline(None, body, Extraction("2021-03-06", reports=(report,)))
        for body, report in ((BLAST, one), (f"{BLAST} Nobody claimed it.", other))
    )
    there = compare(told.reports[0], heard.reports[0], (told.article, heard.article))
    assert there == compare(heard.reports[0], told.reports[0], (heard.article, told.article))
    return there


def moved(lat: float, name: str = "Elsewhere") -> Report:
    return replace(REPORT, places=(replace(REPORT.places[0], name=name, text=name, lat=lat),))


def test_the_same_report_twice_is_one_incident() -> None:
    assert compared(REPORT, REPORT).answer == SAME


def test_other_days_are_other_incidents_whatever_the_words() -> None:
    later = replace(REPORT, date=IncidentDate("2021-03-09", "2021-03-09", "day"))
    found = compared(REPORT, later)
    assert found.answer == DIFFERENT
    assert [reason.why for reason in found.reasons] == ["different days"]


def test_the_farther_the_places_the_fewer_the_points() -> None:
    points = [compared(REPORT, moved(10.0 + kilometres / 111.2)).points for kilometres in (0.5, 10, 60)]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == 3


def test_the_same_toll_counts_for_and_another_against() -> None:
    def with_toll(number: int) -> float:
        return compared(REPORT, replace(REPORT, counts=(Count("killed", number, number, number),))).points

    assert with_toll(4) > with_toll(5) > with_toll(40)


def test_types_that_do_not_go_together_count_against() -> None:
    def of_type(kind: str) -> float:
        return compared(REPORT, replace(REPORT, type=kind)).points

    assert of_type("explosion") > of_type("suicide-bomb") > of_type("agreement")


def test_rare_names_make_texts_alike_and_common_words_do_not() -> None:
    def alike(one: str, other: str) -> float:
        return likeness(wording(telling(one)), wording(telling(other)))

    assert alike("He said that Halbrook went home.", "Halbrook was seen.") > 0.5
    assert alike("They said that it was so.", "It was said that they were so.") == 0.0
    assert 0.99 < alike(BLAST, BLAST) < 1.01

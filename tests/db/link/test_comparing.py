"""What speaks for one incident and what against."""

from dataclasses import replace

from db.link.comparing import DIFFERENT, POSSIBLY, SAME, Comparison, compare
from db.link.outline import outline
from db.link.slots import related
from db.link.wording import likeness, telling, wording
from db.model import Actor, Count, Extraction, IncidentDate, IncidentPlace, Mention, Report, Span

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


def test_explosions_that_were_counted_are_compared_as_a_toll_is() -> None:
    def heard(number: int) -> float:
        told = replace(REPORT, counts=(*REPORT.counts, Count("explosions", 13, 13, 13)))
        return compared(
            told, replace(told, counts=(*REPORT.counts, Count("explosions", number, number, number)))
        ).points

    assert heard(13) > heard(12) > heard(3)


def test_ground_that_was_left_without_a_fight_was_won_in_none() -> None:
    assert related("armed-clash", "government-regains-territory")
    assert related("government-regains-territory", "non-violent-transfer-of-territory")
    assert not related("armed-clash", "non-violent-transfer-of-territory")


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


def test_one_kind_of_attack_in_one_town_on_one_day_is_possibly_one_incident_and_no_more() -> None:
    one, other = (
        outline(None, text, Extraction("2021-03-06", reports=(replace(REPORT, counts=(), evidence=(), summary=text),)))
        for text in ("Shots rang out.", "Gunfire was heard.")
    )
    found = compare(one.reports[0], other.reports[0], (one.article, other.article))
    assert found.answer == POSSIBLY
    assert found.reasons[-1].why == "little in common but time, place and type"


def hit(name: str, kind: str = "facility") -> Report:
    return replace(REPORT, actors=(Actor("target", kind, name),))


def test_what_was_hit_counts_for_or_against() -> None:
    market = hit("cattle market")
    same, bare, other = (compared(market, one).points for one in (hit("crowded markets"), REPORT, hit("bridge")))
    assert same > bare > other


def struck_by(name: str, people: str) -> Extraction:
    """Give a report of a strike by those, whose nationality is a mention of its own."""
    text = f"{name} struck."
    by = Actor("perpetrator", "military", name, name, 0, len(name))
    nation = Mention(0, len(people), people, "nationality", people, country=people[:2].upper())
    return Extraction("2021-03-06", mentions=(nation,), reports=(replace(REPORT, actors=(by,), summary=text),))


def test_forces_of_different_countries_count_against() -> None:
    def points(one: Extraction, other: Extraction) -> float:
        told, heard = outline(None, BLAST, one), outline(None, f"{BLAST} Nobody claimed it.", other)
        return compare(told.reports[0], heard.reports[0], (told.article, heard.article)).points

    army = struck_by("Ruritanian army", "Ruritanian")
    assert points(army, struck_by("Ruritanian jets", "Ruritanian")) > compared(REPORT, REPORT).points
    assert points(army, struck_by("Grustarkian forces", "Grustarkian")) < compared(REPORT, REPORT).points


def fought(*names: str) -> Report:
    return replace(REPORT, actors=tuple(Actor("party", "armed-group", name, entity=name.lower()) for name in names))


def test_of_two_that_fought_each_other_both_must_be_the_same() -> None:
    reds = fought("Reds", "Blues")
    same, half, other = (
        compared(reds, one).points for one in (reds, fought("Reds", "Greens"), fought("Greens", "Greys"))
    )
    assert same > half > other
    assert compared(reds, fought("Reds")).points == same

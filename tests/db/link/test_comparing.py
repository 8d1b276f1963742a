"""What speaks for one incident and what against."""

from dataclasses import replace

from db.link.comparing import DIFFERENT, POSSIBLY, SAME, Comparison, compare
from db.link.outline import outline
from db.link.slots import related
from db.link.traits import Outline
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


def test_captives_who_are_released_were_abducted() -> None:
    assert related("abduction-forced-disappearance", "agreement")
    assert not related("attack", "agreement")


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


def test_two_names_of_the_kind_of_building_that_was_hit_count_less_against() -> None:
    def named(name: str) -> Report:
        return replace(REPORT, actors=(Actor("target", "facility", name, entity=name.lower()),))

    clinic = named("Saint Anne Hospital")
    same, renamed, other = (
        compared(clinic, one).points for one in (clinic, named("Anne Maternity Hospital"), named("Halbrook Bridge"))
    )
    assert same > renamed > other + 1.5


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


def undated(body: str, report: Report, before: tuple[Report, ...] = ()) -> Outline:
    """Give an article without a day, whose reports say none."""
    bare = replace(report, date=IncidentDate())
    return outline(None, body, Extraction(None, reports=(*before, bare)))


def alike(one: Outline, other: Outline, number: int = 0) -> float:
    """Give the points of the first report of one article and the one of that number of the other."""
    return compare(one.report(0), other.report(number), (one.article, other.article)).points


def test_without_days_a_village_that_is_hardly_named_says_more_than_a_city() -> None:
    def points(name: str) -> float:
        place = replace(REPORT.places[0], name=name, text=name)
        told, heard = (
            undated(body, replace(REPORT, summary=body, evidence=(), places=(place,)))
            for body in (f"A raid on {name}.", f"Soldiers came to {name}.")
        )
        return alike(told, heard)

    assert points("Tarskovar") > points("London")


def test_without_days_a_place_says_less() -> None:
    told, heard = undated(BLAST, REPORT), undated(f"{BLAST} Nobody claimed it.", REPORT)
    without = compare(told.report(0), heard.report(0), (told.article, heard.article))
    assert place_points(without) < place_points(compared(REPORT, REPORT))


def place_points(found: Comparison) -> float:
    return next(reason.points for reason in found.reasons if reason.why == "the same place")


def test_a_weekday_is_compared_with_that_of_a_day() -> None:
    def points(weekday: str) -> float:
        said = replace(REPORT, date=IncidentDate(None, None, "weekday", weekday))
        told = outline(None, BLAST, Extraction("2021-03-06", reports=(REPORT,)))
        return alike(told, outline(None, f"{BLAST} Nobody claimed it.", Extraction(None, reports=(said,))))

    assert points("Friday") > points("Monday")


def test_two_who_were_killed_alone_are_two_incidents() -> None:
    def shot(*names: str) -> Report:
        victims = tuple(Actor("victim", "person", name) for name in names)
        return replace(REPORT, actors=victims, counts=(Count("killed", 1, 1, 1),))

    ann = shot("Ann Halbrook")
    same, unknown, other = (compared(ann, one).points for one in (ann, shot(), shot("Joe Tarskin")))
    assert same > unknown > other + 2.0


def test_without_days_another_toll_weighs_more_than_like_words() -> None:
    def killed(number: int) -> Report:
        return replace(REPORT, counts=(Count("killed", number, number, number),))

    four, nine = (undated(f"{BLAST} {end}", killed(dead)) for end, dead in (("Dogs barked.", 4), ("Rain fell.", 9)))
    same = undated(f"{BLAST} Rain fell.", killed(4))
    assert alike(four, same) > alike(four, nine) + 4.0


def test_a_jail_is_a_prison() -> None:
    assert compared(hit("prison"), hit("town jail")).points == compared(hit("prison"), hit("prison")).points


def test_what_is_told_in_passing_is_compared_by_its_own_words() -> None:
    first = replace(
        REPORT, evidence=(), summary="Fire broke out.", places=(), counts=(), triggers=(Span(0, 4, "Fire"),)
    )
    text = f"Fire broke out at the mill of Obrask. {BLAST} Grain burned at Obrask."

    def passing(words: str) -> float:
        at = text.index(BLAST)
        told = replace(REPORT, evidence=(Span(at, at + 5, words),), triggers=(Span(at, at + 1, "A"),))
        mill = undated("Grain burned at the mill of Obrask.", REPORT)
        return alike(mill, undated(text, told, (first,)), 1)

    assert passing("It came weeks after a blast at Tarsk.") < passing("A blast at Tarsk was heard.") - 2.0


def test_what_an_article_begins_with_is_no_further_one_however_it_is_told() -> None:
    for text in ("Gunmen raided the town, a day after a blast.", "Gunmen raided another town."):
        first = replace(REPORT, evidence=(Span(0, len(text), text),), triggers=(Span(8, 14, "raided"),))
        assert not undated(text, first).report(0).another


def test_a_trial_of_the_same_people_may_tell_its_own_day() -> None:
    def told(body: str, day: str, victim: str) -> Outline:
        report = replace(
            REPORT, date=IncidentDate(day, day, "day"), actors=(Actor("victim", "person", victim),), evidence=()
        )
        return outline(None, body, Extraction(day, reports=(report,)))

    verdict = f"A court sentenced the bomber. {BLAST}"
    case, same = told(verdict, "2022-06-01", "Ann Halbrook"), told(BLAST, "2021-03-05", "Ann Halbrook")
    assert alike(case, same) > alike(case, told(BLAST, "2021-03-05", "Joe Tarskin"))
    plain = told(f"{BLAST} Nobody claimed it.", "2022-06-01", "Ann Halbrook")
    assert alike(case, same) > alike(plain, same)


def test_arrests_for_a_deed_that_the_sentence_tells_are_not_compared_with_other_deeds() -> None:
    text = "Prosecutors arrested two men over a blast in Tarsk."
    blast = replace(REPORT, evidence=(Span(0, len(text), text),), triggers=(Span(39, 44, "blast"),))
    arrests = replace(blast, type="arrests", counts=(), triggers=(Span(12, 20, "arrested"),))
    attack = undated(f"{BLAST} Nobody claimed it.", replace(REPORT, type="attack"))
    with_blast, alone = undated(text, arrests, (blast,)), undated(text, arrests)
    assert with_blast.report(1).follows
    assert not with_blast.report(0).follows
    assert not alone.report(0).follows
    assert alike(attack, with_blast, 1) < alike(attack, alone) - 2.0

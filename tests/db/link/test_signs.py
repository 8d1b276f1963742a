"""What places on no map, tolls that have grown and what is told in passing say for one incident or against."""

from dataclasses import replace
from datetime import date

import pytest

from db.link.comparing import Comparison, compare
from db.link.outline import outline
from db.link.traits import Outline
from db.model import Actor, Count, Extraction, IncidentDate, IncidentPlace, Report, Span

TOWN = IncidentPlace("Tarsk", "Tarsk", lat=10.0, lon=20.0, country="XX", precision="settlement")
REGION = IncidentPlace("Obria", "Obria", lat=10.0, lon=20.0, country="XX", admin1="Obria", precision="admin1")


def village(name: str) -> IncidentPlace:
    """Give a place that no gazetteer has."""
    return IncidentPlace(name, name)


def article(body: str, *places: IncidentPlace, killed: Count | None = None, title: str | None = None) -> Outline:
    """Give an article without a day that reports one raid."""
    report = Report(
        "attack",
        "Violence against civilians",
        None,
        "actual",
        body,
        IncidentDate(),
        places=places,
        counts=(killed,) if killed else (),
        evidence=(Span(0, len(body), body),),
    )
    return outline(title, body, Extraction(None, reports=(report,)))


def compared(one: Outline, other: Outline) -> Comparison:
    there = compare(one.report(0), other.report(0), (one.article, other.article))
    assert there == compare(other.report(0), one.report(0), (other.article, one.article))
    return there


def said(one: Outline, other: Outline) -> list[str]:
    return [reason.why for reason in compared(one, other).reasons]


def test_villages_of_other_names_are_two_places() -> None:
    raid = article("Rebels raided Makulo.", village("Makulo"))
    assert "places of other names" in said(raid, article("Rebels raided Vusange.", village("Vusange")))
    assert "places of other names" in said(raid, article("Rebels raided Tarsk.", TOWN))


@pytest.mark.parametrize("name", ["Makulo", "Makoulo", "Macullo"])
def test_spellings_of_one_name_are_one_place(name: str) -> None:
    raid = article("Rebels raided Makulo.", village("Makulo"))
    assert "the same area" in said(raid, article(f"Rebels came to {name}.", village(name)))


def test_names_of_few_consonants_are_not_taken_for_one() -> None:
    assert "places of other names" in said(
        article("Rebels raided Boma.", village("Boma")), article("Rebels raided Beme.", village("Beme"))
    )


def test_a_village_that_the_other_article_names_is_no_other_place() -> None:
    raid = article("Rebels raided Makulo near Tarsk.", village("Makulo"))
    assert "a place that both name" in said(raid, article("Rebels who raided Makulo were seen in Tarsk.", TOWN))


def test_a_village_is_missed_where_only_a_province_is_named() -> None:
    raid = article("Rebels raided Makulo.", village("Makulo"))
    assert "a place that only one names" in said(raid, article("Rebels raided a village in Obria.", REGION))


def test_the_names_of_all_places_that_both_have_are_left_out_of_likeness() -> None:
    one, other = (article(f"Rebels raided {name} in Obria.", village(name), REGION) for name in ("Makulo", "Vusange"))
    bare = article("Rebels raided Makulo in Obria.", village("Makulo"))
    assert compared(one, other).points < compared(bare, other).points


def killed(number: int, least: bool = False) -> Count:
    return Count("killed", number, None if least else number, number)


def points(first: Count, later: Count, body: str) -> float:
    told = article("Rebels killed people in Tarsk.", TOWN, killed=first)
    found = compared(told, article(body, TOWN, killed=later))
    return next(reason.points for reason in found.reasons if "of killed" in reason.why)


@pytest.mark.parametrize("verb", ["risen to", "climbed to"])
def test_a_toll_that_is_said_to_have_grown_may_be_larger(verb: str) -> None:
    grown = f"The toll of the raid has {verb} 7."
    plain = "The toll of the raid has reached 7."
    assert points(killed(4), killed(7), grown) > points(killed(4), killed(7), plain)
    assert points(killed(9), killed(7), grown) == points(killed(9), killed(7), plain)


def test_a_headline_says_that_a_toll_has_grown() -> None:
    told = article("Seven died.", TOWN, killed=killed(7), title="Tarsk toll rises to 7")
    assert told.report(0).grown


def test_more_than_a_number_is_that_number() -> None:
    body = "Rebels killed people."
    assert points(killed(70), killed(71, least=True), body) == points(killed(70), killed(70), body)
    assert points(killed(70), killed(71), body) < points(killed(70), killed(70), body)


def test_what_was_the_least_may_become_much_more() -> None:
    body = "Rebels killed people."
    assert points(killed(20, least=True), killed(101), body) > points(killed(20), killed(101), body)


def telling_of(lead: str, further: str) -> Outline:
    """Give an article on one raid that tells of a further one at its end."""
    body = f"{lead} {further}"
    first, second = (
        Report(
            "attack",
            "Violence against civilians",
            None,
            "actual",
            text,
            IncidentDate(),
            evidence=(Span(body.index(text), body.index(text) + len(text), text),),
        )
        for text in (lead, further)
    )
    return outline(None, body, Extraction(None, reports=(first, second)))


def test_what_is_told_of_another_time_is_not_what_the_article_is_about() -> None:
    lead, raid = "Gunmen stormed the college of Halbrook.", "a bomber struck the mill of Obrask"
    old = article(f"It was said that {raid}.")
    passing, plain = telling_of(lead, f"It came weeks after {raid}."), telling_of(lead, f"Then {raid}.")
    assert compared(passing, old).points < compared(plain, old).points


def test_what_only_goes_on_with_elsewhere_makes_the_first_report_no_further_one() -> None:
    lead = "Gunmen stormed the mosque of Halbrook."
    body = f"{lead} On the same day a church was attacked."
    spans = (Span(0, len(lead), lead), Span(len(lead) + 1, len(body), body[len(lead) + 1 :]))
    report = Report("attack", "Violence against civilians", None, "actual", body, IncidentDate(), evidence=spans)
    assert not outline(None, body, Extraction(None, reports=(report,))).report(0).another


def test_towns_of_one_name_in_one_country_may_have_been_taken_for_each_other() -> None:
    far = replace(TOWN, lat=19.0, entity="far-tarsk")
    raid = article("Rebels raided Tarsk.", TOWN)
    assert "places that are called alike" in said(raid, article("Rebels raided Tarsk.", far))
    obrask = replace(far, name="Obrask", text="Obrask", entity=None)
    assert "places apart" in said(raid, article("Rebels raided Obrask.", obrask))
    assert "different countries" in said(raid, article("Rebels raided Tarsk.", replace(far, country="YY")))


def struck(*things: str) -> Outline:
    """Give an article on a strike on these buildings."""
    actors = tuple(Actor("target", "facility", name) for name in things)
    report = Report("attack", "", None, "actual", "", IncidentDate(), places=(TOWN,), actors=actors)
    return outline(None, f"Rebels shelled {' and '.join(things)}.", Extraction(None, reports=(report,)))


def test_a_building_is_of_no_kind_and_a_superstore_is_a_shop() -> None:
    shop = struck("hardware store")
    assert "the same was hit" in said(shop, struck("superstores"))
    assert "something else was hit" in said(shop, struck("bus"))
    assert not {"the same was hit", "something else was hit"} & set(said(shop, struck("building")))


def test_what_was_a_year_ago_is_looked_for_before_and_behind() -> None:
    body = "A year ago rebels raided Tarsk."
    day = IncidentDate(None, "2021-05-20", "undated")
    report = Report("attack", "", None, "actual", body, day, places=(TOWN,), evidence=(Span(0, len(body), body),))
    told = outline(None, body, Extraction("2022-03-06", reports=(report,))).report(0)
    assert told.first < date(2021, 3, 1).toordinal() < told.last

"""One incident told by one report, or by several that differ."""

from __future__ import annotations

from dataclasses import replace

from db.model import Actor, Count, IncidentDate, IncidentPlace
from db.store.drafts.summary import summarise
from tests.db.store.samples import TARSK, place_of, report

BODY = "Shells hit Tarsk."
PLAIN = replace(report(BODY, "hit", place=None, actor=None), status=())


def _actors(*roles: str) -> tuple[Actor, ...]:
    return tuple(Actor(role, "military", name) for role, name in (pair.split(":") for pair in roles))


def test_who_did_it_to_whom() -> None:
    def sides(*roles: str) -> tuple[str | None, str | None]:
        summary = summarise([replace(PLAIN, actors=_actors(*roles))])
        return summary.who, summary.whom

    assert sides() == (None, None)
    assert sides("perpetrator:army", "victim:farmers", "target:depot") == ("army", "farmers, depot")
    assert sides("party:army", "party:rebels") == ("army", "rebels")
    assert sides("perpetrator:army", "party:army", "party:rebels", "victim:2 dead") == ("army", "rebels")
    assert sides("defector:captain", "recipient:rebels") == ("captain", "rebels")
    assert sides("claimant:rebels") == (None, None)
    assert sides("perpetrator:a", "perpetrator:b", "perpetrator:a", "perpetrator:c", "perpetrator:d")[0] == "a, b, c"


def test_what_the_leading_report_leaves_out_is_taken_from_the_others() -> None:
    def sides(*told: tuple[str, ...]) -> tuple[str | None, str | None]:
        summary = summarise([replace(PLAIN, actors=_actors(*roles)) for roles in told])
        return summary.who, summary.whom

    assert sides(("perpetrator:Tarsk Front",), ("victim:14 people",)) == ("Tarsk Front", "14 people")
    assert sides(("perpetrator:Tarsk Front", "victim:9 people"), ("victim:14 people",)) == ("Tarsk Front", "14 people")
    assert sides(("perpetrator:Tarsk Front",), ("perpetrator:gunmen", "victim:a guard")) == ("Tarsk Front", "a guard")
    assert sides(("perpetrator:Tarsk Front",), ("perpetrator:Obrian army",)) == ("Obrian army", None)
    assert sides(("victim:9 people",), ("perpetrator:gunmen",)) == ("gunmen", "9 people")


def test_the_report_with_the_most_exact_date_leads() -> None:
    vague = replace(PLAIN, date=IncidentDate("2021-03-01", "2021-03-31", "month"))
    exact = replace(report(BODY, "hit", place=TARSK), date=IncidentDate("2021-03-05", "2021-03-05", "day"))
    odd = replace(PLAIN, date=IncidentDate("2021-01-01", "2021-12-31", "fortnight"))
    summary = summarise([vague, odd, exact])
    assert (summary.leading, summary.day) == (2, "2021-03-05")
    assert summary.place == exact.places[0]


def test_counts_are_the_bounds_over_all_reports() -> None:
    def killed(*counts: Count) -> object:
        return summarise([replace(PLAIN, counts=(count,)) for count in counts]).counts["killed"]

    assert killed(Count("killed", 3, 3, 3), Count("killed", 5, 5, 5)) == (3, 5)
    assert killed(Count("killed", 3, 3, 3), Count("killed", 21, None)) == (3, None)
    assert killed(Count("killed", None, 4), Count("killed", 2, 2)) == (None, 4)
    assert killed(Count("killed", 9, None, 9), Count("killed", 17, 17, 17)) == (9, 17)
    assert killed(Count("killed", 17, 17, 17), Count("killed", 9, None, 9)) == (9, None)


def test_the_latest_report_leads_of_those_that_say_what_most_say() -> None:
    day = IncidentDate("2021-03-05", "2021-03-05", "day")
    first, other, latest = (replace(PLAIN, date=day, type=kind) for kind in ("shelling", "explosion", "shelling"))
    assert summarise([first, other, latest]).leading == 2
    assert summarise([first, latest, other]).leading == 1


def test_in_one_report_the_largest_count_stands_for_the_whole() -> None:
    including = replace(PLAIN, counts=(Count("killed", 9, 9, 9), Count("killed", 2, 2, 2, who="children")))
    assert summarise([including]).counts == {"killed": (9, 9)}


def test_what_is_said_adds_up() -> None:
    one, other = replace(PLAIN, status=("denied", "claimed")), replace(PLAIN, status=("verified", "reported"))
    assert summarise([one, other]).status == ("reported", "claimed", "denied", "verified")


def test_a_place_that_no_gazetteer_knows_is_in_the_country_of_those_named_with_it() -> None:
    unknown, known = IncidentPlace("Labodrie"), place_of(TARSK)
    summed = summarise([replace(PLAIN, places=(unknown, known))]).place
    assert summed == replace(unknown, country="QA", country_name="Quarland")
    assert summed is not None and summed.lat is None

"""An incident in words, slot by slot."""

from db.model import Actor, Count, IncidentDate, IncidentPlace, Report
from db.store.records.views import StoredReport
from tests.tui import library
from tui.wording.facts import as_text, facts


def report_of(**slots: object) -> Report:
    plain = {"type": "armed-clash", "event_type": "Battles", "sub_event_type": "Armed clash", "realis": "actual"}
    return Report(**{**plain, "summary": "", "date": IncidentDate(), **slots})  # type: ignore[arg-type]


def said(report: Report, *others: StoredReport) -> dict[str, str]:
    return {fact.name: fact.text for fact in facts(report, others)}


def stored(report: Report) -> StoredReport:
    return StoredReport(7, 1, 2, "Port attacked", "North Herald", "2021-03-12", "x", report)


def test_every_slot_has_its_words_and_its_quote() -> None:
    _, extraction = library.harbour()
    told = said(extraction.reports[0])
    assert told["when"].startswith("11 Mar 2021 “Thursday night”")
    assert told["where"] == "grain terminal, Norland · Varnhaven"
    assert told["who"] == "Northern Front (reported) → dock workers · denied by army"
    assert told["with"] == "drone"
    assert told["toll"] == "3 killed dock workers “three dock workers” · 2 strikes “Two drones”"
    assert told["source"] == "port authority · claimed, denied"


def test_an_incident_without_a_date_says_so() -> None:
    assert said(report_of())["when"] == "undated the article does not say"


def test_open_and_vague_counts_are_not_made_exact() -> None:
    counts = (
        Count("killed", 21, None),
        Count("injured", 24, None, who="civilians"),
        Count("detained", 43, 43, 43, "approx"),
        Count("displaced", None, 5),
    )
    assert said(report_of(counts=counts))["toll"] == (
        "21+ killed · 24+ injured civilians · about 43 detained · ≤ 5 displaced"
    )


def test_what_is_no_person_is_not_named_twice() -> None:
    counts = (
        Count("explosions", 10, 10, who="explosions"),
        Count("strikes", 2, 2, who="air strikes"),
        Count("munitions", 3, 3, who="rockets"),
    )
    assert said(report_of(counts=counts))["toll"] == "10 explosions · 2 air strikes · 3 rockets"


def test_reports_that_disagree_are_both_shown() -> None:
    mine = report_of(counts=(Count("injured", 3, 3),))
    theirs = stored(report_of(counts=(Count("injured", 6, 6),), status=("claimed",)))
    assert said(mine, theirs)["also"] == "North Herald · 12 Mar 2021: 6 injured"
    assert said(mine, stored(mine))["also"] == "North Herald · 12 Mar 2021: agrees"


def test_the_copy_names_its_origin() -> None:
    text = as_text(stored(report_of()), "https://x.example/a")
    assert text.splitlines() == [
        "Armed clash",
        "when: undated the article does not say",
        "from: North Herald · 2021-03-12 · https://x.example/a",
    ]


def test_who_stands_on_a_side_in_two_roles_is_named_once() -> None:
    actors = (
        Actor("perpetrator", "military", "Third Battalion"),
        Actor("party", "military", "Third Battalion"),
        Actor("victim", "armed-group", "Northern Front"),
    )
    assert said(report_of(actors=actors))["who"] == "Third Battalion → Northern Front"


def test_each_country_is_named_where_it_is_first_known() -> None:
    norland = {"country": "NO", "country_name": "Norland"}
    places = (IncidentPlace("Mill Bridge"), IncidentPlace("Kelmar", **norland), IncidentPlace("Tarsk", **norland))
    assert said(report_of(places=places))["where"] == "Mill Bridge · Kelmar, Norland · Tarsk"
    assert said(report_of(places=(IncidentPlace("Norland", **norland),)))["where"] == "Norland"


def test_a_road_between_two_places_names_both() -> None:
    places = (IncidentPlace("Kelmar", relation="between"), IncidentPlace("Tarsk", relation="between"))
    assert said(report_of(places=places))["where"] == "between Kelmar and Tarsk"

"""Why an article is understood as it is."""

import pytest

from db.extract import extract
from db.extract.explain import explain, lines

STORY = (
    "Gunmen killed three farmers near Mosul on Monday, police said.\n\n"
    "The militias have been regularly targeted by warplanes.\n\n"
    "2 min read\n\n"
    "The governor denied that rebels had attacked the bridge.\n"
)


def findings(stage: str) -> list[tuple[str, str]]:
    trace = explain(STORY, published="2020-07-15")
    return [(found.words, found.reading) for one in trace.sentences for found in one.findings if found.stage == stage]


def test_what_the_reality_gate_threw_away_is_told_with_its_rule() -> None:
    told = dict(findings("trigger"))
    assert "actual" in told["killed"]
    assert told["targeted"].endswith("habitual by the rule habit, thrown away")
    assert "negated by the rule denied" in told["attacked"]


def test_dates_say_how_they_were_resolved() -> None:
    ((words, reading),) = findings("date")
    assert "Monday" in words
    assert "2020-07-13" in reading


def test_counts_and_sources_quote_their_words() -> None:
    assert ("killed three farmers", "killed 3..3 farmers") in findings("count")
    assert ("police", "is quoted") in findings("source")


def test_furniture_is_told_apart_from_the_story() -> None:
    assert [found.words for found in explain(STORY).furniture] == ["2 min read"]


def test_the_incidents_are_those_of_the_extraction() -> None:
    trace = explain(STORY, published="2020-07-15")
    assert trace.incidents == extract(STORY, published="2020-07-15").reports


def test_signs_that_are_read_otherwise_than_written_are_explained_as_they_are_extracted() -> None:
    odd = STORY.replace("Gunmen", "Gun\u00admen").replace("Mosul", "#Mosul")
    title = "Three far\u00admers killed"
    trace = explain(odd, title=title, published="2020-07-15")
    assert trace.incidents == extract(odd, title=title, published="2020-07-15").reports
    assert "Gun\u00admen killed" in "\n".join(lines(trace, 1))


def test_lines_hold_every_sentence_and_every_incident() -> None:
    trace = explain(STORY, published="2020-07-15")
    text = "\n".join(lines(trace))
    assert all(one.text in text for one in trace.sentences)
    assert "incident 1: " in text


def test_lines_of_one_incident_leave_other_sentences_out() -> None:
    trace = explain(STORY, published="2020-07-15")
    text = "\n".join(lines(trace, 1))
    assert "three farmers" in text
    assert "regularly targeted" not in text


def test_an_incident_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        list(lines(explain(STORY), 9))


def test_an_empty_article_can_be_explained() -> None:
    assert list(lines(explain(""))) == ["published unknown"]

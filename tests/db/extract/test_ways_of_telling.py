"""One deed told in the many ways in which news tells it: the place, the number and the sides stay the same."""

from __future__ import annotations

import pytest

from db.extract import extract

# sentence | type | number of those killed, abducted or detained | doers | those whom it befell
_TOLD = """
Five farmers lay dead after gunmen struck Kisumu on Monday. | attack | 5 | gunmen | farmers
Gunmen killed as many as five farmers in Kisumu on Monday. | attack | 5 | gunmen | farmers
Gunmen killed not less than five farmers in Kisumu on Monday. | attack | 5 | gunmen | farmers
Gunmen kidnapped an estimated 40 farmers in Kisumu on Monday. | abduction-forced-disappearance | 40 | gunmen | farmers
Five farmers dead after gunmen attack Kisumu on Monday | attack | 5 | gunmen | farmers
Five farmers died at the hands of gunmen in Kisumu on Monday. | attack | 5 | gunmen | farmers
Gunmen sneaked into Kisumu on Monday and killed five farmers. | attack | 5 | gunmen | farmers
Gunmen came to Kisumu on Monday and killed five farmers. | attack | 5 | gunmen | farmers
Gunmen firing from a car killed five farmers in Kisumu on Monday. | attack | 5 | gunmen | farmers
Gunmen entered Kisumu on Monday and killed five farmers. | attack | 5 | gunmen | farmers
An attack by gunmen on Kisumu on Monday claimed the lives of five farmers. | attack | 5 | gunmen | farmers
The rebels killed a hostage in Kisumu on Monday. | attack | 1 | rebels | hostage
A powerful bomb rocked Kisumu on Monday, killing four people. | remote-explosive-landmine-ied | 4 | - | people
Gunmen took six teachers captive in Kisumu on Monday. | abduction-forced-disappearance | 6 | gunmen | teachers
Gunmen carried off six teachers from Kisumu on Monday. | abduction-forced-disappearance | 6 | gunmen | teachers
Gunmen made off with six teachers from Kisumu on Monday. | abduction-forced-disappearance | 6 | gunmen | teachers
Police took ten suspects into custody in Kisumu on Monday. | arrests | 10 | police | suspects
Police nabbed ten suspects in Kisumu on Monday. | arrests | 10 | police | suspects
Ten suspects were picked up by police in Kisumu on Monday. | arrests | 10 | police | suspects
Students gathered in Kisumu on Monday to protest against fees. | peaceful-protest | - | students | -
Students turned out in Kisumu on Monday to denounce the fees. | peaceful-protest | - | students | -
Students joined a protest in Kisumu on Monday. | peaceful-protest | - | students | -
The gunmen's killing of five farmers in Kisumu on Monday shocked many. | attack | 5 | gunmen | farmers
Rebels stormed and captured Kisumu on Monday. | non-state-actor-overtakes-territory | - | rebels | -
Kisumu fell to rebels on Monday. | non-state-actor-overtakes-territory | - | rebels | -
The rebels' capture of Kisumu on Monday alarmed many. | non-state-actor-overtakes-territory | - | rebels | -
Militants burn houses in Kisumu on Monday | looting-property-destruction | - | militants | houses
Police fired tear gas at protesters in Kisumu on Monday. | protest-with-intervention | - | police | protesters
Police opened fire on protesters in Kisumu on Monday. | excessive-force-against-protesters | - | police | protesters
An army patrol fell into an ambush by rebels in Kisumu on Monday. | armed-clash | - | rebels | army patrol
Police seized a consignment of guns in Kisumu on Monday. | disrupted-weapons-use | - | police | -
Nine dead as soldiers, rebels clash in Kisumu on Monday | armed-clash | 9 | soldiers,rebels | -
Clashes pitting soldiers against rebels killed nine in Kisumu on Monday. | armed-clash | 9 | soldiers,rebels | -
"""


def _table() -> list[tuple[str, ...]]:
    return [tuple(cell.strip().strip("-") for cell in line.split("|")) for line in _TOLD.strip().splitlines()]


@pytest.mark.parametrize(("text", "kind", "number", "doers", "whom"), _table())
def test_a_deed_is_the_same_however_it_is_told(text: str, kind: str, number: str, doers: str, whom: str) -> None:
    (report,) = extract(text, published="2024-07-18").reports
    assert report.type == kind
    assert [place.name for place in report.places] == ["Kisumu"]
    assert (report.date.earliest, report.date.latest) == ("2024-07-15", "2024-07-15")
    assert [str(count.best) for count in report.counts] == ([number] if number else [])
    acting = " ".join(actor.name for actor in report.actors if actor.role in ("perpetrator", "party"))
    befell = " ".join(actor.name for actor in report.actors if actor.role in ("victim", "target"))
    assert [doer for doer in doers.split(",") if doer not in acting] == []
    assert whom in befell


@pytest.mark.parametrize(
    "text",
    [
        "Leaders gathered in Kisumu on Monday to discuss the harvest.",
        "Ministers gathered in Kisumu on Monday to condemn the coup in Niger.",
        "Voters turned out in Kisumu on Monday.",
        "Thieves made off with 20 cows in Kisumu on Monday.",
        "The bus picked up ten passengers in Kisumu on Monday.",
    ],
)
def test_what_is_told_in_like_words_is_none(text: str) -> None:
    assert extract(text, published="2024-07-18").reports == ()

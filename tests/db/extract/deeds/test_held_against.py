"""What somebody who comes to harm, or is arrested, is held to have done is no deed of the sentence."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _told(text: str) -> list[tuple[str, list[str]]]:
    found: tuple[Report, ...] = extract(text, published="2024-05-16").reports
    return [(one.type, [actor.text for actor in one.actors if actor.role == "victim"]) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "victim"),
    [
        ("Villagers lynched two men accused of kidnapping children in Cali on Sunday.", "mob-violence", "two men"),
        ("Police shot dead a man suspected of killing a shopkeeper in Cali on Sunday.", "attack", "man"),
        ("A man accused of poisoning a well was shot dead by soldiers in Goma on Monday.", "attack", "man"),
        ("Two soldiers accused of raping a girl were killed by a mob in Nyala on Monday.", "mob-violence", "soldiers"),
        ("Three men suspected of planning attacks were arrested in Mosul on Sunday.", "arrests", "Three men"),
        ("Two men wanted for killing a judge were arrested in Goma on Monday.", "arrests", "Two men"),
        ("Two men charged with planning a bombing were arrested in Goma on Monday.", "arrests", "Two men"),
    ],
)
def test_what_those_struck_or_arrested_are_accused_of_is_not_told(text: str, kind: str, victim: str) -> None:
    ((found, victims),) = _told(text)
    assert found == kind
    assert any(victim in one for one in victims)


def test_what_somebody_is_arrested_for_is_told_of_them() -> None:
    ((kind, victims),) = _told("Police arrested a man suspected of killing a shopkeeper in Cali on Sunday.")
    assert (kind, victims) == ("attack", ["shopkeeper"])


def test_only_those_who_were_struck_are_counted() -> None:
    (report,) = extract(
        "Police shot dead a man suspected of killing two shopkeepers in Cali on Sunday.", published="2024-05-16"
    ).reports
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 1)]

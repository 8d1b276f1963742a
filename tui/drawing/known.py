"""What the strip under the article says of an incident: a sentence, and line by line what is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.drawing.flow import flowed
from tui.wording.disagreeing import disagreements
from tui.wording.facts import Fact, Said, added, beyond, facts, right
from tui.wording.telling import sentence

if TYPE_CHECKING:
    from db.store.records.views import IncidentView, StoredReport


def sentence_lines(stored: StoredReport, width: int, most: int) -> list[str]:
    """Give the sentence on an incident in at most so many lines of ``width`` cells."""
    return flowed(sentence(stored.report), width)[:most]


def known(stored: StoredReport, others: Sequence[StoredReport], incident: IncidentView | None) -> tuple[Fact, ...]:
    """Give what the reader added, what is corrected, where ``others`` disagree, and what is said and by whom."""
    mine = added(incident) if incident else ()
    also = beyond(incident) if incident else ()
    odds = disagreements((stored, *others)) if others else ()
    return (*mine, *right(stored), *map(_at_odds, odds), *facts(stored.report, others), *also)


def _at_odds(fact: Fact) -> Fact:
    """Give a disagreement as a line among the facts."""
    return Fact("differ", (Said(f"{fact.name}: ", "note"), *fact.pieces))

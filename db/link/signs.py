"""What the words of a report say of its relation to others: a further incident, another time, a toll that has grown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from db.folding import fold
from db.link.tables import phrases
from db.model import Report


def is_further(rank: int, told: str) -> bool:
    """Tell whether a report says that its incident is a further one, or is of another time than what is told first.

    ``rank`` is 0 for the report that the article begins with, of which such words only say that there was another:
    "It came hours after". ``told`` is the evidence of the report, folded.
    """
    return rank > 0 and _says_when(told)


def has_grown(told: str) -> bool:
    """Tell whether a folded text says that a toll is larger than before."""
    return ("toll" in told or "number of" in told) and phrases("growing.tsv").search(told) is not None


def in_passing(reports: Mapping[int, Report], further: Collection[int]) -> set[str]:
    """Give the sentences of which ``further`` reports say that they are of another time: "It came weeks after a bomb
    killed nine"."""
    told = {span.text for number in further for span in reports[number].evidence}
    about = {span.text for number, report in reports.items() if number not in further for span in report.evidence}
    return {sentence for sentence in told - about if _says_when(fold(sentence))}


def _says_when(sentence: str) -> bool:
    return any(phrases(name).search(sentence) is not None for name in ("another.tsv", "lapses.tsv"))

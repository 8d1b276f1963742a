"""What the words of a report say of its relation to others: a further incident, another time, a toll that has grown."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from db.folding import fold
from db.link.tables import phrases
from db.model import Report, Span


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


def asides(report: Report) -> set[str]:
    """Give what sentences of a report end with that is of another time than what it tells: "hours after a strike on a
    school". What it tells itself is none: "schools closed a day after gunmen took the pupils"."""
    return {aside for span in report.evidence if (aside := _aside(span, report.triggers))}


def _aside(span: Span, triggers: Sequence[Span]) -> str:
    folded = fold(span.text)
    begins = min(
        (lapse.end() for name in _TIMES for lapse in phrases(name).finditer(folded) if _leads(lapse)), default=0
    )
    told = [word.start - span.start for word in triggers if word.field == span.field]
    if not begins or any(begins <= at < len(folded) for at in told):
        return ""
    return span.text[begins:]


def _leads(lapse: re.Match[str]) -> bool:
    return lapse.group().endswith("after")


def _says_when(sentence: str) -> bool:
    return any(phrases(name).search(sentence) is not None for name in _TIMES)


_TIMES = ("another.tsv", "lapses.tsv")

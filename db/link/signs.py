"""What the words of a report say of its relation to others: a further incident, another time, a toll that has grown."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from db.folding import fold
from db.link.tables import phrases
from db.model import Report, Span


def is_further(report: Report, rank: int, told: str) -> bool:
    """Tell whether a report says that its incident is a further one, or is of another time than what is told first.

    ``rank`` is 0 for the report that the article begins with; ``told`` is the evidence of the report, folded.
    """
    if phrases("another.tsv").search(told):
        return rank > 0 or not (_is_counted_from(report) or _goes_on(report))
    return rank > 0 and phrases("lapses.tsv").search(told) is not None


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


def _goes_on(report: Report) -> bool:
    """Tell whether such words only begin later sentences, which go on with what befell elsewhere: "On the same day a
    church was attacked"."""
    found = [phrases("another.tsv").search(fold(span.text)) for span in report.evidence]
    return bool(found) and found[0] is None and all(one is None or one.start() <= _OPENING for one in found)


_OPENING = 3  # characters before such a word that opens a sentence: "On the same day"


def _is_counted_from(report: Report) -> bool:
    """Tell whether a time is counted from the incident itself: "schools closed a day after gunmen took the pupils"."""
    return any(_counts_from(span, report.triggers) for span in report.evidence)


def _counts_from(span: Span, triggers: Sequence[Span]) -> bool:
    lapse = phrases("another.tsv").search(fold(span.text))
    if lapse is None or not lapse.group().endswith(("after", "before")):
        return False
    begins, clause = lapse.end(), span.text[lapse.end() :].partition(",")[0]
    told = [word.start - span.start for word in triggers if word.field == span.field]
    return any(begins <= at < begins + len(clause) for at in told)

"""The record of one counted phrase, and the sum of several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(slots=True)
class CountPhrase:
    """A count read off tokens ``first`` to ``last`` (inclusive) of a sentence.

    ``kind``, ``min``, ``max``, ``best`` and ``qualifier`` are those of ``db.model.Count``. ``who`` is the head of the
    counted noun phrase as written ("children"), None where the count stands alone ("killing three"); ``party`` are
    the first and last token of that noun phrase. ``head`` is the token that makes the kind ("killed", "dead",
    "airstrikes"). An ``included`` count is part of another one ("including three children"), a ``superseded`` one was
    overtaken by a later toll, a ``background`` one sums up more than the incident at hand ("since the war began"). A
    ``hit`` only says that somebody was shot or stabbed: they were injured, unless they are said to have died. One that
    has ``grown`` is the newest: "the toll has risen to eight".
    """

    kind: str
    min: int | None
    max: int | None
    best: int | None
    qualifier: str | None
    who: str | None
    party: tuple[int, int] | None
    first: int
    last: int
    head: int
    included: bool = False
    superseded: bool = False
    background: bool = False
    hit: bool = False
    grown: bool = False

    @property
    def counts(self) -> bool:
        """Whether it adds to the toll of the incident at hand."""
        return not (self.included or self.superseded or self.background)


def total(phrases: Iterable[CountPhrase]) -> CountPhrase | None:
    """Sum the disjoint parties of one kind; what is included, superseded or background does not count.

    The sum spans from the first phrase to the last; an open bound of one party leaves the sum open. None where
    nothing counts.
    """
    parties = [phrase for phrase in phrases if phrase.counts]
    if not parties:
        return None
    if len(parties) == 1:
        return parties[0]
    qualifiers = {phrase.qualifier for phrase in parties}
    return replace(
        parties[0],
        min=_sum([phrase.min or 0 for phrase in parties]),
        max=_sum([phrase.max for phrase in parties]),
        best=_sum([_said(phrase) for phrase in parties]),
        qualifier=qualifiers.pop() if len(qualifiers) == 1 else "sum",
        who=None,
        party=None,
        first=min(phrase.first for phrase in parties),
        last=max(phrase.last for phrase in parties),
    )


def _said(phrase: CountPhrase) -> int | None:
    return next((value for value in (phrase.best, phrase.min, phrase.max) if value is not None), None)


def _sum(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None

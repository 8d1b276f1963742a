"""How many: the counted phrases of a sentence, each with its kind, its bounds and the words that say it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.extract.tokens import Sentence


@dataclass(frozen=True, slots=True)
class CountPhrase:
    """A count read off tokens ``first`` to ``last`` (inclusive) of a sentence.

    ``kind``, ``min``, ``max``, ``best`` and ``qualifier`` are those of ``db.model.Count``. ``who`` is the head of the
    counted noun phrase as written ("children"), None where the count stands alone ("killing three"); ``party`` are
    the first and last token of that noun phrase. ``head`` is the token that makes the kind ("killed", "dead",
    "airstrikes"). An ``included`` count is part of another one ("including three children"), a ``superseded`` one was
    overtaken by a later toll, a ``background`` one sums up more than the incident at hand ("since the war began").
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


def counts_in(sentence: Sentence) -> list[CountPhrase]:
    """Give all counts of a sentence in the order of their heads."""
    return []


def total(phrases: Iterable[CountPhrase]) -> CountPhrase | None:
    """Sum the disjoint parties of one kind; what is included, superseded or background does not count."""
    return None

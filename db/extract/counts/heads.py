"""The words that make a number a count: "killed", "shot dead", "death toll", "airstrikes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.gazetteer.lexicon import Lexeme
from db.gazetteer.tables import rows


@dataclass(frozen=True, slots=True)
class Head:
    """A head on tokens ``first`` to ``last`` inclusive; ``kind`` is the count's, ``behaviour`` how it finds it."""

    first: int
    last: int
    kind: str
    behaviour: str


_HEADS: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
for _words, _kind, _behaviour in rows("count_heads.tsv"):
    _parts = tuple(_words.split())
    _HEADS.setdefault(_parts[0], []).append((_parts, _kind, _behaviour))
for _entries in _HEADS.values():
    _entries.sort(key=lambda entry: -len(entry[0]))


def heads_in(lex: Sequence[Lexeme]) -> list[Head]:
    """Find the heads of a sentence from left to right, the longest first."""
    found, taken = [], -1
    for at, record in enumerate(lex):
        entries = _HEADS.get(record.lower)
        if entries is None or at <= taken:
            continue
        for words, kind, behaviour in entries:
            if len(words) == 1 or tuple(other.lower for other in lex[at : at + len(words)]) == words:
                taken = at + len(words) - 1
                found.append(Head(at, taken, kind, behaviour))
                break
    return found

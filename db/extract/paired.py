"""Numbers told in a row, each of its place and day: "attacks in Kano and Jos on Monday and Friday killed two and nine".

Nothing is paired where the rows are not of one length, so that "killed two and nine" in three places stays one sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from db.extract.article import Article, Dated
from db.extract.counts import CountPhrase
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.gazetteer.lexicon import Lexeme, word_list

Counted = tuple[int, CountPhrase]
_Span = tuple[int, int]

_BETWEEN = frozenset({",", "and", "&"})
_RESPECTIVELY = word_list(words=["respectively"])


def counts_in_row(draft: Draft, places: Sequence[Name], article: Article) -> list[list[Counted]]:
    """Give what each of the places of a draft counts, a list for each place, none where no such row is told."""
    if not places or len(draft.counts) < len(places):
        return []
    sentence = article.sentences[places[0].sentence]
    kinds = dict.fromkeys(count.kind for _, count in draft.counts)
    rows = [sorted((one for one in draft.counts if one[1].kind == kind), key=_first) for kind in kinds]
    for row in rows:
        spans = [count.party or (count.first, count.last) for _, count in row]
        if len(row) != len(places) or not _joined(spans, sentence.lex):
            return []
        if not sentence.lists & _RESPECTIVELY and any(first != last for first, last in spans[:-1]):
            return []  # "killed three soldiers and four policemen"
    return [[row[at] for row in rows] for at in range(len(places))]


def days_in_row(places: Sequence[Name], article: Article) -> list[Dated]:
    """Give the days of places, where as many stand in a row behind them, none where they do not."""
    number = places[0].sentence
    row = [entry for entry in article.dates.get(number, ()) if entry[0] > places[-1].last][: len(places)]
    spans = [(first, last) for first, last, _ in row]
    return row if len(row) == len(places) and _joined(spans, article.sentences[number].lex) else []


def _first(counted: Counted) -> int:
    count = counted[1]
    return count.party[0] if count.party is not None else count.first


def _joined(row: Sequence[_Span], lex: Sequence[Lexeme]) -> bool:
    """Whether nothing but commas and "and" stands between the members of a row."""
    between = [lex[end + 1 : begin] for (_, end), (begin, _) in pairwise(row)]
    return all(words and {record.lower for record in words} <= _BETWEEN for words in between)

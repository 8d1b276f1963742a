"""The entries of a round-up: paragraphs that each open with the place of what they tell ("MOSUL - Gunmen killed").

What one entry tells, no other one tells again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from db.extract.article import Article
from db.extract.incidents import Draft
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_LABEL = 7
"""Within how many tokens the label of an entry ends."""
_FEWEST = 2
_NUMBERING = 2
"""How many tokens the number of an entry has, which ends as a sentence does."""


def entries_of(drafts: Sequence[Draft], article: Article) -> list[int]:
    """Give the sentences that open an entry of an article of several drafts, none where fewer than two do."""
    found: list[int] = []
    if len(drafts) >= _FEWEST:
        for number, names in article.names.items():
            marked = article.sentences[number].lists & _LABELLING and names[0].first < _LABEL
            if marked and _opens_paragraph(number, article) and _labelled(number, article):
                found.append(number)
    return sorted(found) if len(found) >= _FEWEST else []


def _opens_paragraph(number: int, article: Article) -> bool:
    """Whether a sentence of the story is the first of its paragraph, a number before it left out: "3. Quetta:"."""
    sentences = article.sentences
    if sentences[number].kind != "story":
        return False
    before = number - 1 if number and len(sentences[number - 1].lex) <= _NUMBERING else number
    if before == 0 or sentences[before - 1].kind != "story":
        return True
    return sentences[before - 1].paragraph != sentences[before].paragraph


def _labelled(number: int, article: Article) -> bool:
    """Whether a sentence opens with a place, and a colon or dash behind it: "Lakki Marwat:", "* NEAR TIKRIT -"."""
    lex = article.sentences[number].lex
    for end in range(1, min(_LABEL, len(lex) - 1)):
        if lex[end].form in _MARKS and not lex[end + 1].form.islower():
            named = [name for name in article.names[number] if name.kind == "place" and name.last < end]
            return bool(named) and _VERBAL.isdisjoint(article.letters(number)[:end])
    return False


_MARKS = words("label-mark")
_LABELLING = word_list(forms=_MARKS)
_VERBAL = frozenset("vsdgBHMORW")


def entry(entries: Sequence[int], number: int) -> int:
    """Give which entry a sentence stands in, 0 for what stands before the first."""
    return bisect_right(entries, number)


def of_others(known: Draft, new: Draft, entries: Sequence[int]) -> bool:
    """Whether two accounts stand in different entries of a round-up."""
    mine, theirs = entry(entries, known.sentences[-1]), entry(entries, new.sentences[0])
    return bool(mine) and mine != theirs

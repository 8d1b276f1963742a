"""Where one article tells several stories: behind a further dateline, in each item of a list or entry of a round-up.

The entries of a round-up are paragraphs that each open with the place of what they tell ("MOSUL - Gunmen killed"); what
one of them tells, no other one tells again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from db.extract.article import Article, Dated
from db.extract.dates import DATELINE
from db.extract.incidents import Draft
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_BULLETS = frozenset("-–—•*·")
_LABEL = 7
"""Within how many tokens the label of an entry ends."""
_FEWEST = 2
_NUMBERING = 2
"""How many tokens the number of an entry has, which ends as a sentence does."""


def story_of(number: int, article: Article) -> int:
    """Give the sentence that the story of a sentence begins with, 0 where the article tells but one."""
    if article.stories is None:
        lex = [sentence.lex for sentence in article.sentences]
        article.stories = [n for n in range(1, len(lex)) if lex[n] and _opens(n, lex[n][0].form, article)]
    at = bisect_right(article.stories, number)
    return article.stories[at - 1] if at else 0


def datelines(number: int, article: Article) -> list[Dated]:
    """Give the day that the dateline of a sentence names, nothing where it names none."""
    return [entry for entry in article.dates.get(number, ()) if entry[2].basis == DATELINE]


def entries_of(drafts: Sequence[Draft], article: Article) -> list[int]:
    """Give the sentences that open an entry of an article of several drafts, none where fewer than two do."""
    found: list[int] = []
    if len(drafts) >= _FEWEST:
        for number, names in article.names.items():
            marked = article.sentences[number].lists & _LABELLING and names[0].first < _LABEL
            labels = (marked and _labelled(number, article)) or (names[0].first == 0 and _alone(number, article))
            if labels and _opens_entry(number, article):
                found.append(number)
    return sorted(found) if len(found) >= _FEWEST else []


def of_others(known: Draft, new: Draft, entries: Sequence[int]) -> bool:
    """Whether two accounts stand in different entries of a round-up, neither before the first."""
    mine, theirs = (bisect_right(entries, at) for at in (known.sentences[-1], new.sentences[0]))
    return bool(mine) and mine != theirs


def opens_item(number: int, article: Article) -> bool:
    """Whether a sentence opens an item of a list: a bullet, a number or the place of the item stands before it."""
    lex, names = article.sentences[number].lex, article.names.get(number)
    if lex[0].form in _BULLETS or (lex[0].form.isdecimal() and len(lex) <= _NUMBERING):
        return True
    return names is not None and (names[0].dateline or (names[0].first < _LABEL and _labelled(number, article)))


def _opens(number: int, first: str, article: Article) -> bool:
    """Whether a sentence begins a story: "GOMA - Rebels took", "- Two trucks were looted"."""
    names = article.names.get(number)
    marked = first in _BULLETS or (names is not None and names[0].dateline)
    if not ((marked or number in article.dates) and _opens_paragraph(number, article)):
        return False
    return marked or bool(datelines(number, article))


def _opens_paragraph(number: int, article: Article) -> bool:
    """Whether a sentence is the first of its paragraph."""
    return number == 0 or article.sentences[number - 1].paragraph != article.sentences[number].paragraph


def _opens_entry(number: int, article: Article) -> bool:
    """Whether a sentence of the story opens its paragraph, a number before it left out: "3. Quetta:"."""
    sentences = article.sentences
    if sentences[number].kind != "story":
        return False
    before = number - 1 if number and len(sentences[number - 1].lex) <= _NUMBERING else number
    return _opens_paragraph(before, article) or sentences[before - 1].kind != "story"


def _alone(number: int, article: Article) -> bool:
    """Whether a sentence has no words but the name of a place, and a sentence goes on behind it: "Bakhmut."."""
    lex, name = article.sentences[number].lex, article.names[number][0]
    goes_on = number + 1 < len(article.sentences) and not _opens_paragraph(number + 1, article)
    return goes_on and name.kind == "place" and name.last == len(lex) - _TWO and lex[-1].form in _STOPS


_TWO = 2
_STOPS = frozenset({".", ":"})


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

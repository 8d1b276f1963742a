"""Whom an account names: somebody in particular, or people in general ("many judges", "the population")."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.tried import TRIED, befell_somebody
from db.extract.incidents import Draft
from db.extract.phrases import Party
from db.gazetteer.event_words import words

NOBODY, SOMEBODY, EXACTLY = range(3)
"""How exactly an account names whom it struck; EXACTLY is by name or by number."""


def struck(draft: Draft, article: Article) -> int:
    """Give how exactly a draft names whom or what it struck."""
    return max((_exactness(one, article) for one in draft.targets), default=NOBODY)


def befell_known(draft: Draft, article: Article) -> bool:
    """Whether an account is of what befell somebody who has a name or is somebody's ("the murder of Ana Lima"), or of
    what somebody is tried for."""
    return any(
        event.rule == TRIED or befell_somebody(event, article.sentences[event.sentence].lex) for event in draft.events
    )


def _exactness(one: Party, article: Article) -> int:
    if one.cls & ph.PERSON and one.name is not None:
        return EXACTLY
    if not one.cls & ph.PHYSICAL or (one.cls & (ph.PLACE | ph.NATION) and ph.is_country(one.name)):
        return NOBODY
    parse = article.parse(one.sentence)
    first = parse.first[parse.at[one.last]]
    letters = parse.letters[first : one.last + 1]
    if one.cls & ph.PRONOUN or parse.sentence.lex[first].lower in words("sweeping"):
        return NOBODY
    if "#" in letters:
        return NOBODY if any(_a_sum(record.lower) for record in parse.sentence.lex[first : one.last + 1]) else EXACTLY
    named = "U" in letters and letters[-1] != "L"
    return SOMEBODY if (letters[0] == "D" or named) and one.head not in words("everybody") else NOBODY


def _a_sum(word: str) -> bool:
    """Whether a word is a figure so large that it sums up many occasions ("70,000 citizens"), where no day is said."""
    figure = word.replace(",", "")
    return word in words("large-number") or (figure.isdecimal() and int(figure) >= _SUM)


_SUM = 1000

"""The day of a list, which the line above it names for all its items: "Attacks in Iraq on Monday:"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.incidents import Draft
from db.extract.merging.stories import opens_item
from db.extract.when.dating import dating

_LONGEST, _FARTHEST = 24, 60
"""How many tokens the line above a list has at most, and within how many sentences before an item it stands."""
_ANNOUNCING = frozenset({"following", "here", "these"})
_IN_A_DAY = frozenset({"day", "part-of-day"})


def date_items(drafts: Sequence[Draft], article: Article) -> None:
    """Let incidents without a day that the items of a list tell be of the day that stands above it."""
    for draft in drafts:
        if draft.date is None and draft.lapse is None and (told := _day_of_list(draft.sentences[0], article)):
            draft.date, draft.said_only = told
            draft.date_inherited = not draft.said_only


def _day_of_list(number: int, article: Article) -> tuple[tuple[int, Dated], bool] | None:
    """Give the day that the line above its list names for the item of a sentence, and whether it is only that of
    saying; None where the sentence is in no list, or no day stands above it."""
    sentences = article.sentences
    while number and sentences[number - 1].paragraph == sentences[number].paragraph:
        number -= 1
    if not opens_item(number, article):
        return None
    for at in range(number - 1, max(-1, number - _FARTHEST), -1):
        lex = sentences[at].lex
        announces = lex[0].lower in _ANNOUNCING
        if announces or lex[-1].form == ":":
            return _day_in(at, article, announces=announces) if len(lex) <= _LONGEST else None
    return None


def _day_in(heading: int, article: Article, *, announces: bool) -> tuple[tuple[int, Dated], bool] | None:
    """Give the day in the line above a list; what is only announced as reported that day was no later."""
    for entry in dating(heading, article):
        first, last, day = entry
        if day.precision in _IN_A_DAY and day.earliest and day.type != "DURATION":
            said = announces or dates_the_saying(article.sentences[heading], first, last)
            return (heading, entry), said
    return None

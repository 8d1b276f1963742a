"""Where a name begins and how far it goes, in a sentence as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.chains import chain_end
from db.extract.mentions.lookup import thing_at
from db.extract.mentions.marks import ARTICLES, GIVEN, NATION, PARTICLE, PROPER, SURNAME, TITLE, Mark, place_reach
from db.gazetteer.known import cues
from db.gazetteer.lexicon import CAPITAL, FUNCTION, LOWER, NOUN
from db.gazetteer.places import candidates, longest
from db.gazetteer.places import reach as reach_of

_BROADCASTERS = cues("broadcaster")
_WORDS, _TWO = 7, 2


def begins_name(marks: Sequence[Mark], first: int, *, capitals: bool) -> bool:
    """Whether a token is written as names are, or opens a known one ("RADIO CADENA", "Islamic Republic").

    A small word in capitals opens it, or a word that is no name by itself.
    """
    mark = marks[first]
    if mark.flags & PROPER:
        return True
    following = marks[first + 1] if first + 1 < len(marks) else mark
    if mark.lex.shape == CAPITAL and not _plain_words(mark, following) and _place_from(marks, first) > 1:
        return True
    if mark.key in _BROADCASTERS or mark.key in ARTICLES:
        return bool(following.flags & PROPER)
    if not (capitals and mark.flags & GIVEN):
        return False
    behind = marks[first + 1 : first + 3]
    return _is_given_name(mark, behind) or (first > 0 and _is_full_name(mark, behind, marks[first - 1].key))


def _plain_words(mark: Mark, following: Mark) -> bool:
    """Whether a small word and one in small letters open a sentence, and no name: "A bomb", "The two"."""
    if following.lex.shape != LOWER or following.flags & PARTICLE:
        return False
    return bool((following if mark.key == "the" else mark).lex.tags & FUNCTION)


def name_end(marks: Sequence[Mark], first: int, *, capitals: bool) -> int:
    """Give the last token of the chain from ``first``, cut where a known name begins in it that goes on beyond it.

    The chain also takes in the "and" or "'s" of a known place, and in capitals its common words ("GUATEMALA CITY").
    """
    last = chain_end(marks, first)
    for index in range(first + 1, last + 1):
        if marks[index].node is not None:
            length, thing = thing_at(marks, index, capitals=capitals)
            if thing is not None and not thing.common and index + length - 1 > last:
                return index - 1
    if capitals or _goes_on(marks, last):
        return max(last, first + _place_from(marks, first) - 1)
    return last


def _place_from(marks: Sequence[Mark], first: int) -> int:
    """Give how many tokens the longest known place has that begins at a token, at most 1 where that is but one word."""
    owner = marks[first + 1 : first + 2] and marks[first + 1].key == "'s"  # Cox's Bazar is found as Coxs Bazar is
    reach = reach_of(marks[first].form + "s") if owner else place_reach(marks[first])
    return reach if reach < _TWO else longest([mark.form for mark in marks[first : first + _WORDS]], 0)[0]


def _goes_on(marks: Sequence[Mark], last: int) -> bool:
    """Whether "and" or "'s" stands between a chain and a further name: "Trinidad and Tobago", "Cox's Bazar"."""
    return last + 2 < len(marks) and marks[last + 1].key in ("and", "'s") and bool(marks[last + 2].flags & PROPER)


def _is_given_name(given: Mark, behind: Sequence[Mark]) -> bool:
    """Whether in capitals a common word that is also a given name is one: an initial or uncommon word follows."""
    if given.flags & TITLE or not given.lex.tags & NOUN or given.lex.tags & FUNCTION or not behind:
        return False
    following = behind[0]
    if len(behind) == 2 and len(following.form) == 1 and behind[1].key == ".":
        return True
    uncommon = following.flags & PROPER and not following.flags & (NATION | GIVEN)
    return bool(uncommon) and not candidates(following.form)


def _is_full_name(given: Mark, behind: Sequence[Mark], before: str) -> bool:
    """Whether a common word that is a given name opens a full name in capitals: "AND VICTOR RODRIGUEZ", but neither
    "IN MAY SANTIAGO" nor what is a city rather than a surname."""
    if given.flags & TITLE or not given.lex.tags & NOUN or before in _OF_TIMES or not behind:
        return False
    following = behind[0]
    if not following.flags & PROPER or following.flags & NATION or not following.flags & (GIVEN | SURNAME):
        return False
    if len(behind) == _TWO and following.flags & GIVEN and behind[1].flags & PROPER and behind[1].flags & SURNAME:
        return True
    places = candidates(following.form)
    return bool(following.flags & SURNAME) and (not places or places[0].prominence < _CITY)


_OF_TIMES = frozenset({"at", "before", "by", "early", "in", "last", "since", "this", "until"})
_CITY = 5.5
"""From which prominence a surname is rather a city."""

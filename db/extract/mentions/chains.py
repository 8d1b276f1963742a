"""Chains: the stretches of a sentence that are written as names are, linked by the small words that names hold."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import COMMON, GIVEN, HEAD, PARTICLE, PROPER, STOPPED, TITLE, Mark
from db.gazetteer.known import cues, heads, titles
from db.gazetteer.lexicon import CAPITAL, FUNCTION, NOUN, UPPER

_LONGEST = 14
_OWNERS, _PLACES, _ARABIC = cues("owner"), cues("opening"), cues("arabic")


def chain_end(marks: Sequence[Mark], first: int) -> int:
    """Give the last token of the chain that begins at ``first``."""
    last, size = first, len(marks)
    linked = False
    while last + 1 < size and last - first < _LONGEST:
        following = marks[last + 1]
        if following.flags & PROPER:
            last += 1
            continue
        step = _past_small_words(marks, last, linked)
        if not step:
            return last + (following.key == "." and bool(marks[last].flags & STOPPED))
        linked = linked or following.key in ("of", "for")
        last += step
    return last


def _past_small_words(marks: Sequence[Mark], last: int, linked: bool) -> int:
    """Give how many tokens further the chain's next name-like token is, 0 if the chain ends at ``last``.

    ``linked`` tells that "of" or "for" already stands in the chain, so that "and" may too ("Ministry of Health and
    Welfare").
    """
    if last + 2 >= len(marks):
        return 0
    here, small, after = marks[last : last + 3]
    beyond = last + 3 < len(marks) and marks[last + 3].flags & PROPER
    if after.key == "." and len(small.form) == 1 and small.form.isupper():
        return 3 if beyond else 0
    if after.flags & PROPER:
        return 2 if _links(here, small, after, linked) or _inside_place(here, small) or middle_name(here, small) else 0
    if not beyond:
        return 0
    particles = small.flags & after.flags & PARTICLE and small.lex.shape != CAPITAL
    return 3 if particles or (after.key == "the" and _opens_complement(here, small)) else 0


def _links(here: Mark, small: Mark, after: Mark, linked: bool) -> bool:
    """Whether a small word between two name-like tokens links them."""
    key = small.key
    if key == ".":
        return len(here.form) == 1 or _abbreviates(here)
    if key in ("'s", "'"):
        return here.key in _OWNERS
    if key == "&" or (small.flags & PARTICLE and small.lex.shape != CAPITAL):
        return True
    if key == "of" and f"{here.key} of {after.key}" in titles():
        return True
    if linked and key in ("and", "of", "for") and after.flags & COMMON and not after.flags & TITLE:
        return True
    return _opens_complement(here, small)


def middle_name(here: Mark, small: Mark) -> bool:
    """Whether in capitals a common word behind a given name is one more: the Angel of "JOSE ANGEL FLORES"."""
    return bool(here.flags & small.flags & GIVEN) and small.lex.shape == UPPER and bool(small.lex.tags & NOUN)


def _inside_place(here: Mark, small: Mark) -> bool:
    """Whether an Arabic article goes on with the name of a place: "Dar As Salam", "Dar es Salaam"."""
    return (
        here.key in _PLACES and small.key in _ARABIC and (small.lex.shape == CAPITAL or not small.lex.tags & FUNCTION)
    )


def _opens_complement(here: Mark, small: Mark) -> bool:
    """Whether "of" or "for" goes on with the name of a body: "Ministry of", but not "fighters of"."""
    return small.key in ("of", "for") and bool(here.flags & HEAD) and heads()[here.key] != "armed-group"


def _abbreviates(mark: Mark) -> bool:
    """Whether a full stop behind the form belongs to it: "Gen.", "St."."""
    return len(mark.form) <= 5 and (bool(mark.flags & TITLE) or mark.key in ("st", "ft", "mt", "jr", "sr"))

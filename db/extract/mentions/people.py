"""Titles and the names of people in a chain."""

from __future__ import annotations

from db.extract.mentions.chains import middle_name
from db.extract.mentions.marks import COMMON, GIVEN, HEAD, NATION, PARTICLE, PROPER, SPEECH, SURNAME, TITLE, Mark
from db.gazetteer.known import titles
from db.gazetteer.lexicon import UPPER

LINKS = frozenset({"of", "for", "and", "the", "&", "'s", "'"})
"""Words that stand inside names and neither begin nor end one."""


def title_at(chain: tuple[Mark, ...], at: int) -> int:
    """Give the number of tokens of the title at a token, 0 if there is none."""
    if not chain[at].flags & TITLE and not chain[at].flags & COMMON:
        return 0
    for length in (4, 3, 2, 1):
        if at + length <= len(chain) and " ".join(m.key for m in chain[at : at + length]) in titles():
            return length
    return 0


def given_name_first(chain: tuple[Mark, ...], at: int, length: int) -> bool:
    """Whether a one-token name is rather the given name of a person named in full."""
    if length != 1 or at + 1 >= len(chain) or not chain[at].flags & GIVEN or not chain[at].form.isalpha():
        return False
    following = chain[at + 1]
    return bool(following.flags & PROPER) and not following.flags & (HEAD | TITLE | NATION)


def person_end(chain: tuple[Mark, ...], at: int) -> int:
    """Give the last token of the person's name that begins at a token."""
    index = at
    while index + 1 < len(chain) and index - at < 5:
        following = chain[index + 1]
        if following.key == "." and len(chain[index].form) == 1 and index + 2 < len(chain):
            index += 2
            continue
        if index + 2 < len(chain) and (following.flags & PARTICLE or _is_initial(chain, index + 1)):
            index += 1
            continue
        if not following.flags & PROPER and index + 2 < len(chain) and middle_name(chain[index], following):
            index += 1
            continue
        if not following.flags & PROPER or following.key in LINKS or following.flags & NATION or following.key == ".":
            break
        if following.flags & TITLE and not following.flags & (GIVEN | SURNAME):
            break
        if following.flags & HEAD and not following.flags & SURNAME:
            break
        index += 1
    while index > at and chain[index].flags & PARTICLE and chain[index].form.islower():
        index -= 1
    return index


def _is_initial(chain: tuple[Mark, ...], index: int) -> bool:
    """Whether a token is an initial with its full stop."""
    return len(chain[index].form) == 1 and chain[index].form.isupper() and chain[index + 1].key == "."


def is_full_name(run: tuple[Mark, ...]) -> bool:
    """Whether two or more tokens are the full name of a person: a given name first, or all uncommon words."""
    words = [mark for mark in run if mark.key != "." and not mark.flags & PARTICLE]
    if len(words) < 2:
        return False
    first, last = words[0], words[-1]
    if len({mark.lex.shape == UPPER and len(mark.form) > 2 for mark in words if len(mark.form) > 1}) > 1:
        return False
    if first.flags & GIVEN:
        return not (first.flags & COMMON and last.flags & COMMON and not last.flags & SURNAME)
    common = sum(1 for mark in words if mark.flags & (COMMON | SPEECH))
    return common == 0 or (common < len(words) and bool(last.flags & SURNAME) and not first.flags & COMMON)

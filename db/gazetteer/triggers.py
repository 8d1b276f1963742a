"""The words that report violence, protest and the moves of armed forces, and what each of them says by itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from db.gazetteer.inflection import noun_forms, verb_forms
from db.gazetteer.tables import rows


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of a trigger (db/gazetteer/data/triggers.tsv).

    ``part`` is v, n or a; ``family`` groups triggers of one sort of event; ``frame`` says where its roles stand;
    ``means`` is what it implies ("air", "device"), empty where it implies none; ``needs`` what its object must be.
    """

    phrase: str
    part: str
    family: str
    frame: str
    means: str
    needs: str


_ORDER = {
    needs: rank
    for rank, needs in enumerate(
        ("chemical", "gathering", "mobbed", "crowd", "event",
         "deal", "captives", "goods", "vessel", "armedobject", "basething", "capturable", "takenplace", "weaponthing",
         "weapon", "armedany", "device", "forces", "place", "civil", "human", "phys",
         "violent", "thing", "crowds", "forcesany", "named")
    )
}  # fmt: skip
"""The readings with the narrowest needs are tried first."""

Trie = dict[str, list[tuple[tuple[str, ...], Sense]]]
"""Triggers by their first word: the words that follow it, and the sense."""


@cache
def table() -> Trie:
    """Give every form of every trigger by its first word: the words that follow it, and the sense.

    Longer ones come first, of those as long the ones without a gap.
    """
    trie: Trie = {}
    for phrase, part, family, frame, means, needs in rows("triggers.tsv"):
        sense = Sense(phrase, part, family, frame, _none(means), _none(needs))
        for first, rest in _forms(phrase.split(), part):
            trie.setdefault(first, []).append((rest, sense))
    for entries in trie.values():
        entries.sort(key=lambda entry: (-len(entry[0]), "*" in entry[0], _ORDER.get(entry[1].needs, len(_ORDER))))
    return trie


@cache
def openers() -> frozenset[str]:
    """Give the first words of all triggers, in small letters, Capitalised and in CAPITALS."""
    words = table().keys()
    return frozenset(words) | {word.capitalize() for word in words} | {word.upper() for word in words}


def _forms(words: list[str], part: str) -> list[tuple[str, tuple[str, ...]]]:
    if part == "v" and words[0].endswith("ly") and len(words) > 1:  # "fatally stab"
        return [(words[0], (form, *words[2:])) for form in verb_forms(words[1])]
    if part == "v":
        return [(form, tuple(words[1:])) for form in verb_forms(words[0])]
    if part == "n":
        *before, last = words
        phrases = [(*before, form) for form in noun_forms(last)]
        return [(phrase[0], tuple(phrase[1:])) for phrase in phrases]
    return [(words[0], tuple(words[1:]))]


def _none(cell: str) -> str:
    return "" if cell == "-" else cell

"""The forms of an English verb or noun, by rule and by the table of irregular ones."""

from __future__ import annotations

from functools import cache

from db.gazetteer.tables import rows

_VOWELS = "aeiou"


def verb_forms(lemma: str) -> set[str]:
    """Give the base, third person, past, participle and -ing forms of a verb."""
    irregular = _irregular().get(lemma)
    past = irregular if irregular else (_with_ed(lemma),)
    return {lemma, _with_s(lemma), _with_ing(lemma), *past}


def noun_forms(lemma: str) -> set[str]:
    """Give the singular and the plural of a noun."""
    return {lemma, *_irregular_plurals().get(lemma, (_with_s(lemma),))}


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {lemma: tuple(forms.split()) for part, lemma, forms in rows("irregular.tsv") if part == "v"}


@cache
def _irregular_plurals() -> dict[str, tuple[str, ...]]:
    return {lemma: tuple(forms.split()) for part, lemma, forms in rows("irregular.tsv") if part == "n"}


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return (word + word[-1] if _doubles(word) else word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return (word + word[-1] if _doubles(word) else word) + "ing"


def _doubles(word: str) -> bool:
    """Whether the last letter doubles before -ed: one short vowel before one consonant, and one syllable or listed."""
    if len(word) < 3 or word[-1] in "aeiouwxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in word) == 1 or word in _DOUBLING


_DOUBLING = frozenset(cells[1] for cells in rows("irregular.tsv") if cells[0] == "double")

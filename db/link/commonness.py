"""How telling a word is: the rarer it is in English at large, the more it says that two texts share it.

The weights come from a fixed table, not from the articles that are kept, so that they do not depend on what was
imported before.
"""

from __future__ import annotations

from functools import cache

from db.link.tables import rows

COMMON = 6.0
"""The Zipf frequency from which on a word says nothing: "after", "people", "said"."""

UNKNOWN = 2.5
"""The Zipf frequency of what stands in no list: most names of people and villages."""

_ENDINGS = ("s", "es", "ed", "ing", "ly")


def rarity(word: str) -> float:
    """Give how telling a folded word is: 0.0 for a common one, up to 3.5 for one that stands in no list."""
    return max(0.0, COMMON - _frequency(word))


def _frequency(word: str) -> float:
    known = _frequencies()
    found = known.get(word)
    if found is not None:
        return found
    if not word.endswith(_ENDINGS):
        return UNKNOWN
    return max([known.get(word.removesuffix(end), UNKNOWN) for end in _ENDINGS if word.endswith(end)])


@cache
def _frequencies() -> dict[str, float]:
    """Give the Zipf frequencies of commonness.tsv, raised to those of conflict_words.tsv (sources: see there)."""
    known = {word: float(frequency) for frequency, words in rows("commonness.tsv") for word in words.split()}
    for frequency, words in rows("conflict_words.tsv"):
        known |= {word: max(float(frequency), known.get(word, 0.0)) for word in words.split()}
    return known

"""What common nouns name: gunmen, armies, civilians, buildings, vehicles, weapons, places, deals, accidents ..."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from db.gazetteer.event_words import words
from db.gazetteer.inflection import noun_forms
from db.gazetteer.tables import rows

WEAPONS = (
    "bombing",
    "suicide",
    "artillery",
    "airweapon",
    "grenade",
    "chemical",
    "gun",
    "blade",
    "fire-weapon",
    "riotweapon",
)
"""The classes of weapons."""


@cache
def classes() -> dict[str, str]:
    """Give the class of each noun or noun phrase in small letters, plurals included (db/gazetteer/data/nouns.tsv)."""
    table: dict[str, str] = {}
    for noun, kind in rows("nouns.tsv"):
        *before, last = noun.split()
        for form in noun_forms(last):
            table.setdefault(" ".join((*before, form)), kind)
    return table


_EVIDENCE = {
    "deal": ("deal",), "weapon": (*WEAPONS, "aircraft"), "weaponthing": (*WEAPONS, "aircraft", "vehicle", "facility"),
    "chemical": ("chemical",), "goods": ("goods",),
    "basething": ("facility",), "crowd": ("protester", "force-event", "civilian"), "mobbed": ("protester",),
}  # fmt: skip


def evidence() -> dict[str, frozenset[str]]:
    """Give the words of which a sentence must hold one for a reading with certain needs, by these needs."""
    told = {needs: ends_of(kinds) for needs, kinds in _EVIDENCE.items()}
    return {
        **told,
        "slain": words("foul-play"),
        "unearthed": words("finding"),
        "operation": words("operating"),
        "mobbed": told["mobbed"] | words("petitioning") | words("siding"),
    }


def strikers() -> frozenset[str]:
    """Give the participles before nouns for people that make them protesters: "striking" of "striking worker"."""
    pairs = (noun.split() for noun, kind in rows("nouns.tsv") if kind == "protester")
    return frozenset(pair[0] for pair in pairs if len(pair) > 1 and pair[0].endswith("ing"))


def ends_of(kinds: Iterable[str]) -> frozenset[str]:
    """Give the last words of all nouns and noun phrases of some classes."""
    return frozenset[str]().union(*(_last_words()[kind] for kind in kinds))


@cache
def _last_words() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for noun, kind in classes().items():
        found.setdefault(kind, set()).add(noun.rpartition(" ")[2])
    return found


@lru_cache(maxsize=16_384)
def noun_class(words: tuple[str, ...]) -> str:
    """Give the class of the noun phrase that ends with ``words`` (small letters): its longest known ending wins."""
    table = classes()
    for start in range(max(0, len(words) - 3), len(words)):
        found = table.get(" ".join(words[start:]))
        if found:
            return found
    _, hyphen, last = words[-1].rpartition("-") if words else ("", "", "")
    return table.get(last, "") if hyphen else ""

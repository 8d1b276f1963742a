"""The named groups, forces, bodies and outlets of the world, and the common nouns for weapons, sites and people.

All of them stand in one trie, keyed by folded tokens, so that one walk finds the longest name that begins at a token.
The tables are persons, groups, forces, organizations, outlets and common_things.tsv; titles, heads, given_names and
surnames.tsv serve names that no table lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from db.gazetteer.tables import rows

# How a name must be written where capitals tell something: as it likes, with a capital, or exactly so.
ANY, CAPITALISED, EXACT = range(3)

Node = dict[str, Any]
"""A node of the trie: token -> node, and under "" the things that end here as ``(Thing, way of writing)``."""

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|'s\b|\w+(?:[-'](?!s\b)\w+)*|[^\w\s]")
_TABLES = ("persons.tsv", "groups.tsv", "forces.tsv", "organizations.tsv", "outlets.tsv")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something known by name: ``id`` is stable, ``country`` holds ISO codes, ``common`` marks a common noun."""

    id: str
    kind: str
    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    common: bool = False


def fold(word: str) -> str:
    """Fold a token for look-up: lower case, no diacritics, no full stops, straight apostrophes."""
    word = word.lower().replace("’", "'").replace("‘", "'")
    if not word.isascii():
        word = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return word.replace(".", "") or "."


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """Give the part of an id that stands for a name."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name.replace("'", ""))))


@cache
def trie() -> Node:
    """Give the root of the trie of all things."""
    root: Node = {}
    for table in _TABLES:
        for name, kind, country, aliases in rows(table):
            thing = Thing(slug(name), kind, name, country, tuple(filter(None, aliases.split("|"))))
            for alias in (name, *thing.aliases):
                _add(root, alias, thing, _writing(alias))
    for name, kind, aliases in rows("common_things.tsv"):
        thing = Thing(f"{kind}/{slug(name)}", kind, name, common=True)
        people = Thing(f"organization/{slug(name)}", "organization", plural(name), common=True)
        for alias in (name, *filter(None, aliases.split("|"))):
            writing = ANY if alias.islower() else CAPITALISED
            _add(root, alias, thing, writing)
            _add(root, plural(alias), people if kind == "person" else thing, writing)
    return root


def _writing(alias: str) -> int:
    if alias.isupper() and len(alias) <= 6:
        return EXACT
    return CAPITALISED if alias[0].isupper() or alias[0].isdigit() else ANY


def _add(root: Node, alias: str, thing: Thing, writing: int) -> None:
    for tokens in _spellings(alias):
        node = root
        for token in tokens:
            node = node.setdefault(fold(token), {})
        node.setdefault("", (thing, writing))


def _spellings(alias: str) -> Iterator[list[str]]:
    """Give the tokens of an alias, and again with its hyphens written as spaces ("al Shabaab")."""
    yield _TOKEN.findall(alias)
    if "-" in alias and not alias.isupper():
        yield _TOKEN.findall(alias.replace("-", " "))


def plural(noun: str) -> str:
    """Give the plural of a noun phrase, made by the regular rules; a plural is given back as it is."""
    if noun.endswith(("s", "men", "people")):
        return noun
    if noun.endswith(("ch", "sh", "x")):
        return noun + "es"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


@cache
def titles() -> frozenset[str]:
    """Give the titles, offices and callings that stand before a person's name, lower case, words one space apart."""
    return frozenset(cells[0] for cells in rows("titles.tsv"))


@cache
def heads() -> dict[str, str]:
    """Give the last words of names with the kind that they make a name ("hospital": facility), lower case."""
    return {cells[0]: cells[1] for cells in rows("heads.tsv")}


@cache
def given_names() -> dict[str, str]:
    """Give the given names with whose they are (m, f, fm or empty for either), folded."""
    return {cells[0]: cells[1] if len(cells) > 1 else "" for cells in rows("given_names.tsv")}


@cache
def surnames() -> frozenset[str]:
    """Give the family names, folded."""
    return frozenset(cells[0] for cells in rows("surnames.tsv"))


@cache
def no_names() -> frozenset[str]:
    """Give the words that are written like names and are none, folded: weekdays, months, languages' acronyms."""
    return frozenset(cells[0] for cells in rows("no_names.tsv"))


@cache
def things() -> dict[str, Thing]:
    """Give all things by their id."""
    found: dict[str, Thing] = {}

    def walk(node: Node) -> None:
        for token, below in node.items():
            if token:
                walk(below)
            else:
                found.setdefault(below[0].id, below[0])

    walk(trie())
    return found


@cache
def cues(kind: str) -> frozenset[str]:
    """Give the words of one class of name_cues.tsv, whose first line says what the classes are."""
    return frozenset(cells[0] for cells in rows("name_cues.tsv") if cells[1] == kind)


@cache
def peoples() -> dict[str, str]:
    """Give the demonyms of peoples and regions that are no state with the name of their place, empty for none."""
    return {cells[0]: cells[1] for cells in rows("demonyms.tsv")}

"""What a token form by itself says about names: looked up once a form, shared from then on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from db.extract.sentences.tokens import Sentence
from db.gazetteer import places
from db.gazetteer.known import Node, cues, fold, given_names, heads, no_names, peoples, surnames, titles, trie
from db.gazetteer.lexicon import (
    ADJECTIVE,
    DIGITS,
    FUNCTION,
    LOWER,
    MIXED,
    NUM,
    PUNCTUATION,
    SAY,
    UNKNOWN,
    UPPER,
    Lexeme,
    lexeme,
)
from db.gazetteer.nouns import classes
from db.gazetteer.remembered import Remembered

PROPER, NODE, TITLE, HEAD, GIVEN, SURNAME, PARTICLE, COMMON, SPEECH, NATION, PRONOUN, STOPPED, WORD = (
    1 << n for n in range(13)
)
_HOT = PROPER | NODE | PRONOUN

_PRONOUNS = frozenset({"he", "she", "him", "i", "me", "we", "they"})

_TELLING: frozenset[str] = frozenset().union(
    *(cues(kind) for kind in ("site", "resident", "person", "tail", "nowhere"))
)
_PARTICLES, ARTICLES = cues("particle"), cues("article")
_PREFIXES, _STANCES, _STATES = (tuple(cues(kind)) for kind in ("prefix", "stance", "state"))
_EVERYDAY = 35
_NATIONS = ("country", "capital", "continent")
_ANY_NUMBER = 99
"""The reach of an article, behind which any name may stand."""
_KEPT = 60_000


@dataclass(slots=True, eq=False)
class Mark:
    """One form: its folded ``key``, ``flags``, where the trie of things goes on from it, and its lexicon record.

    ``part`` is the name inside a compound ("Turkey" in "Turkey-backed"), else the form; ``demonym`` the country whose
    people or things it names; ``alone`` tells that a thing has this one word for a name, ``hot`` that a
    name may begin here, ``obscure`` that nothing but the capital speaks for a name, ``plain`` that nothing about the
    form says anything of a name before it; ``reach`` is how many words the longest place name has that the form begins,
    None before anybody asked (see ``place_reach``).
    """

    form: str
    key: str
    flags: int
    node: Node | None
    lex: Lexeme
    part: str
    demonym: places.Place | None
    alone: bool
    hot: bool
    obscure: bool
    plain: bool
    reach: int | None = None


def marks_of(sentence: Sentence, *, capitals: bool) -> list[Mark]:
    """Give the marks of a sentence's tokens."""
    mark_of = _mark_in_capitals if capitals else _mark_as_written
    return [mark_of(record.form) for record in sentence.lex]


def _mark(form: str, capitals: bool) -> Mark:
    lex = lexeme(form)
    if lex.shape == LOWER and form.isascii() and form.isalpha() and form not in _spoken_of():
        return Mark(form, form, _of_lexicon(lex), None, lex, form, None, False, False, False, not lex.tags & SAY)
    simple = lex.shape == LOWER and form.isascii() and form.isalpha()
    part = form if simple else named_part(form)
    key = form if simple else fold(form)
    nation, demonym = (False, None) if lex.shape == LOWER else nation_of(part)
    node = trie().get(key) or (trie().get(fold(part)) if part != form and part[:1].isupper() else None)
    flags = _of_tables().get(key, 0) | _of_lexicon(lex)
    if node is not None:
        flags |= NODE
    if nation:
        flags |= NATION | PROPER
    elif not simple and not flags & PRONOUN:
        if len(form) < 6 and form.isalpha() and places.known_with_stop(form):
            flags |= STOPPED
        if _like_a_name_in_capitals(key, lex, flags) if capitals else _like_a_name(form, part, lex):
            flags |= PROPER
    hot = bool(flags & _HOT) or (capitals and (key in ARTICLES or bool(flags & GIVEN)))
    obscure = flags & ~SURNAME == PROPER and part == form and not capitals and not places.borne(form)
    plain = simple and not flags & (SPEECH | PARTICLE) and key not in _TELLING
    return Mark(form, key, flags, node, lex, part, demonym, node is not None and "" in node, hot, obscure, plain)


_mark_in_capitals = Remembered(lambda form: _mark(form, True), _KEPT).__getitem__
_mark_as_written = Remembered(lambda form: _mark(form, False), _KEPT).__getitem__


def place_reach(mark: Mark) -> int:
    """Give how many words the longest place name has that begins with a form, its article not counting."""
    found = mark.reach
    if found is None:
        found = mark.reach = _ANY_NUMBER if mark.form.lower() == "the" else places.reach(mark.form)
    return found


@cache
def _spoken_of() -> frozenset[str]:
    """Give the forms that any table says something of; most words of most articles are none of them."""
    return frozenset().union(_of_tables(), trie(), _TELLING, ARTICLES)


@cache
def _of_tables() -> dict[str, int]:
    """Give what the tables say of each folded form."""
    flags: dict[str, int] = {}
    words: Iterable[str]
    for words, flag in (
        (_PARTICLES, PARTICLE),
        (titles(), TITLE),
        (heads(), HEAD),
        (given_names(), GIVEN),
        (surnames(), SURNAME),
        (_PRONOUNS, PRONOUN),
    ):
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    return flags


def _of_lexicon(lex: Lexeme) -> int:
    flags = SPEECH if lex.tags & SAY else 0
    if lex.size <= _EVERYDAY:
        return flags | COMMON | WORD
    return flags | COMMON if lex.size < 99 else flags


def nation_of(word: str) -> tuple[bool, places.Place | None]:
    """Say whether a word is a demonym, and of which place."""
    country = places.country_of_demonym(word)
    if country is not None:
        return True, country
    if word.isupper():
        word = word.title()
    place = peoples().get(word)
    return place is not None, (places.candidates(place) or (None,))[0] if place else None


def named_part(form: str) -> str:
    """Give the name in "pro-Turkish", "Turkey-backed" or "Iran-Iraq", the form itself where there is nothing to cut."""
    while "-" in form and (shorter := _without_stance(form)) != form:
        form = shorter
    first, _, rest = form.partition("-")
    if form.isupper() and form.lower() in classes():
        return form
    if rest[:1].isupper() and not places.known(form) and (places.known(first) or nation_of(first)[0]):
        return first
    return form


def _without_stance(form: str) -> str:
    """Cut one "pro-" or "-backed" off, if there is one."""
    lower = form.lower()
    for stance in _STANCES:
        if lower.startswith(stance) and form[len(stance) : len(stance) + 1].isupper():
            return form[len(stance) :]
    head, _, tail = form.rpartition("-")
    worded = tail.islower() and len(tail) > _JOINT and lexeme(tail).size < 99
    if "-" + tail in _STATES or (worded and not lower.startswith(_PREFIXES)):
        return head
    return form


_JOINT = 2
"""How many letters what joins the words of a Persian or Turkish name has at most: "Sar-e Pol", "Dera-ye"."""


@lru_cache(maxsize=4_096)
def second_part(form: str) -> str:
    """Give the second name of a compound of two ("Russia" in "Turkey-Russia"), "" if there is none."""
    _, _, rest = form.partition("-")
    if not rest[:1].isupper() or form == named_part(form):
        return ""
    rest = named_part(rest)
    return rest if places.known(rest) or nation_of(rest)[0] else ""


def _like_a_name(form: str, part: str, lex: Lexeme) -> bool:
    """Whether a form of a text in mixed case is written as a name."""
    if (
        lex.tags & (PUNCTUATION | DIGITS)
        or lex.shape == LOWER
        or not no_names().isdisjoint((lex.lower, *part.lower().split("-")))
    ):
        return False
    if part == form and form.lower().startswith(_PREFIXES) and form.partition("-")[2].islower():
        return False  # "Post-election violence"
    if part != form and not places.known(part) and lexeme(part.lower()).size < _EVERYDAY:
        return False  # "Gang-related violence"
    if lex.shape == MIXED:
        return part != form or form.lower().startswith(_PREFIXES) or form[1:2].isupper()
    if lex.tags & (FUNCTION | NUM):
        return lex.shape == UPPER and len(form) > 1 and form in ("US", "IS", "UN", "AN")
    return not (lex.shape == UPPER and "-" in form and part.lower() in no_names())


def _like_a_name_in_capitals(key: str, lex: Lexeme, flags: int) -> bool:
    """Whether a form of a text all in capitals may be part of a name: no common word, or a common given name."""
    if lex.tags & (PUNCTUATION | DIGITS | FUNCTION | NUM) or key in no_names():
        return False
    if lex.size >= _EVERYDAY and places.known(lex.form) and places.candidates(lex.form)[0].feature in _NATIONS:
        return True
    return bool(lex.tags & UNKNOWN) or (bool(flags & GIVEN) and lex.size > 35 and not lex.tags & ADJECTIVE)

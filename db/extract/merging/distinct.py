"""Parties of one incident that are the same people told of twice: "six teachers" and later "the teachers"."""

from __future__ import annotations

from db.extract.article import Article
from db.extract.phrases import HUMAN, PERSON, THING, Party
from db.gazetteer.event_words import words
from db.gazetteer.tables import rows


def distinct(parties: list[Party], article: Article) -> list[Party]:
    """Give the parties of one role, of those told of twice the fuller telling, in the place of the first."""
    kept: list[Party] = []
    for one in parties:
        if kept and one.head in _STAND_INS and _stands_in(one, kept, article):
            continue
        at = next((n for n, known in enumerate(kept) if _same(known, one, article)), None)
        if at is None:
            kept.append(one)
            continue
        kept[at].harmed = one.harmed = kept[at].harmed or one.harmed
        if _fullness(one) > _fullness(kept[at]):
            kept[at] = one
    return kept


def _stands_in(one: Party, kept: list[Party], article: Article) -> bool:
    """Whether a noun only points at somebody or something told of before: "the victims", "the building"."""
    if one.name is not None or not one.first:
        return False
    sort = HUMAN if one.cls & HUMAN else THING
    if article.sentences[one.sentence].lex[one.first - 1].lower not in _POINTING:
        return False
    return any(known.cls & sort and known.sentence < one.sentence for known in kept)


_STAND_INS = words("stand-in") | words("agent")
_POINTING = frozenset({"the", "that", "this", "these", "those"})


def _fullness(one: Party) -> int:
    return one.last - one.first


def _same(known: Party, one: Party, article: Article) -> bool:
    if known.name is not None and one.name is not None:
        return bool(known.cls & one.cls & PERSON) and _one_name(known.name.name, one.name.name)
    if known.name is not None or one.name is not None or known.cls != one.cls:
        return False
    return _one_phrase(_words(known, article), _words(one, article))


def _one_name(known: str, other: str) -> bool:
    """Whether one name is the other shortened: "Garcia Alvarado" is Roberto Garcia Alvarado."""
    mine, theirs = set(known.lower().split()), set(other.lower().split())
    return mine <= theirs or theirs <= mine


def _words(one: Party, article: Article) -> list[str]:
    """Give the words of a phrase, numbers as figures."""
    words = (record.lower for record in article.sentences[one.sentence].lex[one.first : one.last + 1])
    return [_FIGURES.get(word, word) for word in words]


_FIGURES = {word: value for word, value, kind in rows("number_words.tsv") if kind == "unit"}


def _one_phrase(known: list[str], other: list[str]) -> bool:
    """Whether two phrases end in the same noun and one says nothing that the other does not."""
    if known[-1] != other[-1]:
        return False
    mine, theirs = set(known), set(other)
    return mine <= theirs or theirs <= mine

"""Common nouns that only look like the thing: those that describe the next noun, and verbs."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import Mark
from db.gazetteer.lexicon import ADVERB, BASE, FUNCTION, MODAL, NOUN, PAST, PLURAL, PRON, TO


def modifies(marks: Sequence[Mark], last: int) -> bool:
    """Whether a singular noun only describes the noun behind it: "terrorist attack", "military operation"."""
    if last + 1 >= len(marks) or marks[last].lex.tags & PLURAL:
        return False
    tags = marks[last + 1].lex.tags
    return bool(tags & (NOUN | PLURAL)) and not tags & (FUNCTION | PAST | ADVERB)


def is_verb(marks: Sequence[Mark], index: int) -> bool:
    """Whether a noun stands where only a verb can: behind "to", a modal or a pronoun."""
    if not index or not marks[index].lex.tags & BASE:
        return False
    return bool(marks[index - 1].lex.tags & (TO | MODAL | PRON))

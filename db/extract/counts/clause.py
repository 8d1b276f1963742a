"""A sentence cut into noun phrases and verbs, in which those are looked for whom a verb counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract.counts.lists import as_well_as, is_broken_down
from db.extract.counts.nouns import PERSON, noun_class
from db.extract.counts.sizes import Phrase
from db.gazetteer.lexicon import (
    ADV,
    ADVERB,
    BE,
    CONJ,
    DO,
    GERUND,
    HAVE,
    MODAL,
    NEG,
    PARTICIPLE,
    PREP,
    REL,
    SUB,
    TO,
    Lexeme,
)

_INCLUDING = frozenset({"including", "among", "amongst", "included"})
_NAMING = frozenset({"named", "identified", "called", "dubbed", "nicknamed", "aged"})
_QUOTES = frozenset('"“‘')
DASHES = frozenset({"-", "–", "—"})
"""Dashes that open and close what is inserted."""
CLOSERS = frozenset({";", ":", "?", "!", "“", "”", '"'})
"""What ends a clause, and with it any list of parties."""


@dataclass(slots=True)
class Party:
    """One counted noun phrase; ``included`` where it is part of another one."""

    phrase: Phrase
    included: bool = False


_BEHIND_AGE = frozenset({",", ";", ".", ")", "and"})
_WHERE = frozenset({"across", "around", "at", "in", "near"})


class Clause:
    """A chunked sentence, asked what stands around a verb or before a noun phrase."""

    def __init__(self, lex: Sequence[Lexeme], chunks: Sequence[Phrase], verbs: frozenset[int]) -> None:
        """Take a sentence, its noun phrases from left to right and the tokens that are counting verbs."""
        self.lex = lex
        self.verbs = verbs
        self.chunks = chunks
        self.opening = {chunk.first: chunk for chunk in chunks}
        self.closing = {chunk.last: chunk for chunk in chunks}

    def back_over_adverbs(self, at: int) -> int:
        """Give the token that is left when adverbs are skipped leftwards from ``at``, itself included."""
        while at >= 0 and at not in self.closing and self.is_adverb(at):
            at -= 1
        return at

    def is_adverb(self, at: int) -> bool:
        """Whether a token is an adverb and nothing that could rule or join."""
        tags = self.lex[at].tags
        return bool(tags & (ADV | ADVERB)) and not tags & (PREP | SUB | REL)

    def is_age(self, chunk: Phrase) -> bool:
        """Whether a number is the age of who is told of before it: "his wife Ana, 25, and", "a teacher, 44, who"; not
        "in Jos, 44, most of them women"."""
        told = self.closing.get(chunk.first - 2)
        if told is None or told.stated or chunk.first != chunk.last or self.lex[chunk.first - 1].form != ",":
            return False
        behind = self.lex[chunk.last + 1].form if chunk.last + 1 < len(self.lex) else "."
        if behind not in _BEHIND_AGE or not (chunk.stated and self.lex[chunk.first].form.isdigit()):
            return False
        alone = self.lex[told.last].shape == "Capital" or told.said == 1
        return alone and not (behind == "," and self.lex[told.first - 1].lower in _WHERE and told.first == 1)

    def is_of_children(self, chunk: Phrase) -> bool:
        """Whether a number only tells how many children somebody has: "a father of three who", no "group of three"."""
        of = chunk.first - 1
        counted = chunk.stated and chunk.first == chunk.last and of > 0 and self.lex[of].lower == "of"
        return counted and of - 1 in self.closing and noun_class(self.lex[of - 1]) == PERSON

    def auxiliary(self, verb: int) -> int | None:
        """Give the first token of the passive auxiliary of the verb group that starts at ``verb``, None if active."""
        at = self.back_over_adverbs(verb - 1)
        if at > 0 and self.lex[at].form in _QUOTES:
            at = self.back_over_adverbs(at - 1)
        if at >= 0 and self.lex[at].tags & CONJ:
            at = self._shared_auxiliary(at, verb)
        if at < 0 or not (self.lex[at].tags & BE or self.lex[at].lower in ("got", "gets", "get")):
            return None
        if self.lex[at].lower == "'s" and at in self.opening:
            return None
        return self.first_of_group(at)

    def first_of_group(self, at: int) -> int:
        """Give the first token of the verb group that ``at`` belongs to: "have" in "have suffered"."""
        while at > 0:
            before = self.back_over_adverbs(at - 1)
            if before in self.closing or not self.lex[before].tags & (BE | HAVE | MODAL | DO | TO | NEG):
                break
            at = before
        return at

    def _shared_auxiliary(self, conjunction: int, verb: int) -> int:
        """In "were kidnapped and killed" the second participle shares the auxiliary of the first.

        So it does in "were taken off a bus and killed", where it has no object of its own.
        """
        at = conjunction - 1
        while at >= 0 and self.lex[at].form == ",":
            at -= 1
        if verb + 1 not in self.opening:
            at = self._back_over_where(at)
        if at < 0 or not self.lex[at].tags & PARTICIPLE:
            return -1
        return self.back_over_adverbs(at - 1)

    def _back_over_where(self, at: int) -> int:
        """Give the token before phrases that say where from or to: "taken off a bus", "dragged out of their homes"."""
        while at > 0 and (chunk := self.closing.get(at)) is not None and self.lex[chunk.first - 1].tags & (PREP | ADV):
            at = chunk.first - 1
            while at > 0 and self.lex[at].tags & (PREP | ADV) and not self.lex[at].tags & PARTICIPLE:
                at -= 1
        return at

    def inside_larger(self, before: int) -> bool:
        """Whether the phrase after token ``before`` is part of another one: "including a boy", "among them a boy".

        Not so where somebody "was among 27 rebels gunned down".
        """
        if before > 0 and self.lex[before].lower in ("them", "whom"):
            before -= 1
        if before < 0 or self.lex[before].lower not in _INCLUDING:
            return False
        return self.lex[before].lower != "among" or not self.lex[before - 1].tags & BE

    def governed(self, before: int) -> bool:
        """Whether a preposition rules the phrase after token ``before`` (a participle's object is ruled as well)."""
        before = self.back_over_adverbs(before)
        if before < 0:
            return False
        tags = self.lex[before].tags
        if tags & PREP and tags & SUB:
            return False
        if tags & (PREP | TO):
            return not as_well_as(self.lex, before)
        return bool(tags & (GERUND | PARTICIPLE) and self.reduced(before))

    def reduced(self, at: int) -> bool:
        """Whether the verb at ``at`` modifies a noun before it ("guards travelling aboard", "a man named Karim")."""
        tags = self.lex[at].tags
        if tags & GERUND:
            return True
        before = at - 1
        if before < 0 or self.lex[before].tags & (HAVE | BE):
            return False
        is_ruling = at + 1 < len(self.lex) and at + 1 not in self.opening  # "said at least two" rules nobody
        following = self.lex[at + 1].tags if is_ruling else 0
        return bool(tags & PARTICIPLE and following & PREP) or self.lex[at].lower in _NAMING


def parties_of(lex: Sequence[Lexeme], group: Sequence[Phrase]) -> list[Party]:
    """Give phrases that stand beside each other as parties; what only breaks the first of them down is included."""
    parts = is_broken_down(lex, group)
    return [Party(chunk, included=parts and number > 0) for number, chunk in enumerate(group)]

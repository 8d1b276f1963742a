"""Who a verb counts: its subject to the left, its object to the right, each a list of coordinated noun phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.extract.counts.lists import WITH, as_well_as, conjoined, is_broken_down, listed, members
from db.extract.counts.nounphrases import Phrase, is_name
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
    NUM,
    PARTICIPLE,
    PAST,
    PREP,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
    TO,
    Lexeme,
)

_INCLUDING = frozenset({"including", "among", "amongst", "included"})
_PAIRS = {")": "(", "]": "[", "”": "“"}
_DASHES = frozenset({"-", "–", "—"})
_COMPANY = 16
_ASIDE = 24
_NAMING = frozenset({"named", "identified", "called", "dubbed", "nicknamed", "aged"})
_CLOSERS = frozenset({";", ":", "?", "!", "“", "”", '"'})


@dataclass(slots=True)
class Party:
    """One counted noun phrase; ``included`` where it is part of another one."""

    phrase: Phrase
    included: bool = False


class Clause:
    """A chunked sentence that answers who stands left and right of a verb."""

    def __init__(self, lex: Sequence[Lexeme], chunks: Sequence[Phrase], verbs: frozenset[int]) -> None:
        """Take a sentence, its noun phrases from left to right and the tokens that are counting verbs."""
        self.lex = lex
        self.verbs = verbs
        self.chunks = chunks
        self.opening = {chunk.first: chunk for chunk in chunks}
        self.closing = {chunk.last: chunk for chunk in chunks}

    def back_over_adverbs(self, at: int) -> int:
        """Give the token that is left when adverbs are skipped leftwards from ``at``, itself included."""
        while at >= 0 and at not in self.closing and self._adverb(at):
            at -= 1
        return at

    def _adverb(self, at: int) -> bool:
        tags = self.lex[at].tags
        return bool(tags & (ADV | ADVERB)) and not tags & (PREP | SUB | REL)

    def auxiliary(self, verb: int) -> int | None:
        """Give the first token of the passive auxiliary of the verb group that starts at ``verb``, None if active."""
        at = self.back_over_adverbs(verb - 1)
        if at >= 0 and self.lex[at].tags & CONJ:
            at = self._shared_auxiliary(at)
        if at < 0 or not (self.lex[at].tags & BE or self.lex[at].lower in ("got", "gets", "get")):
            return None
        if self.lex[at].lower == "'s" and at in self.opening:
            return None
        return self._first_auxiliary(at)

    def first_of_group(self, verb: int) -> int:
        """Give the first token of the verb group of an active verb: "have" in "have suffered"."""
        return self._first_auxiliary(verb)

    def _first_auxiliary(self, at: int) -> int:
        while at > 0:
            before = self.back_over_adverbs(at - 1)
            if before in self.closing or not self.lex[before].tags & (BE | HAVE | MODAL | DO | TO | NEG):
                break
            at = before
        return at

    def _shared_auxiliary(self, conjunction: int) -> int:
        """In "were kidnapped and killed" the second participle shares the auxiliary of the first."""
        at = conjunction - 1
        while at >= 0 and self.lex[at].form == ",":
            at -= 1
        if at < 0 or not self.lex[at].tags & PARTICIPLE:
            return -1
        return self.back_over_adverbs(at - 1)

    def subject(self, verb: int) -> list[Party]:
        """Give who stands as the subject of the verb group that starts at ``verb``."""
        if verb and self.lex[verb - 1].tags & REL and self.lex[verb - 1].lower != "that":
            return self._antecedent(verb - 1)
        top: list[Phrase] = []
        included: list[Party] = []
        at = verb - 1
        while at >= 0:
            chunk = self.closing.get(at)
            if chunk is not None:
                before = chunk.first - 1
                if self._inside_larger(before):
                    included.append(Party(chunk, included=True))
                elif not self._governed(before) and not chunk.measure:
                    top.append(chunk)
                at = before
            elif (start := self._insertion(at)) is not None:
                top = [chunk for chunk in top if chunk.first > at and not self._belongs_to(at, chunk)]
                at = start - 1
            elif self._ends_clause(at):
                top = self._after_verb(top, at)
                break
            else:
                at -= 1
        top.reverse()
        group = self._group(top, verb)
        inner = [party for party in included if group and party.phrase.first > group[0].first]
        return self._parties(group) + inner

    def _belongs_to(self, at: int, chunk: Phrase) -> bool:
        """Whether the phrase is the object of the relative verb at ``at``, up to the next "and" or comma."""
        if self.lex[at].tags & PUNCTUATION:
            return False
        return not any(record.tags & CONJ or record.form == "," for record in self.lex[at : chunk.first])

    def _antecedent(self, relative: int) -> list[Party]:
        """Give whom a relative pronoun takes up: "57 people who", "the wife of a mayor, who"."""
        at, nearest = relative - 1, None
        while at >= 0:
            chunk = self.closing.get(at)
            if chunk is not None:
                nearest = nearest or chunk
                if chunk.stated or not self._governed(chunk.first - 1):
                    return [Party(chunk, included=self._inside_larger(chunk.first - 1))]
                at = chunk.first - 1
            elif self.lex[at].tags & (PREP | ADV | ADVERB) or self.lex[at].form in (",", "(", ")", "[", "]"):
                at -= 1
            else:
                break
        return [] if nearest is None else [Party(nearest)]

    def _insertion(self, at: int) -> int | None:
        """Give the first token of what is inserted and ends at ``at``: (...), -- ... --, ", he said,", ", who ...,"."""
        form = self.lex[at].form
        if form in _PAIRS:
            return next((k for k in range(at - 1, -1, -1) if self.lex[k].form == _PAIRS[form]), None)
        if form in _DASHES:
            return self._opening_dash(at - 1 if at and self.lex[at - 1].form in _DASHES else at)
        if self.lex[at].tags & SAY and at + 1 < len(self.lex) and self.lex[at + 1].form == ",":
            return next((k for k in range(at - 1, max(-1, at - 9), -1) if self.lex[k].form == ","), None)
        if form == ",":
            return self._relative_clause(at)
        return self._relative_verb(at)

    def _relative_verb(self, at: int) -> int | None:
        """Give the pronoun of a relative clause whose verb stands at ``at``: "women who worked with them"."""
        if not self.lex[at].tags & (PAST | THIRD | BE | HAVE | MODAL):
            return None
        before = self.back_over_adverbs(at - 1)
        while before >= 0 and self.lex[before].tags & (BE | HAVE | MODAL) and before not in self.closing:
            before = self.back_over_adverbs(before - 1)
        is_relative = before > 0 and self.lex[before].tags & REL and self.lex[before].lower in ("who", "which", "that")
        return before if is_relative else None

    def _opening_dash(self, closing: int) -> int | None:
        for k in range(closing - 1, max(-1, closing - _ASIDE), -1):
            if self.lex[k].form in _PAIRS:
                return None
            if self.lex[k].form in _DASHES:
                return k - 1 if k and self.lex[k - 1].form in _DASHES else k
        return None

    def _relative_clause(self, comma: int) -> int | None:
        """Give the start of a relative clause between commas that ends at ``comma``."""
        for k in range(comma - 1, max(-1, comma - _ASIDE), -1):
            if self.lex[k].form in (",", ";"):
                return None
            if self.lex[k].tags & REL and self.lex[k].lower != "that":
                start = k - 2 if self.lex[k - 1].lower == "of" else k
                return next((c for c in range(start - 1, max(-1, start - 4), -1) if self.lex[c].form == ","), None)
        return None

    def _inside_larger(self, before: int) -> bool:
        return before >= 0 and self.lex[before].lower in _INCLUDING

    def _governed(self, before: int) -> bool:
        """Whether a preposition rules the phrase after token ``before`` (a participle's object is ruled as well)."""
        before = self.back_over_adverbs(before)
        if before < 0:
            return False
        tags = self.lex[before].tags
        if tags & PREP and tags & SUB:
            return False
        if tags & (PREP | TO):
            return not as_well_as(self.lex, before)
        return bool(tags & (GERUND | PARTICIPLE) and self._reduced(before))

    def _reduced(self, at: int) -> bool:
        """Whether the verb at ``at`` modifies a noun before it ("guards travelling aboard", "a man named Karim")."""
        tags = self.lex[at].tags
        if tags & GERUND:
            return True
        before = at - 1
        if before < 0 or self.lex[before].tags & (HAVE | BE):
            return False
        following = self.lex[at + 1].tags if at + 1 < len(self.lex) else 0
        return bool(tags & PARTICIPLE and following & PREP) or self.lex[at].lower in _NAMING

    def _ends_clause(self, at: int) -> bool:
        record = self.lex[at]
        tags = record.tags
        if tags & REL and not tags & SUB:
            return self._has_own_subject(at)
        if record.form in _CLOSERS or record.form in _DASHES or tags & SAY:
            return True
        if tags & SUB and not tags & PREP:
            return True
        if record.lower in ("after", "before", "until") and self._clause_follows(at):
            return True
        if tags & (BE | HAVE | DO | MODAL):
            return True
        return bool(tags & (PAST | THIRD) and not self._reduced(at) and at not in self.closing)

    def _has_own_subject(self, relative: int) -> bool:
        """Whether a relative clause has another subject than its pronoun: "the raid in which 26 people were killed"."""
        ruled = relative > 0 and bool(self.lex[relative - 1].tags & PREP)
        return (ruled or self.lex[relative].lower in ("where", "when")) and relative + 1 in self.opening

    def _clause_follows(self, at: int) -> bool:
        return at + 1 in self.opening

    def _after_verb(self, top: list[Phrase], at: int) -> list[Phrase]:
        """Where a finite verb stands left of the subject, what follows its object belongs to the next clause."""
        record = self.lex[at]
        if record.form in _CLOSERS or record.form in _DASHES or record.tags & (SAY | SUB) or not top:
            return top
        for index in range(len(top) - 1, -1, -1):
            before = self.lex[top[index].first - 1] if top[index].first else None
            if before is not None and (before.tags & (CONJ | SUB | REL) or before.form == ","):
                return top[: index + 1]
        return top[:1]

    def _group(self, top: list[Phrase], end: int) -> list[Phrase]:
        """Keep the parties of a subject: a list where there is one, else the one that stands as its head."""
        if not top:
            return []
        if any(conjoined(self.lex, chunk) for chunk in top[1:]):
            return members(self.lex, top)
        if top[-1].stated and not top[0].stated and not self.lex[top[-1].last].tags & NUM:
            return top[-1:]
        if len(top) == 1 or top[0].stated or self.lex[min(end, top[0].last + 1)].form == ",":
            return top[:1] if not self._sets_the_scene(top) else top[-1:]
        return top[-1:]

    def _sets_the_scene(self, top: list[Phrase]) -> bool:
        """Whether the first phrase only says when: "After the attack, a guard was shot"."""
        before = self.lex[top[0].first - 1].tags if top[0].first else 0
        return len(top) > 1 and bool(before & PREP and before & SUB)

    def object(self, verb: int) -> list[Party]:
        """Give who stands as the object of the verb group that ends at ``verb``."""
        first = self.opening.get(self._skip(verb + 1))
        return [] if first is None or first.measure else self._list_from(first, nominal=False)

    def company(self, verb: int) -> list[Party]:
        """Give who shares the fate of a subject after its verb: "was killed along with two of his guards"."""
        for at in range(verb + 1, min(len(self.lex) - 1, verb + _COMPANY)):
            if self.lex[at].form in (";", ".") or at in self.verbs:
                break
            if (self.lex[at].lower, self.lex[at + 1].lower) in WITH and (first := self.opening.get(at + 2)):
                return [] if first.measure or not first.known else self._list_from(first, nominal=True)
        return []

    def complement(self, of: int) -> list[Party]:
        """Give whom the "of" of a noun names ("the murder of two guards"); what follows may be the noun's own verb."""
        first = self.opening.get(self._skip(of + 1))
        return [] if first is None or first.measure else self._list_from(first, nominal=True)

    def left(self, verb: int) -> list[Party]:
        """Give who stands right before ``verb``: "left five soldiers dead", "Two officers and a boy shot dead"."""
        at = self.back_over_adverbs(verb - 1)
        chunk = self.closing.get(at)
        if chunk is None or chunk.measure or (chunk.pronoun and self.lex[at].lower != "another"):
            return []
        if self._inside_larger(chunk.first - 1):
            return [Party(chunk, included=True)]
        return self._parties(members(self.lex, self._row_up_to(chunk)))

    def _row_up_to(self, chunk: Phrase) -> list[Phrase]:
        """Give the list of stated numbers and single people that a phrase ends: "three women, a boy and two men"."""
        row = [chunk]
        while conjoined(self.lex, row[0]) or (len(row) > 1 and listed(self.lex, row[0])):
            at = row[0].first - 2
            before = self.closing.get(at - 1 if self.lex[at].form == "," else at)
            if before is None or not (before.stated or self.lex[before.first].lower in ("a", "an")):
                break
            if before.measure or self._governed(before.first - 1):
                break
            row.insert(0, before)
        return row

    def _skip(self, at: int) -> int:
        while at < len(self.lex) and at not in self.opening:
            record = self.lex[at]
            if not (self._adverb(at) or record.form in '"“‘') or record.tags & NEG:
                break
            at += 1
        return at

    def _list_from(self, first: Phrase, *, nominal: bool) -> list[Party]:
        """Follow a list of objects to its end: "two soldiers, a guard and, in Kabul, three children"."""
        row, included, at = [first], [], first.last + 1
        while at < len(self.lex):
            chunk = self.opening.get(at)
            if chunk is None:
                if self._ends_list(at):
                    break
                at += 1
                continue
            if self._verb_after(chunk) and not (nominal and conjoined(self.lex, chunk)):
                break
            if self._inside_larger(chunk.first - 1) or (chunk.stated and self._partition(chunk)):
                included.append(Party(chunk, included=True))
            elif not chunk.measure and (self._and_of(chunk) or not self._ruled(chunk)):
                row.append(chunk)
            at = chunk.last + 1
        is_list = any(conjoined(self.lex, chunk) or self._after_and(chunk) for chunk in row[1:])
        return [*self._parties(members(self.lex, row) if is_list else row[:1]), *included]

    def _parties(self, group: list[Phrase]) -> list[Party]:
        parts = is_broken_down(group)
        return [Party(chunk, included=parts and number > 0) for number, chunk in enumerate(group)]

    def _ruled(self, chunk: Phrase) -> bool:
        return self._governed(chunk.first - 1) or self._goes_on_governed(chunk)

    def _and_of(self, chunk: Phrase) -> bool:
        """Whether "and of" goes on with the list: "the murder of Karim and of his brother"."""
        at = chunk.first - 1
        return at > 0 and self.lex[at].lower == "of" and self.lex[at - 1].lower == "and"

    def _goes_on_governed(self, chunk: Phrase) -> bool:
        """Whether a name goes on with names that a preposition rules: "people in Kenya and Tanzania"."""
        previous = self.closing.get(chunk.first - 2)
        if previous is None or not is_name(self.lex, chunk) or not is_name(self.lex, previous):
            return False
        return self._governed(previous.first - 1)

    def _partition(self, chunk: Phrase) -> bool:
        following = [record.lower for record in self.lex[chunk.last + 1 : chunk.last + 3]]
        return len(following) == 2 and following[0] == "of" and following[1] in ("them", "whom", "these", "those")

    def _ends_list(self, at: int) -> bool:
        record = self.lex[at]
        if (
            record.form in _CLOSERS
            or record.form == "."
            or (record.tags & (SUB | REL | SAY) and not record.tags & PREP)
        ):
            return True
        if (
            record.tags & PUNCTUATION
            or record.tags & (CONJ | PREP | ADV | ADVERB)
            or record.lower in ("'s", "including")
        ):
            return record.lower == "but"
        return True

    def _verb_after(self, chunk: Phrase) -> bool:
        at = chunk.last + 1
        if at >= len(self.lex):
            return False
        tags = self.lex[at].tags
        if tags & (BE | HAVE | DO | MODAL) or (tags & SAY and tags & (PAST | THIRD)):
            return True
        return bool(tags & (PAST | THIRD) and not self._reduced(at))

    def _after_and(self, chunk: Phrase) -> bool:
        window = self.lex[max(0, chunk.first - 6) : chunk.first]
        return any(record.lower == "and" for record in window)

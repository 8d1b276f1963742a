"""From the heads of a sentence to its counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.extract.counts.clause import Clause
from db.extract.counts.flags import flagged
from db.extract.counts.heads import Head, heads_in
from db.extract.counts.noun_heads import act, bodies, fired, lives, loss, number, thing, toll
from db.extract.counts.nounphrases import phrases
from db.extract.counts.numbers import quantities
from db.extract.counts.phrase import CountPhrase
from db.extract.counts.verb_heads import dies, forced, harm, hit, mass, outcome, state, takes, verb
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import Lexeme

_VERBS = frozenset({"verb", "takes", "dies", "state", "hit"})
_UNCHUNKED = frozenset({"thing", "fired", "loss"})
"""Behaviours that find nothing in the phrases of a sentence without numbers: most sentences are spared these."""


def counts_in(sentence: Sentence) -> list[CountPhrase]:
    """Give all counts of a sentence in the order of their heads."""
    lex = sentence.lex
    heads = heads_in(sentence)
    if not heads:
        return []
    verbs = frozenset([at for head in heads if head.behaviour in _VERBS for at in range(head.first, head.last + 1)])
    numbers = quantities(lex)
    chunked = numbers or any(head.behaviour not in _UNCHUNKED for head in heads)
    clause = Clause(lex, phrases(lex, numbers, verbs) if chunked else (), verbs)
    found: list[CountPhrase] = []
    for head in heads:
        found.extend(_READERS[head.behaviour](clause, head))
    return flagged(sentence, _distinct(_without_latest(clause, found, heads), lex))


def _without_latest(clause: Clause, found: list[CountPhrase], heads: Sequence[Head]) -> list[CountPhrase]:
    """Take those whose death a toll has taken in for a part of it: "the toll rose to 15 after a guard died"."""
    tolls = {head.first for head in heads if head.behaviour in ("toll", "number")}
    told = next((count for count in found if count.head in tolls), None)
    if told is None:
        return found
    return [replace(count, included=True) if _took_in(clause, told, count) else count for count in found]


def _took_in(clause: Clause, told: CountPhrase, count: CountPhrase) -> bool:
    """Whether a count of the kind of a toll stands in the clause that says why the toll rose."""
    if count is told or count.kind != told.kind or count.first <= told.last:
        return False
    between = [record.lower for record in clause.lex[told.last + 1 : count.first]]
    return not _RISING.isdisjoint(between)


_RISING = frozenset({"after", "as", "when", "following"})


def _distinct(found: Iterable[CountPhrase], lex: Sequence[Lexeme]) -> list[CountPhrase]:
    """Keep one count for one phrase and kind: "the number killed" and "killed" may both have seen it. What says who
    somebody counted is, is no second one: "the murder of Ali Salem, a tailor who was shot"."""
    kept: dict[tuple[str, int], CountPhrase] = {}
    for count in found:
        first = count.party[0] if count.party else count.first
        said = first > 1 and lex[first - 1].form == "," and lex[first].lower in ("a", "an", "the")
        if not (said and any(_is_said_of(one, first, count) for one in kept.values())):
            kept.setdefault((count.kind, first), count)
    return list(kept.values())


def _is_said_of(one: CountPhrase, first: int, further: CountPhrase) -> bool:
    """Whether a further count is of a phrase, from the token ``first`` on, that only says who the one counted is."""
    beside = one.party is not None and one.party[1] == first - 2 and one.kind == further.kind
    return beside and one.head != further.head and one.best == further.best == 1


_READERS = {
    "verb": verb,
    "takes": takes,
    "dies": dies,
    "state": state,
    "act": act,
    "mass": mass,
    "forced": forced,
    "harm": harm,
    "hit": hit,
    "outcome": outcome,
    "loss": loss,
    "thing": thing,
    "number": number,
    "fired": fired,
    "bodies": bodies,
    "lives": lives,
    "toll": toll,
}

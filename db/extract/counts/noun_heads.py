"""Counts whose head is a noun, one construction a function: "the murder of two guards", "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.extract.counts.clause import Clause, Party
from db.extract.counts.counting import as_subject, count_of, counted
from db.extract.counts.heads import Head
from db.extract.counts.objects import named_by
from db.extract.counts.phrase import CountPhrase
from db.extract.counts.sizes import Phrase
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import POSS

_LEADS_FIGURE = frozenset(
    {"to", "at", "of", "reached", "reaches", "hit", "hits", "is", "was", "as", "stands", "stood", "exceeded", ":"}
)
_TO_FIGURE, _TO_GROWN = 18, 32
"""Tokens after a toll within which its figure comes ("the toll of a blast at a market in Derna on Sunday rose to 2"),
and within which that comes which it has grown to."""
_FIRING = frozenset({
    "fire", "launch", "land", "rain", "fall", "lob", "shoot", "explode", "drop", "hit", "strike", "hurl", "detonate",
    "intercept", "throw", "pound", "impact", "plant", "defuse", "down", "go", "send",
})  # fmt: skip


def act(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the death of two guards", "12 deaths", "the mayor's murder"."""
    own = next((chunk for chunk in clause.chunks if chunk.first <= head.first <= chunk.last), None)
    of = _complement(clause, head.last + 1, "to" if head.kind == "injured" else "of")
    if of is not None:
        parties = named_by(clause, of)
        stated = parties and (parties[0].phrase.stated or head.behaviour != "mass")
        if stated and parties[0].phrase.known:
            yield from counted(clause, head, parties)
            return
    if (holder := _holder(clause, head)) is not None:
        yield count_of(clause, head, Party(holder))
    if own is not None and own.stated and own.last <= head.last:
        yield replace(count_of(clause, head, Party(own)), who=None)
    elif (denial := _unreported(clause, head.first)) is not None:
        yield CountPhrase(head.kind, 0, 0, 0, None, None, None, denial, head.last, head.first)


def _unreported(clause: Clause, at: int) -> int | None:
    """Find the "no" of "no immediate reports of deaths"."""
    lex = clause.lex
    before = next((k for k in range(at - 1, max(0, at - _LISTED), -1) if lex[k].lower == "of"), 0)
    if before < 2 or lex[before - 1].lemma != "report":
        return None
    return next((k for k in range(before - 2, max(-1, before - _LISTED), -1) if lex[k].lower == "no"), None)


_LISTED = 5
"""Within how many tokens "no", "reports of" and a harm stand: "no immediate reports of any deaths or injuries"."""


def _complement(clause: Clause, at: int, word: str) -> int | None:
    """Find the "of" of "the murder of", a date or a place between them passed over: "the murder on 3 May of"; or the
    ``word`` right behind, as of "injuries to"."""
    lex = clause.lex
    if at < len(lex) and lex[at].lower in ("of", word):
        return at
    ruled = at < len(lex) and lex[at].lower in ("on", "in", "at")
    chunk = clause.opening.get(at + 1 if ruled else at)
    if chunk is None or not (ruled or chunk.measure) or chunk.last + 1 >= len(lex):
        return None
    return chunk.last + 1 if lex[chunk.last + 1].lower == "of" else None


def _holder(clause: Clause, head: Head) -> Phrase | None:
    """Give whose death it is in "the mayor's murder": a phrase that is clearly one person."""
    at = head.first - 1
    if head.kind != "killed" or at < 1 or clause.lex[at].lower not in ("'s", "'"):
        return None
    holder = clause.closing.get(at - 1)
    return holder if holder is not None and holder.known and not holder.measure else None


def loss(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "no known casualties" as nobody killed and nobody injured; other casualties do not say which."""
    at = head.first
    window = range(max(0, at - 5), at)
    denial = next((k for k in reversed(window) if clause.lex[k].lower in ("no", "without", "zero")), None)
    if denial is None or any(record.lower in _UNKNOWN for record in clause.lex[denial:at]):
        return
    for kind in ("killed", "injured"):
        yield CountPhrase(kind, 0, 0, 0, None, clause.lex[at].form, None, denial, head.last, at)


_UNKNOWN = frozenset({"clarity", "confirmation", "details", "estimate", "figures", "information", "news", "word"})
"""What is lacking where nobody says whether there were casualties: "no word on casualties"."""


def thing(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "12 rockets", "three bodies": a head that is counted itself."""
    chunk = clause.closing.get(head.last)
    if chunk is not None and chunk.stated and chunk.said != 0:
        yield count_of(clause, head, Party(chunk))


def bodies(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "12 bodies", and "the bodies of 12 farmers" where it is told that they were found."""
    of = head.last + 1
    if of >= len(clause.lex) or clause.lex[of].lower != "of":
        yield from thing(clause, head)
    elif any(record.lower in words("finding") for record in clause.lex):
        yield from counted(clause, head, named_by(clause, of))


def fired(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "fired 12 rockets": munitions count only where the sentence tells of their use."""
    if any(record.lemma in _FIRING for record in clause.lex):
        yield from thing(clause, head)


def lives(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "claimed 12 lives", "cost the lives of three people", "two people lost their lives"."""
    lex, of = clause.lex, head.last + 1
    taken = any(record.lemma in ("claim", "cost", "take") for record in lex[max(0, head.first - 6) : head.first])
    if of < len(lex) and lex[of].lower == "of" and (taken or lex[head.first].lower == "lives"):
        yield from counted(clause, head, named_by(clause, of))
    elif head.first >= 2 and lex[head.first - 1].tags & POSS and lex[head.first - 2].lemma == "lose":
        yield from as_subject(clause, head, clause.first_of_group(head.first - 2))
    elif taken and lex[head.first].lower == "lives":
        yield from thing(clause, head)


def number(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the number of people killed in the blast climbed to three", "raised to 41 the number of dead"."""
    lex = clause.lex
    found = next((k for k in range(head.last + 1, min(head.last + 6, len(lex))) if lex[k].lemma in _HARMED), None)
    if found is None:
        return
    told = Head(head.first, found, _HARMED[lex[found].lemma], head.behaviour)
    at = head.first - (2 if head.first and lex[head.first - 1].lower == "the" else 1)
    raised = clause.closing.get(at)
    if raised is not None and raised.stated and raised.first and lex[raised.first - 1].lower == "to":
        yield count_of(clause, told, Party(raised))
    else:
        yield from toll(clause, told)


_HARMED = {
    "kill": "killed", "dead": "killed", "death": "killed", "deaths": "killed", "fatality": "killed", "die": "killed",
    "injure": "injured", "injured": "injured", "wound": "injured", "wounded": "injured",
}  # fmt: skip


def toll(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the death toll rose from nine to 15", "put the toll at nine", "a toll of 20"."""
    lex, figure = clause.lex, None
    for at in range(head.last + 1, min(head.last + _TO_GROWN, len(lex))):
        if lex[at].form in (";", ".") or (at >= head.last + _TO_FIGURE and figure is not None):
            break
        if at >= head.last + _TO_FIGURE and not _grown_to(clause, at):
            continue
        chunk = clause.opening.get(at)
        if chunk is not None and chunk.stated and lex[chunk.first].lower == "from" and chunk.high is not None:
            figure = replace(chunk, low=chunk.high, said=chunk.high, qualifier=None)
            break
        if chunk is not None and chunk.stated and not chunk.measure:
            before = lex[at - 1].lower
            if before in _LEADS_FIGURE:
                figure = chunk
            if before in ("to", "at", "of"):
                break
    if figure is not None:
        yield replace(count_of(clause, head, Party(figure)), grown=_grown_to(clause, figure.first))


def _grown_to(clause: Clause, at: int) -> bool:
    """Whether a figure stands right behind "has risen to" or begins with its "from"."""
    lex = clause.lex
    verb = at - 2 if lex[at - 1].lower == "to" else at - 1
    return (verb == at - 2 or lex[at].lower == "from") and lex[verb].lower in words("growing")

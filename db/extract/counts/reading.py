"""From the heads of a sentence to its counts, one construction a function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from db.extract.counts.flags import flagged
from db.extract.counts.heads import Head, heads_in
from db.extract.counts.nounphrases import Phrase, is_name, noun_class, phrases
from db.extract.counts.numbers import quantities
from db.extract.counts.parties import Clause, Party
from db.extract.counts.phrase import CountPhrase
from db.extract.tokens import Sentence
from db.gazetteer.lexicon import (
    BE,
    DET,
    GERUND,
    MODAL,
    NEG,
    NOUN,
    NUM,
    PARTICIPLE,
    PAST,
    PLURAL,
    POSS,
    PREP,
    PRON,
    TO,
    VERB,
    Lexeme,
)
from db.gazetteer.nouns import noun_class as what_noun

_VERBS = frozenset({"verb", "takes", "dies", "state", "hit"})
_UNCHUNKED = frozenset({"thing", "fired", "bodies", "loss"})
"""Behaviours that find nothing in the phrases of a sentence without numbers: most sentences are spared these."""
_PEOPLE = frozenset({"assailant", "civilian", "official", "police", "protester", "soldier"})
_LEADS_FIGURE = frozenset({"to", "at", "of", "reached", "hit", "is", "was", "as", "stands", "stood", "exceeded", ":"})
_FIRING = frozenset({
    "fire", "launch", "land", "rain", "fall", "lob", "shoot", "explode", "drop", "hit", "strike", "hurl", "detonate",
    "intercept", "throw", "pound", "impact", "plant", "defuse", "down", "go", "send",
})  # fmt: skip


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
    return flagged(sentence, _distinct(found))


def _distinct(found: Iterable[CountPhrase]) -> list[CountPhrase]:
    """Keep one count for one phrase and kind: "the number killed" and "killed" may both have seen it."""
    kept: dict[tuple[str, int], CountPhrase] = {}
    for count in found:
        kept.setdefault((count.kind, count.party[0] if count.party else count.first), count)
    return list(kept.values())


def _verb(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    if _nominal(clause, head):
        yield from _act(clause, head)
    elif not _unreal(clause.lex, head.first):
        auxiliary = clause.auxiliary(head.first)
        if auxiliary is None:
            yield from _counted(clause, head, _without_auxiliary(clause, head))
        else:
            yield from _as_subject(clause, head, auxiliary)


def _without_auxiliary(clause: Clause, head: Head) -> list[Party]:
    """Give whom an active verb, a participle before its noun or one after it counts."""
    lex, before = clause.lex, clause.lex[head.first - 1] if head.first else None
    if before is not None and lex[head.first].tags & PARTICIPLE:
        if before.tags & PREP:
            return _modified(clause, head)
        if before.lower == "the" and (list_of := _listed(clause, head)):
            return list_of
    parties = clause.object(head.last) or _shared_object(clause, head.last)
    if not parties and (lex[head.first].tags | lex[head.last].tags) & (PARTICIPLE | PAST):
        parties = [party for party in clause.left(head.first) if _may_be_reduced(lex, party.phrase)]
    return parties


def _listed(clause: Clause, head: Head) -> list[Party]:
    """Give the list of "the injured were a guard and two boys", "the dead were identified as Karim and Omar"."""
    lex, at = clause.lex, head.last + 1
    if at + 1 >= len(lex) or lex[at].lower not in ("were", "was", "are", "is"):
        return []
    named = at + 2 if lex[at + 1].lower in ("identified", "named") and lex[at + 2 : at + 3] else at
    named += lex[named].form == ":" or (named + 1 < len(lex) and lex[named + 1].form == ":")
    return clause.object(named)


def _shared_object(clause: Clause, verb: int) -> list[Party]:
    """Give the object that a verb shares with the next one: "arrested and tortured six students"."""
    lex, after = clause.lex, verb + 2
    if after >= len(lex) or lex[verb + 1].lower != "and" or after in clause.verbs or not lex[after].tags & PAST:
        return []
    return clause.object(after)


def _takes(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Verbs that take other objects as well ("captured the hill"): only stated numbers of persons count."""
    for count in _verb(clause, head):
        if count.who is None or (count.party and _is_person(clause.lex[count.party[1]])):
            yield count


def _is_person(noun: Lexeme) -> bool:
    return noun_class(noun) == "person"


def _dies(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    if _unreal(clause.lex, head.first):
        return
    start = clause.auxiliary(head.first)
    at = clause.back_over_adverbs(head.first - 1)
    if start is None and at >= 0 and clause.lex[at].lower in ("have", "has", "had"):
        start = at
    yield from _as_subject(clause, head, head.first if start is None else start)


def _state(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "left five dead", "five were dead", "twelve hurt"; before a noun it belongs to that noun's phrase."""
    if _unreal(clause.lex, head.first):
        return
    auxiliary = clause.auxiliary(head.first)
    if auxiliary is not None:
        yield from _as_subject(clause, head, auxiliary)
        return
    if head.first and clause.lex[head.first - 1].lower == "the" and (list_of := _listed(clause, head)):
        yield from _counted(clause, head, list_of)
        return
    following = clause.lex[head.last + 1].tags if head.last + 1 < len(clause.lex) else 0
    if head.kind == "abducted" and following & (NOUN | PLURAL) and not following & (PREP | VERB):
        return
    before = clause.left(head.first)
    stated = any(party.phrase.stated for party in before)
    inside = _modified(clause, head) if head.kind != "abducted" else []
    yield from _counted(clause, head, before if stated else inside)


def _modified(clause: Clause, head: Head) -> list[Party]:
    """The phrase that a head stands in as an adjective: "three wounded soldiers", "12 dead bodies"."""
    inside = [chunk for chunk in clause.chunks if chunk.first < head.first <= chunk.last and chunk.stated]
    return [Party(chunk, included=clause.lex[chunk.first].lower in ("the", "these")) for chunk in inside]


def _as_subject(clause: Clause, head: Head, start: int) -> Iterator[CountPhrase]:
    parties = clause.subject(start)
    if clause.lex[start].lower in ("was", "is", "'s", "has") and len(parties) > 1:
        parties = [parties[0], *(party for party in parties[1:] if party.included)]
    yield from _counted(clause, head, parties)
    yield from _counted(clause, head, clause.company(head.last) if parties else [])


def _nominal(clause: Clause, head: Head) -> bool:
    """Whether a form that may be a noun is one: "the killing of", "their murder"."""
    lex, at = clause.lex, head.first
    if head.first != head.last or not lex[at].tags & (NOUN | GERUND):
        return False
    if at + 1 < len(lex) and lex[at + 1].lower == "of":
        return True
    return (
        at > 0 and bool(lex[at - 1].tags & (DET | POSS) or lex[at - 1].lower in ("'s", "'")) and not lex[at].tags & PAST
    )


def _act(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the death of two guards", "12 deaths", "the mayor's murder"."""
    own = next((chunk for chunk in clause.chunks if chunk.first <= head.first <= chunk.last), None)
    of = _complement(clause, head.last + 1)
    if of is not None:
        parties = clause.complement(of)
        stated = parties and (parties[0].phrase.stated or head.behaviour != "mass")
        if stated and parties[0].phrase.known:
            yield from _counted(clause, head, parties)
            return
    if (holder := _holder(clause, head)) is not None:
        yield _count(clause, head, Party(holder))
    if own is not None and own.stated and own.last <= head.last:
        yield _count(clause, head, Party(own), counted=False)


def _complement(clause: Clause, at: int) -> int | None:
    """Find the "of" of "the murder of", a date or a place between them passed over: "the murder on 3 May of"."""
    lex = clause.lex
    if at < len(lex) and lex[at].lower == "of":
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


def _loss(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "no known casualties" as nobody killed and nobody injured; other casualties do not say which."""
    at = head.first
    window = range(max(0, at - 5), at)
    denial = next((k for k in reversed(window) if clause.lex[k].lower in ("no", "without", "zero")), None)
    if denial is None:
        return
    for kind in ("killed", "injured"):
        yield CountPhrase(kind, 0, 0, 0, None, clause.lex[at].form, None, denial, head.last, at)


def _thing(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    for party in _own(clause, head):
        yield _count(clause, head, party)


def _own(clause: Clause, head: Head) -> list[Party]:
    chunk = clause.closing.get(head.last)
    return [Party(chunk)] if chunk is not None and chunk.stated and (chunk.said != 0) else []


def _fired(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    if any(record.lemma in _FIRING for record in clause.lex):
        yield from _thing(clause, head)


def _bodies(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    yield from _thing(clause, head)


def _hit(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "a guard was shot in the leg", "she was stabbed": people alone, and not those shot at or shot down."""
    following = clause.lex[head.last + 1].lower if head.last + 1 < len(clause.lex) else ""
    if following in _MISSED:
        return
    for count in _verb(clause, head):
        last = count.party[1] if count.party else count.last
        if count.best != 0 and not clause.lex[last].tags & PRON and _is_somebody(clause, last):
            yield replace(count, hit=True)


_MISSED = frozenset({"at", "down", "dead", "into", "past", "video", "film"})


def _is_somebody(clause: Clause, last: int) -> bool:
    phrase = clause.closing.get(last)
    named = phrase is not None and (is_name(clause.lex, phrase) or _is_number(phrase, clause))
    return named or _is_person(clause.lex[last]) or what_noun((clause.lex[last].lower,)) in _PEOPLE


def _harm(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "five people suffered minor injuries": a verb whose object is a harm counts its subject."""
    after = clause.lex[head.last + 1 : head.last + 1 + _TO_HARM]
    if not any(record.lemma in _HARMS for record in after) or _unreal(clause.lex, head.first):
        return
    for count in _counted(clause, head, clause.subject(clause.first_of_group(head.first))):
        yield replace(count, hit=bool(clause.lex[count.first].tags & PRON))


_TO_HARM = 6
_HARMS = frozenset({"burn", "bruise", "fracture", "injury", "laceration", "wound"})


def _lives(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "claimed 12 lives", "cost the lives of three people", "two people lost their lives"."""
    lex, of = clause.lex, head.last + 1
    taken = any(record.lemma in ("claim", "cost", "take") for record in lex[max(0, head.first - 6) : head.first])
    if of < len(lex) and lex[of].lower == "of" and (taken or lex[head.first].lower == "lives"):
        yield from _counted(clause, head, clause.complement(of))
    elif head.first >= 2 and lex[head.first - 1].tags & POSS and lex[head.first - 2].lemma == "lose":
        yield from _as_subject(clause, head, clause.first_of_group(head.first - 2))
    elif taken and lex[head.first].lower == "lives":
        yield from _thing(clause, head)


def _toll(clause: Clause, head: Head) -> Iterator[CountPhrase]:
    """Read "the death toll rose from nine to 15", "put the toll at nine", "a toll of 20"."""
    lex, figure = clause.lex, None
    for at in range(head.last + 1, min(head.last + 14, len(lex))):
        if lex[at].form in (";", "."):
            break
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
        yield _count(clause, head, Party(figure))


def _counted(clause: Clause, head: Head, parties: Sequence[Party]) -> Iterator[CountPhrase]:
    for party in parties:
        if party.phrase.known and not _oneself(clause.lex, party.phrase):
            yield _count(clause, head, party)


def _oneself(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    return lex[phrase.first].lower in ("himself", "herself", "themselves", "itself", "it")


def _may_be_reduced(lex: Sequence[Lexeme], phrase: Phrase) -> bool:
    """A participle without auxiliary counts a stated number, or one person introduced just here ("a man killed by")."""
    opening = [record.lower for record in lex[phrase.first : phrase.first + 2]]
    single = opening[0] in ("a", "an", "another") or opening == ["the", "other"]
    return phrase.stated or (single and what_noun((lex[phrase.last].lower,)) in _REDUCED)


_REDUCED = _PEOPLE | {"", "group", "unspecified"}


def _unreal(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether the verb is wished, planned, possible or denied: "to kill", "could be killed", "were not injured"."""
    for k in range(at - 1, max(-1, at - 5), -1):
        tags = lex[k].tags
        if tags & TO and lex[k].lower == "to":
            before = lex[k - 1].lemma if k else ""
            return before not in ("manage", "report", "believe", "know", "confirm", "say", "think")
        if tags & MODAL or (tags & NEG and not tags & (PRON | DET)):
            return True
        if not tags & BE and lex[k].lower not in ("have", "has", "had", "also", "been"):
            return False
    return False


def _count(clause: Clause, head: Head, party: Party, *, counted: bool = True) -> CountPhrase:
    phrase = party.phrase
    noun = clause.lex[phrase.last]
    who = None if phrase.pronoun or not counted or noun.form.isdigit() or _is_number(phrase, clause) else noun.form
    return CountPhrase(
        head.kind,
        phrase.low,
        phrase.high,
        phrase.said,
        phrase.qualifier,
        who,
        (phrase.first, phrase.last),
        min(phrase.first, head.first),
        max(phrase.last, head.last),
        head.first,
        included=party.included,
    )


def _is_number(phrase: Phrase, clause: Clause) -> bool:
    return phrase.stated and bool(clause.lex[phrase.last].tags & NUM)


_READERS = {
    "verb": _verb,
    "takes": _takes,
    "dies": _dies,
    "state": _state,
    "act": _act,
    "mass": _act,
    "harm": _harm,
    "hit": _hit,
    "loss": _loss,
    "thing": _thing,
    "fired": _fired,
    "bodies": _bodies,
    "lives": _lives,
    "toll": _toll,
}

"""Whom a verb counts as its object, a noun by its "of": lists of coordinated noun phrases beside it."""

from __future__ import annotations

from db.extract.counts.clause import CLOSERS, DASHES, Clause, Party, parties_of
from db.extract.counts.lists import WITH, conjoined, listed, members, says
from db.extract.counts.sizes import ORDINALS, Phrase, is_name, opens_headline
from db.gazetteer.lexicon import (
    ADV,
    ADVERB,
    BE,
    CONJ,
    DO,
    HAVE,
    MODAL,
    NEG,
    NUM,
    PAST,
    PREP,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
)

_COMPANY = 16
"""Tokens after a verb within which those are named who shared the fate of its subject."""


def object_of(clause: Clause, verb: int) -> list[Party]:
    """Give who stands as the object of the verb group that ends at ``verb``."""
    first = clause.opening.get(_skip(clause, verb + 1))
    if first is not None and first.pronoun and (meant := _meant(clause, first)) is not None:
        return [Party(meant)]
    return [] if first is None or first.measure else _list_from(clause, first, nominal=False)


def _meant(clause: Clause, them: Phrase) -> Phrase | None:
    """Give the number to which something was done before, in the same sentence: "abducted three boys and shot them"."""
    if clause.lex[them.last].lower != "them":
        return None
    for at in range(them.first - 1, 0, -1):
        record, chunk = clause.lex[at], clause.closing.get(at)
        if record.form in CLOSERS or record.tags & (SUB | REL):
            return None
        if chunk is not None and chunk.stated and not chunk.measure and chunk.said != 1:
            before = chunk.first if clause.lex[chunk.first].tags & PAST else clause.back_over_adverbs(chunk.first - 1)
            verb = clause.lex[before] if chunk.first else None  # "stopped two boys" may look like "armed two boys"
            return chunk if verb is not None and verb.tags & PAST and not verb.tags & BE else None
    return None


def company_of(clause: Clause, verb: int) -> list[Party]:
    """Give who shares the fate of a subject after its verb: "was killed along with two of his guards"."""
    for at in range(verb + 1, min(len(clause.lex) - 1, verb + _COMPANY)):
        if clause.lex[at].form in (";", ".") or at in clause.verbs:
            break
        if (clause.lex[at].lower, clause.lex[at + 1].lower) in WITH and (first := clause.opening.get(at + 2)):
            return [] if first.measure or not first.known else _list_from(clause, first, nominal=True)
    return []


def named_by(clause: Clause, of: int) -> list[Party]:
    """Give whom the "of" of a noun names ("the murder of two guards"); what follows may be the noun's own verb."""
    first = clause.opening.get(_skip(clause, of + 1))
    return [] if first is None or first.measure else _list_from(clause, first, nominal=True)


def left_of(clause: Clause, verb: int) -> list[Party]:
    """Give who stands right before ``verb``: "left five soldiers dead", "Two officers and a boy shot dead"."""
    at = _past_included(clause, clause.back_over_adverbs(verb - 1))
    chunk = clause.closing.get(at)
    if chunk is not None and chunk.pronoun and (meant := _meant(clause, chunk)) is not None:
        return [Party(meant)]
    if chunk is None or chunk.measure or (chunk.pronoun and clause.lex[at].lower not in ORDINALS | _ONE_BODY):
        return []
    if clause.inside_larger(chunk.first - 1):
        return [Party(chunk, included=True)]
    chunk = _whole_of(clause, chunk)
    return parties_of(clause.lex, members(clause.lex, _row_up_to(clause, chunk)))


_ONE_BODY = frozenset({"another", "her", "him"})


def _whole_of(clause: Clause, chunk: Phrase) -> Phrase:
    """Give the number that stands before what it is taken from: "five members of one family", "two of its soldiers".

    Where that has a number of its own, all of it is told of: "she was one of the six women killed there".
    """
    of = chunk.first - 1
    if of < 1 or clause.lex[of].lower != "of" or (chunk.stated and clause.lex[of - 1].tags & NUM):
        return chunk
    number = clause.closing.get(of - 1)
    return number if number is not None and number.stated and not number.measure else chunk


def _past_included(clause: Clause, at: int) -> int:
    """Give the token before ", including two boys," where that ends at ``at``: "40, including two boys, injured"."""
    if at < 0 or clause.lex[at].form != ",":
        return at
    opens = next((k for k in range(at - 1, max(0, at - _COMPANY), -1) if clause.lex[k].lower in _INCLUDING), 0)
    return opens - 2 if opens > 1 and clause.lex[opens - 1].form == "," else at


_INCLUDING = frozenset({"all", "among", "both", "including", "largely", "mainly", "most", "mostly", "some"})


def _row_up_to(clause: Clause, chunk: Phrase) -> list[Phrase]:
    """Give the list of stated numbers and single people that a phrase ends: "three women, a boy and two men", in a
    headline "Soldier, two militants"."""
    row = [chunk]
    opened = clause.closing.get(chunk.first - 2)
    if opened is not None and listed(clause.lex, chunk) and opens_headline(clause.lex, opened):
        return [opened, chunk]
    while conjoined(clause.lex, row[0]) or (len(row) > 1 and listed(clause.lex, row[0])):
        at = row[0].first - 2
        before = clause.closing.get(at - 1 if clause.lex[at].form == "," else at)
        if before is None or not (before.stated or clause.lex[before.first].lower in ("a", "an")):
            break
        opens = clause.back_over_adverbs(before.first - 1)
        leaves = opens >= 0 and clause.lex[opens].lemma == "leave"  # "leaving two guards and a boy injured"
        if before.measure or (clause.governed(opens) and not leaves):
            break
        row.insert(0, before)
    return row


def _skip(clause: Clause, at: int) -> int:
    while at < len(clause.lex) and at not in clause.opening:
        record = clause.lex[at]
        if not (clause.is_adverb(at) or record.form in '"“‘') or record.tags & NEG:
            break
        at += 1
    return at


def _list_from(clause: Clause, first: Phrase, *, nominal: bool) -> list[Party]:
    """Follow a list of objects to its end: "two soldiers, a guard and, in Kabul, three children"."""
    row, at = [first], first.last + 1
    included: list[Party] = []
    while at < len(clause.lex):
        chunk = clause.opening.get(at)
        if chunk is None:
            if _ends_list(clause, at):
                break
            at = _past_aside(clause, at)
            continue
        if clause.is_age(chunk):
            at = chunk.last + 1
            continue
        if says(clause.lex, chunk) or (_verb_after(clause, chunk) and not (nominal and conjoined(clause.lex, chunk))):
            break
        goes_on = included and included[-1].phrase.last == chunk.first - 2 and conjoined(clause.lex, chunk)
        if goes_on or clause.inside_larger(chunk.first - 1) or (chunk.stated and _partition(clause, chunk)):
            included.append(Party(chunk, included=True))
        elif not chunk.measure and (_and_of(clause, chunk) or not _ruled(clause, chunk)):
            row.append(chunk)
        at = chunk.last + 1
    is_list = any(conjoined(clause.lex, chunk) or _after_and(clause, first, chunk) for chunk in row[1:])
    return [*parties_of(clause.lex, members(clause.lex, row) if is_list else row[:1]), *included]


def _past_aside(clause: Clause, at: int) -> int:
    """Give the token after a short remark in brackets or behind a dash, else the next one: "five people (three men and
    two women) and", "five people - three men and two women"."""
    form = clause.lex[at].form
    closing = {")"} if form == "(" else DASHES if form in DASHES else frozenset()
    if not closing:
        return at + 1
    ends = (k for k in range(at + 1, min(len(clause.lex), at + _COMPANY)) if clause.lex[k].form in closing)
    return next(ends, at if form == "(" else len(clause.lex) - 1) + 1


def _ruled(clause: Clause, chunk: Phrase) -> bool:
    return clause.governed(chunk.first - 1) or _goes_on_governed(clause, chunk)


def _and_of(clause: Clause, chunk: Phrase) -> bool:
    """Whether "and of" goes on with the list: "the murder of Karim and of his brother"."""
    at = chunk.first - 1
    return at > 0 and clause.lex[at].lower == "of" and clause.lex[at - 1].lower == "and"


def _goes_on_governed(clause: Clause, chunk: Phrase) -> bool:
    """Whether a name goes on with names that a preposition rules: "people in Derna, Tobruk and Sirte"."""
    while is_name(clause.lex, chunk):
        before = chunk.first - 2
        oxford = before > 0 and clause.lex[before].form == "," and clause.lex[before + 1].form != ","
        previous = clause.closing.get(before - 1 if oxford else before)
        if previous is None or not is_name(clause.lex, previous):
            return False
        if clause.governed(previous.first - 1):
            return True
        chunk = previous
    return False


def _partition(clause: Clause, chunk: Phrase) -> bool:
    following = [record.lower for record in clause.lex[chunk.last + 1 : chunk.last + 3]]
    return len(following) == 2 and following[0] == "of" and following[1] in ("them", "whom", "these", "those")


def _ends_list(clause: Clause, at: int) -> bool:
    record = clause.lex[at]
    if record.form in CLOSERS or record.form == "." or (record.tags & (SUB | REL | SAY) and not record.tags & PREP):
        return True
    if record.tags & PUNCTUATION or record.tags & (CONJ | PREP | ADV | ADVERB) or record.lower in ("'s", "including"):
        return record.lower == "but"
    return True


def _verb_after(clause: Clause, chunk: Phrase) -> bool:
    at = chunk.last + 1
    while at < len(clause.lex) and clause.lex[at].lower in _FURTHER:
        at += 1
    if chunk.first == chunk.last and clause.lex[chunk.last].lower in _ONE_MORE:
        at = _past_phrases(clause, at)
    if at >= len(clause.lex):
        return False
    tags = clause.lex[at].tags
    if tags & (BE | HAVE | DO | MODAL) or (tags & SAY and tags & (PAST | THIRD)):
        return True
    return bool(tags & (PAST | THIRD) and not clause.reduced(at))


def _past_phrases(clause: Clause, at: int) -> int:
    """Give the counting verb behind the phrases at a token, which has a further deed as its subject: "killed two, one
    in Homs hurt six"; the token itself where there is none."""
    step = at
    while step + 1 < len(clause.lex) and clause.lex[step].tags & PREP and (noun := clause.opening.get(step + 1)):
        step = noun.last + 1
    return step if step in clause.verbs and step + 1 in clause.opening else at


_ONE_MORE = frozenset({"another", "one"})
_FURTHER = frozenset({"more", "of", "others"})
"""What may stand between a number and the verb of its clause: "and dozens of others were wounded"."""


def _after_and(clause: Clause, first: Phrase, chunk: Phrase) -> bool:
    window = clause.lex[max(first.last + 1, chunk.first - 6) : chunk.first]
    return any(record.lower == "and" for record in window)

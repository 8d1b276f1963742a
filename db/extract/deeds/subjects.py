"""The subject of a verb, which may stand far before it or belong to another verb of its clause."""

from __future__ import annotations

import re

from db.extract.deeds.clauses import clause_start, first_noun, head_of_chain, infinitive, participial
from db.extract.deeds.relatives import antecedent, is_thing, lies, past_phrase
from db.extract.deeds.resuming import goes_on_from, past_what_is_said
from db.extract.sentences.grammar import Parse
from db.extract.sentences.lists import listed, semicolon_list
from db.extract.sentences.onemore import ONE_MORE
from db.extract.sentences.onemore import subject_of as one_more_before
from db.extract.sentences.voice import is_bare, is_passive
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY
from db.gazetteer.nouns import WEAPONS, noun_class


def find_subject(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the noun chunks that are the subject of the verb chunk, ``()`` where none is found."""
    if parse.sentence.lists & ONE_MORE and (further := one_more_before(parse, verb)) >= 0:
        return (further,)
    if verb and parse.words(verb - 1) == ["those"]:  # "attended the funeral of those killed"
        return (verb - 1,)
    found = _told_before(parse, _means_of_protest(parse, verb))
    return _with_theirs(parse, verb, found) if "W" in parse.kinds and "were" in parse.words(verb) else found


def _with_theirs(parse: Parse, verb: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """Add whoever a relative clause parts from those whose they are: "a judge who had tried bandits and her driver"."""
    kinds, at = parse.kinds, verb - 1
    while at > 0 and kinds[at] in "AT,":
        at -= 1
    if len(found) != 1 or at < 1 or kinds[at] != "N":
        return found
    (head,) = head_of_chain(kinds, at)
    parted = found[0] < head - 2 and kinds[head - 1] == "C" and "W" in kinds[found[0] : head]
    return (*found, head) if parted and parse.sentence.lex[parse.first[at]].lower in _THEIRS else found


_THEIRS = frozenset({"her", "his", "their"})


def _told_before(parse: Parse, verb: int) -> tuple[int, ...]:
    kinds = parse.kinds
    at = verb - 1
    while at >= 0 and kinds[at] in "AT":
        at -= 1
    kind = kinds[at] if at >= 0 else "."
    if kind == "N" and infinitive(parse, verb) and _is_tool(parse, at):
        at, kind = at - 1, "V"
    if kind == "W":
        known = antecedent(parse, at)
        return _list_to(parse, known) if "were" in parse.words(verb) else known
    if kind == "V" and (_held(parse, at) or is_passive(parse, at, at, transitive=False) or infinitive(parse, verb)):
        return (reduced_subject(parse, at) if _held(parse, at) else ()) or find_subject(parse, at)
    if kind in "yPoS" and participial(parse, verb):
        return _controller(parse, at)
    if kind == "C" or (kind == "," and participial(parse, verb)):
        previous = kinds.rfind("V", 0, at)
        previous = goes_on_from(parse, previous) if kind == "," else past_what_is_said(parse, previous, verb)
        return find_subject(parse, previous) if previous >= 0 else first_noun(parse, 0, verb)
    beside = kind == "N" and at > 0 and kinds[at - 1] in ",N"
    beside = beside and not (_place_in_place(parse, at) or _of_last(parse, at))
    anew = kinds[max(0, at - 3) : at] == "T,C"  # "were killed on Monday, and rebels took"
    head = at if beside or kind != "N" else _set_apart(kinds, at)
    if beside or head != at or (kind == "N" and "T" in kinds[1:at] and (anew or _dated_clause(kinds, at))):
        return (head,)
    parted = kind == "," and (_apposed(parse, at, verb) or _interrupted(parse, at) or _series(parse, at, verb))
    start = clause_start(parse, at)
    return parted or semicolon_list(parse, start, verb) or first_noun(parse, start, verb)


def _means_of_protest(parse: Parse, verb: int) -> int:
    """Give the verb of what those did who protested by it, past its object: "shut their shops in Uri to protest"; of
    every other verb itself."""
    if parse.words(verb)[-1] != "protest" or not infinitive(parse, verb):
        return verb
    previous = parse.kinds.rfind("V", 0, verb)
    return previous if previous >= 0 and set(parse.kinds[previous + 1 : verb]) <= _PHRASES else verb


_PHRASES = frozenset("NPoTACJD")


def _is_tool(parse: Parse, noun: int) -> bool:
    """Whether a noun is only what somebody used to do what follows: "used batons to break up a rally"."""
    used = noun > 0 and parse.kinds[noun - 1] == "V" and parse.words(noun - 1)[-1] in words("using")
    return used and noun_class((parse.words(noun)[-1],)) in _TOOLS


_TOOLS = frozenset((*WEAPONS, "aircraft", "vehicle"))


def _set_apart(kinds: str, at: int) -> int:
    """Give the noun that heads the chain of "of" up to a chunk, where the comma before it closes what is said of the
    place that a sentence opens with: "In Beni, a town of 40,000, rebels of the ADF killed"; else the chunk itself."""
    (head,) = head_of_chain(kinds, at)
    closed = head != at and kinds[head - 1 : head] == "," and _FRONTED.fullmatch(kinds, 0, head - 1)
    return head if closed else at


_FRONTED = re.compile("A?PN,N(?:[oP]N)*")


def _held(parse: Parse, verb: int) -> bool:
    """Whether a participle only says who says so of the one behind it: "two soldiers reported killed"."""
    return is_bare(parse, verb) and parse.words(verb)[-1] in words("held")


def _dated_clause(kinds: str, at: int) -> bool:
    """Whether a date before a noun chunk opens its clause: "and on Friday gunmen", ", two days later they"."""
    (head,) = head_of_chain(kinds, at)
    return head > 1 and kinds[head - 1] == "T" and kinds[head - 2] in ",C:"


def reduced_subject(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the noun that a bare passive participle hangs on: "shells fired into homes", "a man shot in Goma"."""
    kinds = parse.kinds
    letters = parse.letters[parse.first[verb] : parse.last[verb] + 1].strip("A")
    if letters != "d" or verb < 2 or kinds[verb - 1] != "N" or kinds[verb - 2] not in "PoytV":
        return ()
    at = verb - 1
    while at >= 2 and kinds[at - 2 : at] == "No" and (_counts_out(parse, at - 2) or lies(parse, at)):
        at -= 2
    return (at,)


def _counts_out(parse: Parse, chunk: int) -> bool:
    """Whether a noun chunk only says how many of those after its "of": "dozens", "a group"."""
    last = parse.last[chunk]
    return parse.letters[last] == "#" or parse.sentence.lex[last].lower in words("quantity")


def _place_in_place(parse: Parse, chunk: int) -> bool:
    """Whether a name after a comma only says where the place before it lies: "the post at Tecpan, Chimaltenango"."""
    named = parse.letters[parse.last[chunk]] == "U" and parse.letters[parse.last[chunk - 2]] == "U"
    return named and chunk > 3 and parse.kinds[chunk - 3 : chunk] == "PN,"


def _of_last(parse: Parse, chunk: int) -> bool:
    """Whether a noun says who the last of several is: "Luis Mora, a dean, and Ana Ruiz, a nurse were abducted"."""
    said = parse.words(chunk)[0] in ("a", "an") and parse.letters[parse.last[chunk]] == "N"
    return said and parse.kinds[max(0, chunk - 3) : chunk] == "CN," and parse.letters[parse.last[chunk - 2]] == "U"


def object_before(parse: Parse, at: int) -> tuple[int, tuple[int, ...]]:
    """Give the verb chunk whose phrase the preposition at ``at`` opens, -1 for none, and the object between them."""
    kinds = parse.kinds
    verb = kinds.rfind("V", 0, at)
    if verb < 0 or not set(kinds[verb + 1 : at]) <= set("NoTAC,PJ"):
        return -1, ()
    passive = is_passive(parse, verb, verb, transitive=False)
    return verb, () if passive else listed(parse, verb + 1)


def whom(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the object of a verb that stands before its clause: "two men whom the judge accused"."""
    kinds = parse.kinds
    if verb < 2 or kinds[verb - 2 : verb] != "WN" or parse.words(verb - 2)[0] not in ("whom", "who", "that"):
        return ()
    return _list_to(parse, antecedent(parse, verb - 2))


def fronted_object(parse: Parse, verb: int, after: int) -> tuple[int, ...] | None:
    """Give the object of an active verb that stands before its clause: "a judge whom gunmen abducted".

    Without a pronoun of relation only "they", "it" and the like make such a clause: "five guards it had seized". It is
    empty where the noun before is no object ("the day that rebels attacked"); None where there is no such clause.
    """
    kinds, opens = parse.kinds, parse.sentence.lex[parse.first[verb - 2 + (parse.kinds[verb - 2] == "N")]].lower
    if opens not in (_RELATING if kinds[verb - 2] == "W" else _THOSE_WHO):
        return None
    group = parse.letters[parse.first[verb] : parse.last[verb] + 1]
    if group[-1] != "d" or "B" in group or listed(parse, after + 1):
        return None
    if kinds[verb - 2] == "N":
        counted = parse.letters[parse.last[verb - 2]] == "L" and (verb == _OPENS or kinds[verb - 3] in "Vo")
        return (verb - 2,) if counted else None
    before = kinds.rfind("V", 0, verb)
    if before >= 0 and parse.sentence.lex[parse.last[before]].tags & SAY:
        return None
    known = antecedent(parse, verb - 2)
    noun = parse.sentence.lex[parse.last[known[0]]].lemma if known else ""
    if not noun or noun in words("hearsay"):
        return None
    return () if noun in words("occasion") else _list_to(parse, known)


_RELATING = frozenset({"that", "which", "who", "whom"})
_THOSE_WHO = words("they") | {"he", "it", "she"}
_OPENS = 2


def _controller(parse: Parse, at: int) -> tuple[int, ...]:
    """Give whose deed the gerund after the preposition at ``at`` is: the accused's, else the clause's subject's."""
    verb, objects = object_before(parse, at)
    objects = objects or whom(parse, verb)
    if objects and (parse.kinds[at] == "o" or parse.sentence.lex[parse.last[verb]].lemma in accusing()):
        return objects
    previous = verb if verb >= 0 else parse.kinds.rfind("V", 0, at)
    if previous < 0:
        return first_noun(parse, 0, at) if "B" in parse.kinds[:at] else ()
    return reduced_subject(parse, previous) or find_subject(parse, previous)


def _apposed(parse: Parse, comma: int, verb: int) -> tuple[int, ...]:
    """Give the noun that a participle with its doer hangs on: "the death of the senator, murdered on Friday by"."""
    if parse.kinds[comma - 1 : comma] != "N" or not is_bare(parse, verb):
        return ()
    included = parse.kinds[max(0, comma - 4) : comma - 1] == "N,P" and parse.words(comma - 2)[0] in _INCLUDING
    noun = comma - 4 if included else comma - 1
    return (noun,) if _BY_WHOM.match(parse.kinds, verb + 1) else ()


_BY_WHOM = re.compile("[TA]*(?:PN)?[TA]*y")


def _interrupted(parse: Parse, comma: int) -> tuple[int, ...]:
    """Give the subject that a clause between commas parts from its verb: "the bishop, who had left, died"."""
    kinds = parse.kinds
    relative = kinds.rfind("W", 0, comma)
    opening = relative - 1
    while opening > 0 and kinds[opening] in "PoN":
        opening -= 1
    closed = "," not in kinds[relative:comma] or kinds.count("V", relative, comma) == 1
    if relative >= 2 and opening >= 1 and kinds[opening] == "," and closed:
        return _list_to(parse, _ungoverned(parse, antecedent(parse, opening + 1)))
    opening = kinds.rfind(",P", 0, comma)
    included = opening > 0 and kinds[opening - 1] == "N" and parse.words(opening + 1)[0] in _INCLUDING
    if included and all(is_bare(parse, n) for n in range(opening, comma) if kinds[n] == "V"):
        return head_of_chain(kinds, opening - 1)
    opening = kinds.rfind(",", 0, comma)
    if opening > 0 and kinds[opening - 1 : opening + 2] == "N,V" and is_bare(parse, opening + 1):
        told = opening - 1
        while past_phrase(kinds, told) >= 0 and is_thing(
            parse, told
        ):  # "gunmen on motorcycles, believed to be rebels, "
            told = past_phrase(kinds, told)
        return head_of_chain(kinds, told)
    return ()


_INCLUDING = frozenset({"including", "among"})


def _ungoverned(parse: Parse, noun: tuple[int, ...]) -> tuple[int, ...]:
    """Give the noun that phrases before a relative clause hang on: "the mayor of a town in Cauca, whose walls", "rebels
    armed with axes, who had come"."""
    at = noun[0] if noun else 0
    while (before := past_phrase(parse.kinds, at)) >= 0:
        (at,) = head_of_chain(parse.kinds, before)
    return (at,) if noun else ()


def _list_to(parse: Parse, last: tuple[int, ...]) -> tuple[int, ...]:
    """Give the list that ends with the noun chunk ``last``: "a nurse, two drivers and a cook, who were travelling"."""
    if not last or last[0] < 2 or parse.kinds[last[0] - 1] != "C":
        return last
    at = last[0]
    while at > 0 and parse.kinds[at - 1] in "N,oCA":
        at -= 1
    if at and parse.kinds[at - 1] in "Pyt":
        return last
    members = listed(parse, at, last[0] + 1)
    return members if last[0] in members else last


def _series(parse: Parse, comma: int, verb: int) -> tuple[int, ...]:
    """Give the subject of a verb in a series of verbs: "they took him away, shot him and fled"."""
    kinds = parse.kinds
    previous = kinds.rfind("V", 0, comma)
    after = verb + 1
    if kinds[after : after + 1] == "P" and parse.words(after)[0] in words("particle"):
        after += 1
    if previous < 0 or kinds[after : after + 1] != "N" or is_passive(parse, verb, after - 1, transitive=True):
        return ()
    if parse.sentence.lex[parse.last[previous]].tags & SAY or set(kinds[previous + 1 : comma]) & set("SW:"):
        return ()
    return find_subject(parse, previous)

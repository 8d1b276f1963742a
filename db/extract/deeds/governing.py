"""Who did what a noun tells of, as the verbs around it say: "launched an attack", "the attack was blamed on ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db.extract.deeds.events import Event
from db.extract.deeds.roles import verb_roles
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject, object_before, whom
from db.extract.sentences.grammar import Parse
from db.extract.sentences.voice import is_bare, is_passive
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

ANSWERING = word_list(
    words={"behind"}.union(*map(words, ("author", "claiming", "involvement", "taking-part"))), lemmas=accusing()
)
"""The bit of the words by which somebody claims a deed, is charged with it or answers for it."""
DOING = word_list(words=words("light") | words("work"))
"""The bit of the words beside a deed that say who did it: "launched", "the work of"."""
_SUFFERING = word_list(
    words=words("surviving") | words("unharmed") | words("struck") | {"under", "caught", "hit", "struck", "targeted"}
)


def light_subject(scene: Scene, event: Event, chunk: int) -> tuple[int, ...]:
    """Give the doers that the verb before an event noun names: "rebels have carried out two attacks"."""
    parse = scene.parse
    kinds = parse.kinds
    before = chunk - 1
    if kinds[max(0, before - 1) : chunk] == "No" and parse.words(before - 1)[-1] in words("quantity") | _ONE:
        before -= 2
    while before >= 0 and kinds[before] in "ATN,C":
        before -= 1
    if before > 0 and kinds[before] == "P" and kinds[before - 1] == "V" and parse.words(before)[0] in words("particle"):
        before -= 1
    if before < 0 or kinds[before] != "V" or parse.words(before)[-1] not in words("light"):
        return ()
    event.occurs = True
    return () if is_passive(parse, before, before, transitive=False) else find_subject(parse, before)


_ONE = frozenset({"one"})


def accused(scene: Scene, chunk: int) -> tuple[int, ...]:
    """Give those who are held to have done what an event noun names: charged with it, or it blamed on them."""
    held = _answering(scene.parse, chunk)
    return () if held and _denied(scene.parse, chunk) else held


_RAISED = 4
"""How many chunks before a deed the verb stands by which somebody is held to be behind it."""


def _answering(parse: Parse, chunk: int) -> tuple[int, ...]:
    kinds = parse.kinds
    if chunk > 1 and kinds[chunk - 2 : chunk] == "BP" and parse.words(chunk - 1) == ["behind"]:
        raised = chunk > _RAISED and kinds[chunk - _RAISED : chunk - 2] == "Vt"  # "is believed to be behind"
        return find_subject(parse, chunk - _RAISED if raised else chunk - 2)
    doing = chunk - 1 - (chunk > 1 and parse.words(chunk - 1)[0] in words("particle"))
    if doing > 1 and kinds[doing] in "NV" and kinds[doing - 1] in "oP" and parse.words(doing)[-1] in words("light"):
        return blamed_before(parse, doing - 1)  # "accused the rebels of carrying out the attack"
    if chunk and kinds[chunk - 1] in "Pot":
        held = blamed_before(parse, chunk - 1) or _answerable(parse, chunk - 2)
        return held or _involved(parse, chunk) or _for_which(parse, chunk)
    if chunk and kinds[chunk - 1] == "V":
        for deed, doer in _uses(parse, chunk - 1):
            if deed == "object":
                return _phrase_of(parse, chunk - 1, doer)
    for verb in predicates(parse, chunk):
        for deed, doer in _uses(parse, verb):
            if deed == "object" and is_passive(parse, verb, verb, transitive=True):
                return _phrase_of(parse, verb, doer)
    return _for_which(parse, chunk)


def blamed_before(parse: Parse, at: int) -> tuple[int, ...]:
    """Give whom the verb before a preposition blames for what follows: "suspected of", "accused him of"."""
    verb, person = object_before(parse, at)
    if verb < 0 or (parse.words(at)[0], "object") not in _uses(parse, verb):
        return ()
    return person or whom(parse, verb) or find_subject(parse, verb)


def _involved(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give whose deed it is by a noun: "the involvement of troops in", "Mora was the perpetrator of"."""
    kinds = parse.kinds
    if kinds[chunk - 4 : chunk] == "NoNP" and chunk > 3 and parse.words(chunk - 4)[-1] in words("involvement"):
        return (chunk - 2,)
    if kinds[chunk - 3 : chunk] == "BNo" and chunk > 3 and parse.words(chunk - 2)[-1] in words("author"):
        raised = kinds[chunk - 5 : chunk - 3] == "Vt"
        return find_subject(parse, chunk - 5 if raised else chunk - 3)
    return ()


def _denied(parse: Parse, chunk: int) -> bool:
    """Whether the verb before a deed is denied, or denies it: "was not charged with the attack", "denied any role in
    it"."""
    kinds = parse.kinds
    verb = max(kinds.rfind("V", 0, chunk), kinds.rfind("B", 0, chunk))
    if verb < 0 or "S" in kinds[verb:chunk]:
        return False
    begin = max([kinds.rfind(mark, 0, verb) for mark in "SW:V"]) + 1
    told = parse.sentence.lex[parse.first[begin] : parse.last[verb] + 1]
    return not (words("denial") | words("denying")).isdisjoint([record.lower for record in told])


def _for_which(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give who answers for a deed in a clause behind it: "the attack, for which rebels claimed credit"."""
    kinds = parse.kinds
    at = past_phrases(kinds, chunk + 1)
    if at < 2 or kinds[at : at + 2] != "WN" or kinds[at - 1] != "P" or parse.words(at - 1) != ["for"]:
        return ()
    verb = kinds.find("V", at)
    after = kinds[verb + 1 : verb + 3]
    if verb < 0:
        return ()
    if after[:1] in ("J", "A") and parse.words(verb + 1)[-1] in words("taking-part"):
        return find_subject(parse, verb)
    if after[:1] == "N" and parse.words(verb + 1)[-1] in words("claiming"):
        return find_subject(parse, verb)
    blamed = after in ("NJ", "NA") and parse.words(verb + 2)[-1] in words("taking-part")
    return (verb + 1,) if blamed else ()


def _answerable(parse: Parse, at: int) -> tuple[int, ...]:
    """Give who had part in a deed or answers for it: "two men took part in", "the army is responsible for"."""
    kinds = parse.kinds
    if at < 1 or parse.words(at)[-1] not in words("taking-part"):
        return ()
    if kinds[at] == "V" and kinds[at - 1] in "oP":
        return blamed_before(parse, at - 1)
    if kinds[at] == "V" or (kinds[at] in "JA" and kinds[at - 1] == "B"):
        return find_subject(parse, at if kinds[at] == "V" else at - 1)
    if kinds[at] == "N" and kinds[at - 1] == "V":
        return find_subject(parse, at - 1)
    return (at - 1,) if kinds[at] in "JA" and kinds[at - 1] == "N" else ()


def sufferers(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give whom an event noun struck as its verb says: "the mayor survived an attack", "was the victim of a raid",
    "the depot came under fire"."""
    if not parse.sentence.lists & _SUFFERING:
        return ()
    kinds = parse.kinds
    before = chunk - 1
    while before > 0 and kinds[before] in "APJ":
        before -= 1
    if before > 0 and kinds[before] == "V" and parse.words(before)[-1] in words("surviving"):
        return find_subject(parse, before)
    if chunk > 1 and kinds[chunk - 2 : chunk] == "VP" and _in_which(parse, chunk - 2):
        return find_subject(parse, chunk - 2)
    if (
        before > 0
        and kinds[before] == "B"
        and any(parse.words(at)[-1] in words("unharmed") for at in range(before, chunk))
    ):
        return find_subject(parse, before)
    if chunk > 3 and kinds[chunk - 3 : chunk] == "BNo" and parse.words(chunk - 2)[-1] in words("struck"):
        return find_subject(parse, chunk - 3)
    return ()


def _in_which(parse: Parse, verb: int) -> bool:
    """Whether a verb says that its subject is what a deed struck: "came under fire", "was targeted in an attack"."""
    if parse.words(verb + 1) == ["under"]:
        return parse.words(verb)[-1] in _COMING
    return (
        parse.words(verb)[-1] in _AIMED
        and parse.words(verb + 1) == ["in"]
        and is_passive(parse, verb, verb, transitive=False)
    )


_COMING = frozenset({"came", "come", "comes", "coming"})
_AIMED = frozenset({"caught", "hit", "struck", "targeted"})


def shaken(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give what the blast that a noun names shook: "the mall was shaken by an explosion"."""
    by = chunk > 2 and parse.kinds[chunk - 2 : chunk] == "Vy" and parse.words(chunk - 2)[-1] in words("shaking")
    return find_subject(parse, chunk - 2) if by else ()


def _uses(parse: Parse, verb: int) -> tuple[tuple[str, str], ...]:
    return accusing().get(parse.sentence.lex[parse.last[verb]].lemma, ())


def _phrase_of(parse: Parse, verb: int, preposition: str) -> tuple[int, ...]:
    phrases = verb_roles(parse, verb, verb, transitive=True).phrases
    return tuple(noun for prep, noun in phrases if prep == preposition)


def predicates(parse: Parse, chunk: int) -> Iterator[int]:
    """Give the verbs that a noun chunk is the subject of: of its relative clause and of its main clause."""
    kinds = parse.kinds
    size = len(kinds)
    at = past_phrases(kinds, chunk + 1)
    if at < size and kinds[at] == "W":
        own = kinds[at + 1 : at + 2] == "V"
        at = kinds.find("V", at)
        if at < 0:
            return
        if own:
            yield at
        at = past_phrases(kinds, at + 1)
    if at < size and kinds[at] == "V" and (at == chunk + 1 or not _has_other_subject(parse, at)):
        yield at
        after = past_phrases(kinds, at + 1)
        if after < size and kinds[after] == "V" and kinds[at - 1] == "," and "," in kinds[at:after]:
            yield after
        yield from _further(parse, at)


def _has_other_subject(parse: Parse, verb: int) -> bool:
    """Whether a common noun between a comma and a verb is its subject: "killed in clash, landmine wounds two"."""
    return parse.kinds[verb - 2 : verb] == ",N" and parse.letters[parse.last[verb - 1]] in "NL"


def _further(parse: Parse, verb: int) -> Iterator[int]:
    """Give the participles that go on a passive: "was planned by the colonel and carried out by his men"."""
    kinds = parse.kinds
    at = past_phrases(kinds, verb + 1)
    while is_passive(parse, verb, verb, transitive=True) and kinds[at : at + 1] in ("C", "V"):
        at += kinds[at] == "C"
        if kinds[at : at + 1] != "V" or not is_passive(parse, at, at, transitive=True):
            return
        yield at
        at = past_phrases(kinds, at + 1)


def past_phrases(kinds: str, at: int) -> int:
    """Give the chunk after the phrases that stand from chunk ``at`` on: "in the town of Goma, on Friday"."""
    past = _PHRASES.match(kinds, at)
    return past.end() if past is not None else at


_PHRASES = re.compile("(?:[PoNTyA,]|J[Pt]N)*")


def work_of(parse: Parse, chunk: int) -> tuple[int, ...]:
    """Give whose work a deed is said to be: "the attack was the work of smugglers"."""
    kinds = parse.kinds
    at = past_phrases(kinds, chunk + 1)
    if kinds[at : at + 1] == "V" and is_bare(parse, at):
        at = past_phrases(kinds, at + 1)
    if kinds[at : at + 1] != "B":
        return ()
    work = at + 1 + (kinds[at + 1 : at + 2] == "A")
    if kinds[work : work + 3] in ("NoN", "NyN") and parse.words(work)[-1] in words("work"):
        told = {word for chunk in range(at, work + 1) for word in parse.words(chunk)}
        return (work + 2,) if words("denial").isdisjoint(told) else ()
    return ()

"""Which event of a sentence is of another incident than those told before it, though they look alike."""

from __future__ import annotations

import re

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.events import Event
from db.extract.families import BLASTS, EFFECTS
from db.extract.mentions import Name
from db.extract.sentences.grammar import Parse
from db.gazetteer.datewords import ORDINALS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list


def apart(event: Event, members: list[Event], article: Article) -> bool:
    """Whether the words say that an event is another one than those before it in its sentence."""
    if _of_others(event, members) or _told_to_place(event, members[-1], article):
        return True
    before = members[-1]
    if _answered_for(event, before, article) or _sparked(event, before, article) or _followed(event, before, article):
        return True
    if event.family in EFFECTS or _ranked(event, article):
        return False
    if before.family in EFFECTS:
        return _opens_clause(event, article) and other_said(event, article)
    if before.sense.part == "n" and before.chunk + 1 == event.chunk:  # "another strike hit a car"
        return False
    return (
        other_said(event, article)
        or (_other_clause(event, before) and not (_tells_of(event, before, article) or _with_the_same(event, article)))
        or _side_by_side(event, before)
        or (all(one.sense.part == "n" for one in members) and _told_beside(event, before, article))
        or _looked_back_on(event, before)
    )


def _sparked(event: Event, before: Event, article: Article) -> bool:
    """Whether a noun names protests that a deed brought about: "the looting of a mosque sparked protests"."""
    parse = article.parse(event.sentence)
    if event.family not in _UNREST or event.sense.part != "n" or parse.kinds[event.chunk - 1] != "V":
        return False
    between = parse.kinds[before.chunk + 1 : event.chunk - 1]
    return "V" not in between and parse.words(event.chunk - 1)[-1] in words("sparking")


_UNREST = frozenset({"protest", "riot"})


def _followed(event: Event, before: Event, article: Article) -> bool:
    """Whether a noun names what came after the deed before: "the raid was followed by a blast", "preceded by"."""
    parse, at = article.parse(event.sentence), event.chunk - 1
    if event.sense.part != "n" or parse.kinds[at : at + 1] != "y":
        return False
    at -= 1
    while at > before.chunk and parse.kinds[at] in "AT":
        at -= 1
    return parse.kinds[at] == "V" and at > before.chunk and parse.words(at)[-1] in _FOLLOWING


_FOLLOWING = frozenset({"followed", "preceded"})


def _ranked(event: Event, article: Article) -> bool:
    """Whether a noun only ranks the deed told before: "attacked a tanker, the second attack in two days"."""
    parse, at = article.parse(event.sentence), event.chunk
    if event.sense.part != "n":
        return False
    opens = at - 2 if parse.kinds[at - 2 : at] == "DJ" else at  # "the third such attack"
    told = [word for chunk in range(opens, at + 1) for word in parse.words(chunk)]
    ranked = told[0] == "the" or (told[0] in _OF_THEIRS and told[1] in ORDINALS)
    if parse.kinds[opens - 1 : opens] != "," or not ranked:
        return False
    return _LATER_VERB.match(parse.kinds, at + 1) is None


_OF_THEIRS = frozenset({"his", "its", "their"})
_LATER_VERB = re.compile("(?:[Po]N|T|A)*[VBHM]")


def _opens_clause(event: Event, article: Article) -> bool:
    """Whether the noun of an event opens a clause: "killed two; another attack killed three"."""
    parse = article.parse(event.sentence)
    return event.sense.part == "n" and parse.kinds[event.chunk - 1 : event.chunk] in _JOINTS


_JOINTS = (":", "C", "S")


def _looked_back_on(event: Event, before: Event) -> bool:
    """Whether people only feel or act over the deed before, and this one struck something else: "in shock over the
    attack on the judge, a mall was hit by a blast"."""
    if not before.cause or before.sense.part != "n" or not (before.targets and event.targets):
        return False
    return {one.head for one in before.targets}.isdisjoint(one.head for one in event.targets)


def _told_to_place(event: Event, before: Event, article: Article) -> bool:
    """Whether an event only says where the one before was: "shot near where the governor was murdered in July"."""
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("W", parse.at[before.last], parse.at[event.first]) if event.sense.part == "v" else -1
    if at < 1 or parse.words(at) != ["where"]:
        return False
    return parse.kinds[at - 1] in _LEADING_TO or (parse.kinds[at - 1] == "N" and "same" in parse.words(at - 1))


_LEADING_TO = ("P", "t")
"""The kinds of chunks that lead to a place: "near where", "close to where"."""


def _answered_for(event: Event, before: Event, article: Article) -> bool:
    """Whether those whom a deed befell had done another one: "killed the men behind the bombing of the school"."""
    sentence = article.sentences[event.sentence]
    if event.sense.part != "n" or before.sense.part != "v" or not sentence.lists & _ANSWERABLE:
        return False
    if _behind_it(event, article):
        return True
    whom = [one.last for one in before.targets if one.cls & ph.HUMAN and one.last < event.first]
    at = max(whom, default=event.first) + 1
    letters = article.parse(event.sentence).letters
    while at < event.first and letters[at] in _WHO_DID and not sentence.lex[at].lists & _ANSWERABLE:
        at += 1
    return at < event.first and bool(sentence.lex[at].lists & _ANSWERABLE)


def _behind_it(event: Event, article: Article) -> bool:
    """Whether a noun names a deed only to say whose camps or men were struck: "camps of the groups behind the raid"."""
    parse, at = article.parse(event.sentence), event.chunk
    behind = at > 2 and parse.words(at - 1) == ["behind"]
    return behind and parse.kinds[at - 4 : at - 1] == "NoN" and bool(event.targets)


_WHO_DID = "WBHMAdt"
"""The letters that may lead to what people are answerable for: "who are believed to have been behind"."""
_ANSWERABLE = word_list(words=words("answerable"))


def _of_others(event: Event, members: list[Event]) -> bool:
    """Whether a noun names the killing of others than those before it: "the murder of one and the killing of two"."""
    if event.sense.part != "n" or event.family not in _OF_PEOPLE:
        return False
    mine = _victims(event)
    return bool(mine) and any(
        one.family in _OF_PEOPLE and (before := _victims(one)) and mine.isdisjoint(before) for one in members
    )


_OF_PEOPLE = frozenset({"murder", "kill"})


def _victims(event: Event) -> set[str]:
    """The last words of those that an event was done to."""
    return {one.head for one in event.targets if one.cls & ph.HUMAN and not one.cls & ph.PRONOUN}


def _with_the_same(event: Event, article: Article) -> bool:
    """Whether a deed was done with a thing told of before: "the attack was that of rebels, who planted the bomb"."""
    for one in event.instruments:
        if article.parse(one.sentence).letters[one.first - 1 : one.first] == "D":
            return article.sentences[one.sentence].lex[one.first - 1].lower in ("the", "this", "these")
    return False


def _side_by_side(event: Event, before: Event) -> bool:
    """Whether two nouns name a murder and a bombing: "the bombings and the murder of the judge"."""
    nouns = event.sense.part == before.sense.part == "n"
    families = {event.family, before.family}
    return nouns and "murder" in families and bool(families & BLASTS)


def _told_beside(event: Event, before: Event, article: Article) -> bool:
    """Whether two nouns that "and" joins each have a day, or a place, of their own: "condemned an air strike in Nyala
    on Monday and the shelling of a school in Kutum on Tuesday"."""
    if event.sense.part != "n":
        return False
    parse = article.parse(event.sentence)
    kinds, joint = parse.kinds, parse.kinds.rfind("C", before.chunk, event.chunk)
    if joint <= before.chunk + 1 or set(kinds[before.chunk + 1 : joint]) - _PHRASES or joint + 1 < event.chunk:
        return False
    ends = next((at for at in range(event.chunk + 1, len(kinds)) if kinds[at] not in _PHRASES), len(kinds))
    behind = ((before.chunk + 1, joint), (event.chunk + 1, ends))
    if all("T" in kinds[first:end] for first, end in behind):
        return True
    return ends == len(kinds) - 1 and _in_two_places(parse, behind, article.names_by_token(event.sentence))


def _in_two_places(parse: Parse, behind: tuple[tuple[int, int], ...], names: dict[int, Name]) -> bool:
    """Whether each of two runs of chunks tells a place, and not the same."""
    told: list[set[str]] = []
    for first, end in behind:
        there = [names[parse.last[at]] for at in range(first, end) if parse.last[at] in names]
        told.append({name.name for name in there if name.kind == "place"})
    return all(told) and told[0].isdisjoint(told[1])


_PHRASES = frozenset("NPoTAt")


def _other_clause(event: Event, before: Event) -> bool:
    """Whether a finite verb with a doer and a target of its own tells of something else than the event before it."""
    if not (event.finite and event.perpetrators and event.targets and (before.perpetrators or before.targets)):
        return False
    if all(one.cls & ph.PRONOUN for one in event.perpetrators):
        return False  # "attacked a church, where they opened fire on"
    if {(one.sentence, one.last) for one in event.targets} & {(one.sentence, one.last) for one in before.perpetrators}:
        return False  # "stabbed two men before being shot by guards"
    doers = {one.head for one in before.perpetrators} | {one.head for one in before.targets}
    return doers.isdisjoint(one.head for one in event.perpetrators) and before.sense.frame != "with"


def _tells_of(event: Event, before: Event, article: Article) -> bool:
    """Whether a clause with "when" tells the attack that a noun names, or by which somebody suffered a deed.

    "Survived an ambush when gunmen fired at", "were hacked to death when gunmen stormed a bus".
    """
    suffered = before.sense.part == "v" and before.passive
    if before.perpetrators or not (suffered or (before.sense.part == "n" and not before.definite)):
        return False
    parse = article.parse(event.sentence)
    at = parse.kinds.rfind("S", before.chunk, event.chunk)
    return at > 0 and parse.words(at) == ["when"] and "V" not in parse.kinds[before.chunk + 1 : event.chunk]


def other_said(event: Event, article: Article) -> bool:
    """Whether a word before an event says that it is a further one ("another", "a second")."""
    sentence = article.sentences[event.sentence]
    if not sentence.lists & _OTHER:
        return False
    return any(record.lists & _OTHER for record in sentence.lex[max(0, event.first - 3) : event.first])


OTHER_CUES = frozenset({"another", "second", "separate", "other", "third", "previous", "similar"})
_OTHER = word_list(words=OTHER_CUES)

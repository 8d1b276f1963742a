"""Who "they", "the attackers" and "that group" are: doers named or described in sentences before."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.deeds.scene import Scene
from db.extract.deeds.subjects import find_subject
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.extract.merging.stories import story_of
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_BACK = 2


def name_doers(draft: Draft, others: Container[int], article: Article) -> None:
    """Let the doers of an incident that its sentences only point at be those told of before.

    ``others`` are the sentences of other incidents, behind which nothing more is told of this one.
    """
    if not draft.perpetrators:
        _agents(draft, others, article)
    elif all(one.cls & ph.PRONOUN for one in draft.perpetrators):
        _describe(draft, article)
    _name_the_group(draft, others, article)


def without_victims(drafts: list[Draft]) -> None:
    """Take a "he" for none of those to whom others than a state did something: he is named nearest before it."""
    struck = {
        one.name.name
        for draft in drafts
        for one in draft.targets
        if one.name is not None and draft.perpetrators and not any(who.cls & ph.STATE for who in draft.perpetrators)
    }
    for draft in drafts:
        draft.perpetrators[:] = [
            one for one in draft.perpetrators if one.name is None or one.name.name not in struck or one.head not in _HE
        ]


_HE = frozenset({"he", "she"})


def name_strikers(drafts: list[Draft]) -> None:
    """Let a strike whose doer is not told be by those who carried out all the other strikes of its article."""
    strikes = [one for one in drafts if one.families & _STRIKES]
    known = {one.name.name: one for draft in strikes for one in draft.perpetrators if one.name is not None}
    if len(known) != 1:
        return
    striker = next(iter(known.values()))
    for draft in strikes:
        if not draft.perpetrators and "strike" in draft.families and striker.cls & _STATES:
            draft.perpetrators.append(replace(striker, certainty="inferred"))


def name_captors(drafts: list[Draft]) -> None:
    """Let those who attacked have taken whom, or looted what, the next sentence tells of without saying by whom."""
    for draft in drafts:
        if draft.domain not in _TAKEN or draft.perpetrators or draft.places or draft.status:
            continue
        first = draft.sentences[0]
        raids = [one for one in drafts if one.domain == "violence" and 0 <= first - one.sentences[-1] <= 1]
        doers = raids[-1].perpetrators if raids and raids[-1].sentences[0] < first else []
        if draft.date is None and any(one.cls & _RAIDERS for one in doers):
            draft.perpetrators.extend(replace(one, certainty="inferred") for one in doers)


_TAKEN = frozenset({"abduct", "loot"})
_RAIDERS = ph.ASSAILANT | ph.GROUP
_STRIKES = frozenset({"strike", "air"})
_STATES = ph.NATION | ph.PLACE | ph.GOVERNMENT | ph.MILITARY


def _agents(draft: Draft, others: Container[int], article: Article) -> None:
    """Let those be the doers whom a noun calls so in or right after the deed: "the killers", or who came for it."""
    for number in draft.sentences:
        one = _called_agent(number, article) if article.sentences[number].lists & _AGENTS else None
        if one is not None:
            draft.perpetrators.append(replace(one, certainty="inferred"))
        if one is not None or number in others:
            return
    for number in _after(draft, others, article):
        lists = article.sentences[number].lists
        one = _called_agent(number, article) if lists & _AGENTS else None
        one = _came(number, article) if one is None and number not in others and lists & _COMING else one
        if one is not None:
            draft.perpetrators.append(replace(one, certainty="inferred"))
            return


def _after(draft: Draft, others: Container[int], article: Article) -> Iterator[int]:
    """Give the sentences right after those of a draft, up to the first that tells of another one."""
    for told in draft.sentences:
        for number in range(told + 1, min(told + 1 + _AFTER, len(article.sentences))):
            if number not in draft.sentences:
                yield number
            if number in others:
                break


def _came(number: int, article: Article) -> Party | None:
    """Give the fighters of whom a sentence right after a deed says that they came: "Gunmen surrounded the village"."""
    parse = article.parse(number)
    for verb, kind in enumerate(parse.kinds):
        if kind == "V" and parse.words(verb)[-1] in words("coming") and parse.letters[parse.first[verb]] in "dA":
            scene = Scene(parse, number, article.names_by_token(number), [])
            return next((one for one in scene.parties(find_subject(parse, verb)) if one.cls & ph.ASSAILANT), None)
    return None


def _called_agent(number: int, article: Article) -> Party | None:
    """Give those whom a sentence calls the doers of what is told of: "the killers"."""
    parse = article.parse(number)
    scene = Scene(parse, number, article.names_by_token(number), [])
    for chunk, kind in enumerate(parse.kinds):
        if kind == "N" and parse.words(chunk)[0] in ("the", "its", "their"):
            one = scene.party(chunk)
            if one.head in words("agent"):
                return one
    return None


_AFTER = 2
_AGENTS, _COMING = word_list(words=words("agent")), word_list(words=words("coming"))


def _describe(draft: Draft, article: Article) -> None:
    """Let "they" be the fighters spoken of last in the sentences before."""
    one = draft.perpetrators[0]
    if one.head not in words("they"):
        return
    for number in range(one.sentence, max(story_of(one.sentence, article), one.sentence - _BACK) - 1, -1):
        found = _fighters(number, article, one)
        if found is not None:
            draft.perpetrators.append(replace(found, certainty="inferred"))
            return


def _fighters(number: int, article: Article, before: Party) -> Party | None:
    """Give the last plural noun for fighters of a sentence, before the pronoun where that stands in it.

    A clause that goes on with "they" means those who did what is told before it: "killing two officers, and they".
    """
    parse = article.parse(number)
    scene = Scene(parse, number, article.names_by_token(number), [])
    for chunk in range(len(parse.kinds) - 1, -1, -1):
        if parse.kinds[chunk] != "N" or (number == before.sentence and parse.last[chunk] >= before.first):
            continue
        if number == before.sentence and parse.kinds[chunk - 1 : chunk] == "V":
            continue
        one = scene.party(chunk)
        if parse.letters[parse.last[chunk]] == "L" and (one.cls & (ph.ASSAILANT | ph.SOLDIER) or _band(parse, chunk)):
            return one
    return None


def _band(parse: Parse, chunk: int) -> bool:
    """Whether men of whom a sentence begins to tell are meant: "Five men on motorbikes rode into the field. They"."""
    if parse.words(chunk)[-1] not in words("band") or "V" in parse.kinds[:chunk]:
        return False
    subject = find_subject(parse, parse.kinds.find("V", chunk))
    return any(set(parse.kinds[first : chunk + 1]) <= {"N", "o"} for first in subject if first <= chunk)


def _name_the_group(draft: Draft, others: Container[int], article: Article) -> None:
    """Let "the guerrillas" or "that group" be those of the armed group named last before them.

    A noun that only stands for a group gives way to its name.
    """
    if any(one.name is not None and one.name.kind in ("armed-group", "military") for one in draft.perpetrators):
        return
    pointing = [one for one in draft.perpetrators if one.name is None and _points(one, article)]
    if not pointing:
        return
    found = _named_before(pointing[0].sentence, article)
    if found is None and not _unknown(pointing[0], article):
        found = _only_group(pointing[0].sentence, others, article)
    unclaimed = {number for number, cue in draft.status if cue.status == "unclaimed"}
    if found is not None and found[0] in unclaimed:  # "nobody has claimed it, but such attacks are often those of"
        return
    if found is not None and all(one.name is None or one.name.name != found[1].name for one in draft.deniers):
        number, name = found
        draft.perpetrators.append(
            Party(number, name.first, name.last, ph.GROUP, name, name.name.lower(), certainty="inferred")
        )
        stand_ins = [one for one in pointing if one.head in words("collective")]
        draft.perpetrators[:] = [one for one in draft.perpetrators if all(one is not other for other in stand_ins)]


def _points(one: Party, article: Article) -> bool:
    """Whether a phrase means fighters or a group told of before."""
    told = {record.lower for record in article.sentences[one.sentence].lex[one.first : one.last]}
    if not told.isdisjoint(words("unidentified")):
        return False
    if one.cls & (ph.ASSAILANT | ph.GROUP) and one.head in words("nameless"):
        return True
    if not one.cls & (ph.ASSAILANT | ph.GROUP | ph.ORGANIZATION) or one.head not in words("collective"):
        return False
    lex = article.sentences[one.sentence].lex
    return one.first > 0 and lex[one.first - 1].lower in words("pointing")


def _unknown(one: Party, article: Article) -> bool:
    """Whether nobody knows who they are: "unidentified gunmen"."""
    told = [record.lower for record in article.sentences[one.sentence].lex[max(0, one.first - 1) : one.last]]
    return not words("unknown").isdisjoint(told)


def _only_group(number: int, others: Container[int], article: Article) -> tuple[int, Name] | None:
    """Give the first name of the armed group that the story of a sentence speaks of.

    None where it tells of several, and where only another incident is told of them.
    """
    story = story_of(number, article)
    told = [at for at in sorted(article.names) if story_of(at, article) == story]
    named = [(at, n) for at in told for n in article.names[at] if n.kind == "armed-group"]
    groups = [(at, name) for at, name in named if not name.common]
    alone = len({name.name for _, name in groups}) == 1
    return next((found for found in groups if found[0] not in others), None) if alone else None


def _named_before(number: int, article: Article) -> tuple[int, Name] | None:
    for earlier in range(number, story_of(number, article) - 1, -1):
        groups = [n for n in article.names.get(earlier, ()) if n.kind == "armed-group" and not n.common]
        if groups:
            return earlier, groups[-1]
    return None

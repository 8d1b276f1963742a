"""Who they were, where a sentence after the deed only tells names: "They are Ana Ruiz and Luis Mora"."""

from __future__ import annotations

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.counts.numbers import quantities
from db.extract.deeds.naming import named_as
from db.extract.deeds.scene import Scene
from db.extract.incidents import Draft
from db.extract.phrases import Party
from db.extract.sentences.grammar import Parse
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_AFTER = 2
"""In how many sentences after a deed the names may stand."""
_CALLS = word_list(words=words("roll") | words("they") | words("struck-person") | words("suspect"))


def call_the_roll(draft: Draft, others: set[int], article: Article) -> None:
    """Add those whom the sentences right after a deed name as its victims or doers; ``others`` tell something else."""
    last = draft.sentences[-1]
    for number in range(last + 1, min(last + 1 + _AFTER, len(article.sentences))):
        if number in others:
            return
        if article.sentences[number].lists & _CALLS and _calls(draft, number, article):
            draft.sentences.append(number)


def _calls(draft: Draft, number: int, article: Article) -> bool:
    """Add those whom a sentence names to the role that its subject has in a draft; whether it names any."""
    parse = article.parse(number)
    subject = next((chunk for chunk, kind in enumerate(parse.kinds) if kind not in "AT,:"), -1)
    if subject < 0 or parse.kinds[subject] != "N":
        return False
    scene = Scene(parse, number, article.names_by_token(number), [])
    named = [one for one in scene.parties(named_as(parse, subject)) if one.cls & ph.PERSON and one.name is not None]
    role = _role(parse, subject, draft, article, len(named)) if named else None
    if role is None:
        return False
    known = {one.name.name for one in role if one.name is not None}
    role[:] = [one for one in role if one.name is not None or how_many(one, article) != len(named)]
    for one in named:
        if one.name is not None and one.name.name not in known:
            one.harmed = role is draft.targets
            one.certainty = "asserted" if role is draft.targets else "suspected"
            role.append(one)
    return True


def _role(parse: Parse, subject: int, draft: Draft, article: Article, several: int) -> list[Party] | None:
    """Give the victims or the doers of a draft, whichever its subject means; None where it means neither."""
    told = parse.words(subject)
    of_whom = parse.kinds[subject + 1 : subject + 2] == "o"
    if told[-1] in words("roll"):
        told = [*told, *(parse.words(subject + 2) if of_whom else ["they"] if told[0] in _THEIRS else [])]
    elif told[-1] in words("they") and parse.kinds[subject + 1 : subject + 2] not in ("B", "V"):
        return None
    if not words("struck-person").isdisjoint(told):
        return draft.targets
    if not words("suspect").isdisjoint(told):
        return draft.perpetrators
    if words("they").isdisjoint(told) and not of_whom:
        return None
    ranked = [(_likely(role, several, draft, article), role) for role in (draft.targets, draft.perpetrators)]
    (struck, _), (did, _) = ranked
    return None if struck == did else max(ranked, key=lambda pair: pair[0])[1]


_THEIRS = frozenset({"their", "his", "her"})


def _likely(role: list[Party], several: int, draft: Draft, article: Article) -> int:
    """Give how likely as many as are named are people of a role: as many as it counts, told of right before, or not."""
    best = 0
    for one in role:
        counted = how_many(one, article)
        if not one.cls & _PEOPLE or one.name is not None or (counted is not None and counted < several):
            continue
        best = max(best, 1 + (one.sentence == draft.sentences[-1]) + 2 * (counted == several))
    return best


def how_many(one: Party, article: Article) -> int | None:
    """Give the number that a phrase says, None where it says none."""
    found = quantities(article.sentences[one.sentence].lex[one.first : one.last + 1])
    return found[0].best if found else None


_PEOPLE = ph.ASSAILANT | ph.SOLDIER | ph.POLICE | ph.CIVILIAN | ph.OFFICIAL | ph.PROTESTER | ph.PERSON | ph.NUMBER

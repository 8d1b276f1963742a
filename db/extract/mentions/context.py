"""What the words around a name say about its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.extract.mentions.marks import COMMON, GIVEN, PROPER, SPEECH, SURNAME, TITLE, Mark
from db.extract.mentions.names import Name
from db.gazetteer.event_words import words
from db.gazetteer.known import cues
from db.gazetteer.lexicon import BE, CAPITAL, CONJ, HAVE, PAST, PREP, PUNCTUATION, REL, UPPER
from db.gazetteer.places import candidates

_BEFORE = {
    word: weight
    for kind, weight in (("site", 2.5), ("side", 2.0), ("toward", 2.0), ("at", 1.5), ("in", 3.0))
    for word in cues(kind)
}
_AFTER = {word: weight for kind, weight in (("site", 2.0), ("resident", 1.5), ("person", -3.0)) for word in cues(kind)}
_SITES, _SIDES, _OF, _PEOPLE = (cues(kind) for kind in ("site", "side", "of", "person"))
_AGES = range(5, 110)
_DASHES = frozenset({"-", "–", "—"})
DATELINE = 6.0
LISTED = 2.5
"""What a dateline weighs for its name as a place, and what a row of places weighs for another name in it."""
_APPOSED = 2.6
_OPENING, _OPENS = frozenset({"across", "around", "at", "in", "inside", "near", "outside"}), 1.5
"""What a preposition weighs that opens a sentence: "In Bara, " may as well be "In Boko Haram's camp"."""
_WITHIN = 6
"""What an apposition weighs that calls a name a village, and within how many words it must do so."""
_LIST = frozenset({",", "and", "or", ";"})
_LIST_ENDS = _LIST | {".", ")", ":"}


def place_context(marks: Sequence[Mark], first: int, last: int) -> float:
    """Weigh the words around the tokens ``first`` to ``last``: above 0 they speak of a place, below of somebody."""
    before = marks[first - 1] if first else None
    if before is not None and before.key == "the" and first > 1:
        first -= 1
        before = marks[first - 1]
    score = _before(marks, first, before) if before is not None else 0.0
    if before is not None and before.key == "'s" and _town_of_land(marks, first, last):
        score += _BEFORE["in"]
    return score + _after(marks, last) if last + 1 < len(marks) else score


def _town_of_land(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether a town stands behind the country that it lies in: "in Lebanon's Tyre", "near Sri Lanka's Mannar"."""
    towns = {place.country for place in candidates(" ".join(mark.form for mark in marks[first : last + 1]))}
    for opens in (first - 2, first - 3) if towns else ():
        if opens > 0 and marks[opens - 1].key in _BY:
            land = candidates(" ".join(mark.form for mark in marks[opens : first - 1]))[:1]
            return any(place.feature == "country" and place.country in towns for place in land)
    return False


def _before(marks: Sequence[Mark], first: int, before: Mark) -> float:
    key = before.key
    if key == "of" and first > 1:
        earlier = marks[first - 2].key
        away = first > 2 and earlier in _SIDES and marks[first - 3].key in words("distance")  # "20 km west of"
        if away or earlier in _SITES or earlier.rstrip("s") in _SITES:
            return 4.0
        if earlier in _SIDES or earlier in _OF:
            return 2.5
        return 0.5
    if key in _BEFORE and (
        before.lex.shape != CAPITAL or key in _SIDES or (key in _OPENING and _opens(marks, first - 1))
    ):
        firm = before.lex.shape != CAPITAL or key in _SIDES or _stands_alone(marks, first)
        return _BEFORE[key] if firm else _OPENS
    if before.flags & TITLE and before.lex.shape != CAPITAL:
        return -3.0
    listed = key in ("and", "or", ",") and first > 1 and marks[first - 2].flags & PROPER
    return 0.5 if listed else 0.3 if before.lex.tags & PREP else 0.0


def _opens(marks: Sequence[Mark], at: int) -> bool:
    """Whether a sentence opens with a word, or with what a dateline's dash, a colon or a quotation mark lets begin."""
    return at == 0 or marks[at - 1].form in _BEGINNING


_BEGINNING = frozenset({*_DASHES, ":", ")", '"', "“", "‘"})


def _stands_alone(marks: Sequence[Mark], first: int) -> bool:
    """Whether a comma stands behind one uncommon word that nobody is called by: "In Sotomo, gunmen killed two"."""
    known = marks[first].flags & (GIVEN | SURNAME | COMMON | TITLE)
    return not known and first + 2 < len(marks) and marks[first + 1].key == ","


def _after(marks: Sequence[Mark], last: int) -> float:
    following = marks[last + 1]
    if following.flags & SPEECH and following.lex.shape != CAPITAL:
        return -2.0
    if following.key != ",":
        return _AFTER.get(following.key, 0.0)
    if _age_follows(marks, last):
        return -4.0
    after = marks[last + 2] if last + 2 < len(marks) else following
    if after.key in _PEOPLE:
        return -1.0
    if _site_follows(marks, last + 2) or _lies_by(marks, last + 2):
        return _APPOSED
    return 0.5 if after.flags & PROPER and not after.flags & COMMON else 0.0


def _site_follows(marks: Sequence[Mark], at: int) -> bool:
    """Whether an apposition says that it is a place: "Labodrie, a fishing village", but not "Karim, a town clerk"."""
    if marks[at : at + 1] and marks[at].key in ("a", "an", "the"):
        for index in range(at + 1, min(at + _WITHIN, len(marks) - 1)):
            following = marks[index + 1]
            if marks[index].key in _SITES:
                return following.key in _LIST_ENDS or bool(following.lex.tags & PREP)
            if marks[index].lex.tags & (PREP | PUNCTUATION):
                return False
    return False


def _lies_by(marks: Sequence[Mark], at: int) -> bool:
    """Whether a phrase says beside what place something lies: "Tolpa, near Segou", "Khaldeh, south of Beirut"."""
    near = marks[at].key in _BY if at < len(marks) else False
    directed = [mark.key for mark in marks[at : at + 2]]
    toward = len(directed) == 2 and directed[0] in words("direction") and directed[1] == "of"
    beside = at + (2 if toward else 1)
    return (near or toward) and beside < len(marks) and bool(marks[beside].flags & PROPER)


_BY = frozenset({"in", "near", "outside"})


def _age_follows(marks: Sequence[Mark], last: int) -> bool:
    """Whether an age in commas stands behind a name ("Karbouly, 34, "), and no number of people or kilometres ("In
    Huanta, 60 people were killed")."""
    if last + 2 >= len(marks) or marks[last + 1].key != ",":
        return False
    if last + 3 < len(marks) and not marks[last + 3].lex.tags & (PUNCTUATION | CONJ | PREP | REL | BE | HAVE | PAST):
        return False
    if last + 3 < len(marks) and marks[last + 3].key in _BY:
        return False  # "killed seven in Damaturu, 13 in Maiduguri"
    age = marks[last + 2].key
    return age.isdecimal() and len(age) < 4 and int(age) in _AGES


def spoken(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether the name is that of somebody who speaks ("Karbouly said", "said Karbouly") or whose age follows."""
    if last + 1 < len(marks):
        following = marks[last + 1]
        if (following.flags & SPEECH and following.lex.shape != CAPITAL) or following.key in _PEOPLE:
            return True
        if _age_follows(marks, last):
            return True
    return bool(first and marks[first - 1].flags & SPEECH and marks[first - 1].key in ("said", "says", "added"))


def dateline(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether the name of the tokens ``first`` to ``last`` opens a dateline: "BEIRUT (AP) --", "LIMA, Peru, 3 May -",
    "QUETTA: ", "DUBAI/SANAA -", "Manila - Four soldiers"."""
    if last + 1 >= len(marks) or (first and not _second_town(marks, first)):
        return False
    if marks[last + 1].key in _AND_TOWN and last + 3 < len(marks) and marks[last + 2].lex.shape == UPPER:
        return marks[last].lex.shape == UPPER and dateline(marks, last + 2, last + 2)  # "ANKARA/BEIRUT (AFP) -"
    if marks[last].lex.shape != UPPER:
        if marks[last + 1].key in _DASHES:
            return _opens_sentence(marks, last + 2) and not _is_country(marks, first, last)
        return marks[last + 1].key in ("(", ",") and _small_dateline(marks, last)
    if marks[last + 1].key in ("(", ":") or marks[last + 1].key in _DASHES:
        return True
    return marks[last + 1].key == "," and any(mark.key in _DASHES for mark in marks[last + 2 : last + 12])


def _opens_sentence(marks: Sequence[Mark], at: int) -> bool:
    """Whether a word begins a sentence and no other place: "Manila - Four soldiers", no "Kabul - Kandahar road"."""
    if at >= len(marks) or marks[at].lex.shape != CAPITAL:
        return False
    return bool(marks[at].flags & COMMON) or not candidates(marks[at].form)


def _is_country(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether tokens name a country, which heads what happened there and is no town of writing: "Chad - Rebels"."""
    found = candidates(" ".join(mark.form for mark in marks[first : last + 1]))
    return bool(found) and found[0].feature == "country"


def _second_town(marks: Sequence[Mark], first: int) -> bool:
    """Whether all before a name are the other towns of a dateline: "DUBAI/SANAA -"."""
    before = marks[:first]
    return before[-1].key in _AND_TOWN and all(mark.lex.shape == UPPER or mark.key in _AND_TOWN for mark in before)


_AND_TOWN = frozenset({"/", "and"})


def _small_dateline(marks: Sequence[Mark], last: int) -> bool:
    """Whether only names, days and brackets stand between a name and a dash: "Beirut (AP) -", "Goma, June 13 -"."""
    end = next((at for at in range(last + 2, min(last + 9, len(marks))) if marks[at].key in _DASHES), 0)
    between = marks[last + 2 : end]
    if not between or (marks[last + 1].key == "(" and between[-1].key != ")"):
        return False
    return all(mark.lex.shape in (CAPITAL, UPPER) or not mark.key.isalpha() for mark in between)


def _beside_compatriot(name: Name, before: str, behind: str, placed: Mapping[tuple[int, int], Name]) -> bool:
    """Whether what may be somebody's name is a town joined by "and" or a comma to another one of its country."""
    sides = [placed.get((name.sentence, name.first - 2))] if before in _JOINTS else []
    sides += [placed.get((name.sentence, name.last + 2))] if behind in _JOINTS else []
    beside = {one.candidates[0].country for one in sides if one is not None and one.candidates}
    return bool(beside) and any(p.country in beside and p.prominence >= _TOWN for p in candidates(name.name))


_JOINTS = frozenset({"and", ","})
_TOWN = 4.3
"""From which prominence a town is likely to be in the news."""


def listed_with_place(
    marks: Sequence[Mark], name: Name, placed: Mapping[tuple[int, int], Name], *, capitals: bool
) -> bool:
    """Whether a name stands in a list between places, in capitals beside one: "Ambo, Kichki and Huanuco".

    ``placed`` holds the ``(sentence, token)`` of the first and last tokens of the places.
    """
    before = marks[name.first - 1].key if name.first else ""
    behind = marks[name.last + 1].key if name.last + 1 < len(marks) else "."
    if marks[name.first].flags & COMMON:
        return False
    if marks[name.first].flags & (GIVEN | SURNAME):
        return (before in _JOINTS or behind in _JOINTS) and _beside_compatriot(name, before, behind, placed)
    if before not in _LIST or behind not in _LIST_ENDS:
        return False
    back = 3 if before == "and" and name.first > 1 and marks[name.first - 2].key == "," else 2
    sides = ((name.sentence, name.first - back) in placed) + ((name.sentence, name.last + 2) in placed)
    return sides > (0 if capitals else 1)

"""Dates that belong to another deed of the sentence: to who speaks or acts upon an event, or to a clause inside it."""

from __future__ import annotations

from bisect import bisect_left

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.deeds.resuming import goes_on, past_what_is_said
from db.extract.deeds.scene import Scene
from db.extract.sentences.grammar import Parse
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY


def spoken_of(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether the date, the chunks ``first`` to ``last``, is of a verb that only speaks of what an event noun names.

    "He condemned on Friday the murder of", "left prison on Friday despite being charged with the murder of".
    """
    if event.sense.part != "n":
        return False
    kinds = scene.parse.kinds
    before = event.chunk - 1
    while before > 0 and kinds[before] in "TA":
        before -= 1
    if event.occurs and not _only_described(scene.parse, before, event):
        return False
    embedded = before >= 0 and _is_embedded(scene.parse, before)
    if event.chunk > last:
        beside = kinds[first - 1 : first] == "V" or kinds[last + 1 : last + 2] == "V"
        led = first == 0 and "V" in kinds[last + 1 : event.chunk]
        return embedded and (beside or led or _deed_before(scene, first))
    if embedded and _of_those_around(scene.parse, before, event, first):
        return True
    if embedded and kinds[first - 1] == "," and "V" not in kinds[event.chunk : first] and "V" in kinds[last + 1 :]:
        return True
    others = _other_deeds(scene)
    last_before = others[at] if (at := bisect_left(others, first) - 1) >= 0 else -1
    return last_before > event.chunk and (embedded or last_before == first - 1)


def _is_embedded(parse: Parse, before: int) -> bool:
    """Whether the chunk ``before`` an event noun makes it what another verb or noun speaks of or follows."""
    if parse.kinds[before] == "V":
        return True
    word = parse.words(before)[0]
    if word in _SPOKEN_OF:
        return True
    if word == "in" and before > 0 and parse.kinds[before - 1] == "N" and parse.words(before - 1)[-1] in words("share"):
        return True
    charged = before > 0 and parse.kinds[before - 1] == "V"
    return charged and parse.sentence.lex[parse.last[before - 1]].lemma in accusing()


def _of_those_around(parse: Parse, before: int, event: Event, first: int) -> bool:
    """Whether a noun only points back to a deed, and the date is as likely of those who speak of it or deal with it.

    "Condemned the attack on Friday", "visited the site of the attack on Friday", "the victims of it were buried on".
    """
    if parse.words(event.chunk)[0] not in _POINTING or parse.words(before)[0] in _AFTERWARDS:
        return False
    if first == event.chunk + 1:
        return parse.kinds[before] != "V" or parse.words(before)[-1] in words("discussing")
    told = parse.words(before) == ["of"] and before > 0 and words("quantity").isdisjoint(parse.words(before - 1))
    return told and parse.kinds[event.chunk + 1 : first] == "V"


_POINTING, _AFTERWARDS = frozenset({"that", "the", "these", "this", "those"}), frozenset({"after", "amid", "following"})


def _only_described(parse: Parse, before: int, event: Event) -> bool:
    """Whether no more than a relative clause, or what is said of it, tells that a deed took place: "discussed the
    attack", "survivors of a blast that killed six", but no "wave of attacks that killed six"."""
    if parse.words(before)[-1] in words("discussing"):
        return True
    if parse.words(before)[0] not in _SPOKEN_OF or _relative_of(parse, event.chunk, len(parse.kinds)) < 0:
        return False
    ruling = before - 1
    while ruling > 0 and parse.kinds[ruling] in "AJ":  # "escaped unharmed from"
        ruling -= 1
    return ruling < 0 or (words("quantity") | words("surviving")).isdisjoint(parse.words(ruling))


def _relative_of(parse: Parse, noun: int, end: int) -> int:
    """Give the chunk before ``end`` that opens a clause on the thing which a noun names, -1 where none does."""
    opens = parse.kinds.find("W", noun + 1, end)
    told = opens >= 0 and parse.words(opens)[0] in _THINGS and not set(parse.kinds[noun + 1 : opens]) - _WHAT_IT_MET
    return opens if told else -1


def says_more(parse: Parse, noun: int, event: Event, first: int) -> bool:
    """Whether a relative clause says more of what the chunk ``noun`` names, which a date of another deed speaks of.

    "Condemned on Wednesday an attack on a market that killed 22": the date at the token ``first`` is not in the clause.
    """
    opens = _relative_of(parse, noun, event.chunk)
    return opens >= 0 and not opens < parse.at[first] <= event.chunk + 1


_THINGS, _WHAT_IT_MET = frozenset({"that", "which"}), frozenset("NoPAt,")


_SPOKEN_OF = frozenset(
    {
        "about",
        "after",
        "amid",
        "concerning",
        "despite",
        "following",
        "for",
        "from",
        "into",
        "of",
        "on",
        "over",
        "regarding",
        "to",
    }
)


def _deed_before(scene: Scene, first: int) -> bool:
    """Whether another deed stands before a date, its objects in between, and no clause parts the two: "left on"."""
    others = _other_deeds(scene)
    at = bisect_left(others, first) - 1
    if at < 0 or set(scene.parse.kinds[others[at] + 1 : first]) - _OBJECTS:
        return False
    return not any(scene.parse.at[hit] < first for hit, _, _ in scene.hits)


_OBJECTS = frozenset("NPoTAt")


def _other_deeds(scene: Scene) -> list[int]:
    """Give the chunks of a sentence that tell of another deed, looked for once however many dates and events it has."""
    if scene.other_deeds is None:
        scene.other_deeds = [chunk for chunk in range(len(scene.parse.kinds)) if _another_deed(scene, chunk)]
    return scene.other_deeds


def _another_deed(scene: Scene, chunk: int) -> bool:
    """Whether a chunk is a finite verb that tells of no violence, does not say that some took place, nor at once
    follows from it."""
    parse = scene.parse
    if parse.kinds[chunk] != "V" or not _FINITE & set(parse.letters[parse.first[chunk] : parse.last[chunk] + 1]):
        return False
    if parse.words(chunk)[-1] in words("stricken"):
        return False
    violent = any(parse.at[hit] == chunk for hit, _, _ in scene.hits)
    return not violent and not any(word in words(name) for word in parse.words(chunk) for name in _HAPPENING)


_FINITE = frozenset("BHMOds")
_VERBAL = frozenset("VBH")
_HAPPENING = ("occurring", "done-by")
_TOLD = (*_HAPPENING, "impact")


def of_another_clause(scene: Scene, token: int, event: Event) -> bool:
    """Whether a date is inside a relative clause, and the event outside it is not what that clause says happened."""
    parse = scene.parse
    kinds, at = parse.kinds, parse.at[token]
    opens = max(kinds.rfind("W", 0, at), kinds.rfind(",", 0, at), kinds.rfind(":", 0, at), kinds.rfind(";", 0, at))
    if opens < 1 or kinds[opens] != "W" or not _VERBAL & set(kinds[opens:at]):
        return _of_a_participle(scene, at, event)
    if parse.words(opens) == ["that"] and (kinds[opens - 1] != "N" or _says_that(parse, opens)):
        return False
    if event.chunk < opens and event.sense.part == "v" and _of_the_deed_too(parse, opens, at):
        return False
    closes = next((k for k in range(at, len(kinds)) if kinds[k] in ",:" or _resumes(parse, opens, k)), len(kinds))
    if opens < parse.at[event.first] < closes:
        return False
    if event.sense.part == "n" and any(opens < parse.at[hit] < closes for hit, _, _ in scene.hits):
        return False
    told = {name for k in range(opens, at) for word in parse.words(k) for name in _TOLD if word in words(name)}
    return not told or (told == {"occurring"} and not _can_occur(scene, opens))


def _of_the_deed_too(parse: Parse, opens: int, at: int) -> bool:
    """Whether a relative clause says what went on at a deed or what its doers did, so that its date is of the deed:
    "killed men who were working on Friday", "taken by men who stormed his house on Friday"."""
    verb = opens + 1
    past = "H" in parse.letters[parse.first[verb] : parse.last[verb] + 1]
    by_doers = parse.kinds[opens - 2 : opens] == "yN" and not past
    return by_doers or goes_on(parse, verb) or _left_behind(parse, opens, at)


def _left_behind(parse: Parse, opens: int, at: int) -> bool:
    """Whether a verb before a date goes on from what stood before a relative clause: "killed three men who had refused
    to pay and burned a school on Friday"."""
    kinds = parse.kinds
    joint = kinds.rfind("CV", opens, at)
    previous = kinds.rfind("V", opens, max(joint, 0))
    return previous > 0 and past_what_is_said(parse, previous, joint + 1) < opens


def _resumes(parse: Parse, opens: int, verb: int) -> bool:
    """Whether a verb is that of the clause around a relative one: "a judge who was taken in May has been released"."""
    if parse.kinds[verb] != "V" or parse.kinds[opens + 1] != "V" or parse.kinds[verb - 1] in "CV":
        return False
    return bool(_AUXILIARY & set(parse.letters[parse.first[verb] : parse.last[verb] + 1]))


_AUXILIARY = frozenset("BH")


def _can_occur(scene: Scene, opens: int) -> bool:
    """Whether a relative clause tells of what can take place or strike, and not of a term, a government or a person."""
    before = opens - 1
    while before >= 0 and scene.parse.kinds[before] in ",oPNt":
        if scene.parse.kinds[before] == "N" and (before in scene.event_chunks or scene.party(before).cls & _OCCURRING):
            return True
        before -= 1
    return False


_OCCURRING = ph.EVENT | ph.WEAPON | ph.ACCIDENT | ph.THING | ph.DEAL | ph.ABSTRACT


def _of_a_participle(scene: Scene, at: int, event: Event) -> bool:
    """Whether a date is of a participle with its doer, or of one that ends a phrase which opens the sentence.

    "A sermon held on Friday by the bishop", "Despite the curfew imposed on Friday, a bomb".
    """
    parse = scene.parse
    kinds = parse.kinds
    verb = at - 1
    if verb < 1 or kinds[verb] != "V" or kinds[verb - 1] != "N" or parse.letters[parse.first[verb]] != "d":
        return False
    if kinds[at + 1 : at + 2] == "y" and event.chunk > at:
        told = any(word in words(name) for word in parse.words(verb) for name in _TOLD)
        return not told and all(parse.at[token] != verb for token, _, _ in scene.hits)
    opens = kinds.rfind("P", 0, verb)
    if opens < 0 or set(kinds[:opens]) - _OPENING or set(kinds[opens + 1 : verb]) - _PHRASE:
        return False
    closes = kinds.find(",", at)
    hit = any(parse.at[token] <= verb for token, _, _ in scene.hits)
    return not hit and 0 < closes < parse.at[event.first]


_OPENING, _PHRASE = frozenset("N,:TAP"), frozenset("No")


def inside_what_others_do(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether a clause tells of an event whom or what another deed meets, and the date before it is of that deed.

    "Police on Friday arrested two men who killed a judge", "presented men who told reporters that a judge was killed",
    "visited on Friday the market where a bomb went off", "patrolled the town on Friday after rebels attacked a post".
    """
    parse = scene.parse
    kinds = parse.kinds
    if event.chunk <= last:
        return False
    if _for_the_dead(scene, first, last, event):
        return True
    if parse.words(last + 1)[0] in _AFTER and (_deed_before(scene, first) or _unrest_before(scene, first)):
        return not _alerted(parse, first)
    opens = _clause_opens(parse, last, event.chunk)
    if opens >= 0 and _says_that(parse, opens):
        opens = _clause_opens(parse, last, opens)
    if opens < 0 or _says_that(parse, opens) or ":" in kinds[last:opens]:
        return False
    told = [senses[0].family for token, _, senses in scene.hits if parse.at[token] < opens]
    beside = kinds[first - 1 : first] == "V" or kinds[last + 1 : last + 2] == "V" or _deed_before(scene, first)
    other = told or any(chunk < opens for chunk in _other_deeds(scene))
    return beside and bool(other) and set(told) <= _OF_LAW


def _for_the_dead(scene: Scene, first: int, last: int, event: Event) -> bool:
    """Whether a participle only says what those died of for whom something is done on a day: "observed a minute of
    silence on Friday for nine people killed in an attack"."""
    kinds = scene.parse.kinds
    if event.sense.part != "v" or kinds[last + 1] != "P" or kinds[event.chunk - 1 : event.chunk + 1] != "NV":
        return False
    if set(kinds[last + 1 : event.chunk]) - _PHRASES or scene.parse.words(last + 1)[0] not in _SAKE:
        return False
    return any(chunk < first for chunk in _other_deeds(scene)) or _unrest_before(scene, first)


_PHRASES, _SAKE = frozenset("NPo"), frozenset({"for", "in"})


def _alerted(parse: Parse, first: int) -> bool:
    """Whether a date is of who was called at once: "police were called to the street on Friday after a man was"."""
    verb = parse.kinds.rfind("V", 0, first)
    helped = any(parse.kinds[at] == "N" and parse.words(at)[-1] in words("helper") for at in range(verb))
    return helped and parse.words(verb)[-1] in words("alerting")


def _unrest_before(scene: Scene, first: int) -> bool:
    """Whether nothing but protests is told before a date: "protested on Friday after police killed a student"."""
    before = [senses[0].family for token, _, senses in scene.hits if scene.parse.at[token] < first]
    return bool(before) and set(before) <= _UNREST


_UNREST = frozenset({"protest", "riot"})


def _clause_opens(parse: Parse, after: int, before: int) -> int:
    """Give the chunk that opens the relative or "that" clause which ends at a chunk, -1 where none does."""
    opens = parse.kinds.rfind("W", after + 1, before)
    return opens if opens >= 0 and parse.words(opens)[0] in _RELATIVE else -1


_OF_LAW = frozenset({"arrest"})
_AFTER = frozenset({"after", "following"})
_RELATIVE = frozenset({"that", "where", "which", "who", "whom", "whose"})


def _says_that(parse: Parse, opens: int) -> bool:
    """Whether a "that" opens what a verb of saying says."""
    if parse.words(opens) != ["that"]:
        return False
    verb = parse.kinds.rfind("V", 0, opens)
    return verb >= 0 and bool(parse.sentence.lex[parse.last[verb]].tags & SAY)

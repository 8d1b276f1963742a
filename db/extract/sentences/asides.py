"""Words that stand beside the grammar of a sentence: distances, titles, joints of several words, possessive marks."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.sentences.phrasetable import PhraseTable
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import LOWER, PARTICIPLE, PAST, PREP, SAY, TITLE, Lexeme, word_list
from db.gazetteer.nouns import noun_class, strikers
from db.gazetteer.tables import rows
from db.gazetteer.triggers import openers

_UNITS = words("distance")
UNITS = word_list(forms=[*_UNITS, *(unit.upper() for unit in _UNITS)])
"""The bit of units of distance, in small letters and in CAPITALS."""
_JOINTS = {tuple(joint.split()): letters for joint, letters in rows("joints.tsv")}
JOINED = word_list(forms={word for joint in _JOINTS for word in (joint[1], joint[1].upper())})
"""The bit of the second words of the joints of several words, in small letters and in CAPITALS."""
MARKS = word_list(forms="'’")
"""The bit of apostrophes."""
_NOUNS = frozenset("NLJUKxzhe#w")


def set_aside_distances(sentence: Sentence, letters: list[str]) -> None:
    """Let "40 km south" before "of" and "500 meters" before "from" be as adverbs: nothing is done by or to them.

    So is "60 nautical miles" before "off".
    """
    lex = sentence.lex
    for at, record in sentence.listed:
        if not record.lists & UNITS or at == 0:
            continue
        first = at - 1 - (at > 1 and lex[at - 1].lower == "nautical")
        if letters[first] != "#":
            continue
        end = at + 1
        while end < len(lex) and lex[end].lower in words("direction"):
            end += 1
        if end < len(lex) and lex[end].lower in _FROM and (end > at + 1 or lex[end].lower != "of"):
            first -= first > 0 and lex[first - 1].lower in _ROUGHLY
            letters[first:end] = "A" * (end - first)
            if first and letters[first - 1] == "h":  # "shelling about 20 km north of Derna" shells no kilometres
                letters[first - 1] = "N"


_FROM = frozenset({"from", "of", "off"})
_ROUGHLY = frozenset({"about", "approximately", "around", "just", "nearly", "roughly", "some"})

_SPANS = ["minutes", "hours", "days", "weeks", "months", "years"]
SPANS = word_list(words=[*_SPANS, "night"])
"""The bit of times that are told without a number, and of the night."""


def set_aside_directions(sentence: Sentence, letters: list[str]) -> None:
    """Let "north of" and "close to" behind a noun lead to a place: "an attack north of Derna", no attack north."""
    lex = sentence.lex
    for at, record in sentence.listed:
        behind = record.lists & DIRECTIONS and 0 < at < len(lex) - 1 and letters[at - 1] in "NLUKxzh"
        close = record.lower == "close"
        if behind and lex[at + 1].lower == ("to" if close else "of"):
            letters[at : at + 2] = "AP" if close else ["A", letters[at + 1]]


DIRECTIONS = word_list(words=[*words("direction"), "close"])
"""The bit of words that say on which side of a place, or how near to it, something is."""


def set_under_way(sentence: Sentence, letters: list[str]) -> None:
    """Let "en route" be as "bound": "a bus en route to Derna was hit", no bus route."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lower == "en" and at + 1 < len(lex) and lex[at + 1].lower == "route":
            letters[at : at + 2] = "Ad"


UNDER_WAY = word_list(words=["en"])
"""The bit of the word that opens "en route"."""


def set_spans(sentence: Sentence, letters: list[str]) -> None:
    """Let "hours" be a time by itself in "struck Derna hours after rebels", which is told of no "Derna hours",
    and "the night" in "During the night small bombs exploded"."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & SPANS and 0 < at < len(lex) - 1 and letters[at - 1] in _SPANNED:
            letters[at] = "T" if lex[at + 1].lower in ("after", "before") else letters[at]
        if record.lower == "night" and at > 1 and (lex[at - 2].lower, lex[at - 1].lower) == ("during", "the"):
            letters[at - 1 : at + 1] = "TT"


_SPANNED = frozenset("NLTUK")

OFTEN = word_list(forms=["times", "TIMES"])
"""The bit of the word that tells how often something was done."""


def set_aside_how_often(sentence: Sentence, letters: list[str]) -> None:
    """Let "three times" be an adverb, as "twice" is: "they attacked Derna three times", and no times."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & OFTEN and at and letters[at - 1] == "#":
            behind = lex[at + 1].lower if at + 1 < len(lex) else ""
            letters[at - 1 : at + 1] = letters[at - 1 : at + 1] if behind in _AS_MANY else ["A", "A"]


_AS_MANY = frozenset({"as", "higher", "larger", "more", "over", "that", "the"})
""""Three times more people" tells of a number."""

TITLES = word_list(tags=TITLE)
"""The bit of titles of persons."""


def join_titles(sentence: Sentence, letters: list[str]) -> None:
    """Let a shortened title and its stop be of the name behind it: "killed Gen. Ahmed Khan and his driver"."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & TITLES and at + 2 < len(lex) and lex[at + 1].form == "." and lex[at + 2].shape != LOWER:
            letters[at : at + 2] = "UU"


AGED = word_list(words=["aged"])
"""The bit of the word for ages that stand behind those who have them."""


def set_aside_ages(sentence: Sentence, letters: list[str]) -> None:
    """Let the ages of several people be as a date, which parts no subject from its verb: "men aged 34 and 51 died"."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if not record.lists & AGED or not at:
            continue
        end = at + 1
        while end < len(lex) and (letters[end] in "#C" or lex[end].lower in _BETWEEN_AGES):
            end += 1
        while letters[end - 1] != "#" and end > at:
            end -= 1
        if end > at + 2:
            first = at - 1 if letters[at - 1] == "," and letters[end : end + 1] == [","] else at
            end += first < at
            letters[first:end] = "T" * (end - first)


_BETWEEN_AGES = frozenset({",", "between", "from", "to"})

_DASHES = frozenset({"-", "–", "—", "--"})
DASHES = word_list(forms=_DASHES)
"""The bit of dashes."""


def set_aside_dashes(sentence: Sentence, letters: list[str], begins: int) -> None:
    """Let a short remark between dashes be as an adverb: "the priests -- five of them foreigners -- were killed".

    The story ``begins`` behind its dateline. Where the remark tells of a deed itself, its dashes are as commas: "the
    attacker -- shot dead by police -- had".
    """
    words = sentence.words
    marks = [at for at, word in enumerate(words) if word in _DASHES and letters[at] == ":" and _is_dash(sentence, at)]
    marks = [at for at in marks if at >= begins]
    if len(marks) % 2 and marks[0] < _DATELINE:
        marks = marks[1:]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if not first or last - first >= _REMARK:
            continue
        opener = first + 1 + (words[first + 1] == "-")
        told = _tells_of_a_deed(sentence, opener)
        if told:
            letters[first:opener] = ",A"[: opener - first]
            letters[last], letters[opener] = ",", told
        else:
            letters[first : last + 1] = "A" * (last + 1 - first)
        if last + 1 < len(words) and words[last + 1] == "-":
            letters[last + 1] = "A"


def _tells_of_a_deed(sentence: Sentence, at: int) -> str:
    """Give the letter of the word that opens a remark on what befell somebody ("shot dead by police", "who was shot"),
    nothing where it opens no such remark."""
    deeds = [bool(word.tags & (PAST | PARTICIPLE) and word.lists & DEEDS) for word in sentence.lex[at : at + _SOON]]
    if sentence.lex[at].lower in ("who", "which"):
        return "W" if any(deeds) else ""
    held = any(word.lower == "of" for word in sentence.lex[at + 1 : at + 2])  # "accused of looting in the past"
    return "d" if deeds[0] and not held else ""


DEEDS = word_list(forms=openers())
"""The bit of the first words of triggers."""
_SOON = 4


def _is_dash(sentence: Sentence, at: int) -> bool:
    """Whether a mark is a dash: a long one, the first of two hyphens, or one between blanks and not two names."""
    lex, start = sentence.lex, sentence.starts[at]
    if lex[at].form != "-":
        return True
    if 0 < at < len(lex) - 1 and sentence.text[start - 1 : start + 2] == " - ":
        return not (lex[at - 1].form[0].isupper() and lex[at + 1].form[0].isupper())
    following = at + 1 < len(lex) and lex[at + 1].form == "-"
    return following and sentence.starts[at + 1] == sentence.starts[at] + 1


_DATELINE = 16
_REMARK = 14


def mark_possessives(sentence: Sentence, letters: list[str]) -> None:
    """Let an apostrophe right behind a plural be its possessive mark: "the farmers' leader"."""
    text, starts, size = sentence.text, sentence.starts, len(sentence.lex)
    opened = False
    for at, record in sentence.listed:
        if not record.lists & MARKS or at + 1 == size:
            continue
        start = starts[at]
        before, after = text[start - 1 : start], text[start + 1 : start + 2]
        if before in ("s", "S") and after.isspace() and not opened and letters[at + 1] in _NOUNS:
            letters[at] = "'"
        elif not before.isalnum() and not after.isspace():
            opened = True


def set_order(sentence: Sentence, letters: list[str]) -> None:
    """Let words be what their neighbours make them: "were first shot", "the following day", "a police patrol car"."""
    for at in range(len(letters) - 1):
        word = sentence.lex[at].lower
        if word == "according" and sentence.lex[at + 1].lower == "to":
            letters[at : at + 2] = "AP"
        elif word == "between" and "".join(letters[at + 1 : at + 4]) == "#C#":
            letters[at] = "A"
        elif at == 0:
            continue
        elif word == "first" and letters[at - 1] in "BH":
            letters[at] = "A"
        elif (word == "following" and letters[at - 1] == "D") or (word == "nearby" and letters[at - 1] in "DPtoC"):
            letters[at] = "J" if letters[at + 1] in _NOUNS else letters[at]
        elif word == "another" and "".join(letters[at + 2 : at + 3]) in _AFTER_VERB.get(letters[at + 1], ""):
            letters[at] = "R"
        elif word in _ONE_MORE and sentence.lex[at + 1].tags & PREP and letters[at - 1] in _OPENS_CLAUSE[word]:
            letters[at] = "R" if word == "another" else "N"
        elif word == "police" and sentence.lex[at - 1].lower in ("a", "one"):
            letters[at] = "N"


_AFTER_VERB = dict.fromkeys("edBHM", "PDR#") | {"q": "D#"}
"""What follows a verb whose subject is "another", and no noun, by what the verb may be: "another killed two", "another
hit a school", but not "another wounded man"."""
_ONE_MORE = ("another", "fourth", "second", "third")
_OPENS_CLAUSE = dict.fromkeys(_ONE_MORE, "D") | {"another": ",CS:"}
"""What stands before words for one more that have a place behind them: "and another in Homs", "a third near Hama"."""
_ORDERED = ("first", "following", "nearby", "police", "according", "between", *_ONE_MORE)
ORDER = word_list(forms={*_ORDERED, *(word.upper() for word in _ORDERED), "According", "Between"})
"""The bit of words whose part their neighbours tell, in small letters and in CAPITALS."""


def set_joints(sentence: Sentence, letters: list[str]) -> None:
    """Let "as well as" between nouns join them as "and" does, and "in front of" be one preposition."""
    lex = sentence.lex
    for at in range(1, len(lex) - 1):
        if not lex[at].lists & JOINED:
            continue
        for joint, told in _JOINTS.items():
            end = at - 1 + len(joint)
            if end >= len(lex) or any(lex[at - 1 + k].lower != word for k, word in enumerate(joint)):
                continue
            if told[0] != "C" or _joins(letters, at - 1, told):
                letters[at - 1 : end] = told
            elif told == _WITH:
                letters[at - 1 : end] = "PP"


_JOINABLE = frozenset("NLUK,zxh:")
_WITH = "CA"


def _joins(letters: list[str], at: int, told: str) -> bool:
    """Whether a joint stands behind a noun; "along with" behind a verb and a comma opens a phrase of that verb."""
    if not at or letters[at - 1] not in _JOINABLE:
        return False
    return told != _WITH or letters[at - 1] != "," or _VERBAL.isdisjoint(letters[:at])


_VERBAL = frozenset("dsBHvq")


GETTING = word_list(words=["get", "gets", "getting", "got", "gotten"])
"""The bit of the forms of get."""


def set_getting(sentence: Sentence, letters: list[str]) -> None:
    """Let a form of get be the auxiliary of a passive: "three guards got killed", but not "got wounded men out"."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if not record.lists & GETTING:
            continue
        verb = at + 1 + (letters[at + 1 : at + 2] == ["A"])
        participle = verb < len(lex) and bool(lex[verb].tags & PARTICIPLE) and letters[verb] in "dqe"
        if participle and _NOUNS.isdisjoint(letters[verb + 1 : verb + 2]):
            letters[at] = "B"


_HEDGES = PhraseTable((hedge, None) for hedge, where, *_ in rows("count_hedges.tsv") if where == "-" and " " in hedge)
HEDGES = _HEDGES.bit
"""The bit of the words by which hedges of several words are met."""


def set_hedges(sentence: Sentence, letters: list[str]) -> None:
    """Let a hedge be as an adverb of its number: "killed up to 20 people", "killed not less than five people"."""
    for first, last, _ in _HEDGES.longest(sentence):
        if letters[last + 1 : last + 2] == ["#"]:
            letters[first : last + 1] = "A" * (last + 1 - first)


STRIKERS = word_list(words=strikers())
"""The bit of the participles that make people those who stop work or protest."""


def set_strikers(sentence: Sentence, letters: list[str]) -> None:
    """Let a participle only say of people that they protest: "fired at striking workers"."""
    words_of = sentence.words
    for at, record in sentence.listed:
        if record.lists & STRIKERS and noun_class((record.lower, *words_of[at + 1 : at + 2])) == "protester":
            letters[at] = "J"


_BATTLES = word_list(words=words("battling"))
FIGHTING = word_list(words=["battle", "clash", "duel", "skirmish"]) | _BATTLES
"""The bits of fights that several people have with others."""


def set_fighting(sentence: Sentence, letters: list[str]) -> None:
    """Let a fight after those who have it be a verb before "with", after two sides also before a place: "Protesters
    clash with police", "soldiers, rebels clash in Derna"; one that is told of is no verb: "said fighting in Derna",
    "two dead after shooting in Derna"."""
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & _BATTLES and at and letters[at] == "h" and _is_told_of(lex, letters, at):
            letters[at] = "N"
        if record.lists & FIGHTING and 0 < at < len(lex) - 1 and letters[at] == "x" and letters[at - 1] in "LU":
            after = lex[at + 1].lower
            sides = at > 2 and letters[at - 2] in "C," and letters[at - 3] in "LU" and letters[max(0, at - 4)] != "P"
            if sides and after in words("placing"):
                letters[at - 2 : at + 1 : 2] = "Cv"
            elif after == "with":
                letters[at] = "v"


def _is_told_of(lex: Sequence[Lexeme], letters: Sequence[str], at: int) -> bool:
    """Whether a word for a deed stands behind one of saying, or between "after" and a place with a name."""
    if lex[at - 1].tags & SAY and (lex[at - 1].tags & PAST or lex[at - 1].lower in ("say", "says")):
        return True
    placed = letters[at - 1] == "S" and letters[at + 2 : at + 3] == ["U"]
    return placed and lex[at + 1].lower in words("placing")

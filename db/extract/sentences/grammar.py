"""Shallow grammar: a sentence as a string of one letter a token, cut by regular expressions into chunks.

Letters of tokens (and of chunks that are one token): D determiner or possessive, J adjective, N noun, L plural noun,
U name, K nationality, # number, R pronoun, W relative, S subordinator, P preposition, o of, y by, t to, C and/or,
Z the end of a place before a clause without a comma, ``,`` comma, ``:`` other heavy punctuation, B be, H have, M modal,
O do, G negation, A adverb, T date, v base verb, s third person, d past or participle, g -ing form, ' possessive.
Chunks: N noun phrase, V verb group, else the letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from db.extract.sentences.asides import (
    AGED,
    DASHES,
    DIRECTIONS,
    FIGHTING,
    GETTING,
    HEDGES,
    JOINED,
    MARKS,
    OFTEN,
    ORDER,
    SPANS,
    STRIKERS,
    TITLES,
    UNDER_WAY,
    UNITS,
    join_titles,
    mark_possessives,
    set_aside_ages,
    set_aside_dashes,
    set_aside_directions,
    set_aside_distances,
    set_aside_how_often,
    set_fighting,
    set_getting,
    set_hedges,
    set_joints,
    set_order,
    set_spans,
    set_strikers,
    set_under_way,
)
from db.extract.sentences.remarks import set_aside_remarks
from db.extract.sentences.settling import may_rule, settle
from db.extract.sentences.tokens import HEADLINE_AND, Sentence
from db.gazetteer import lexicon as lx
from db.gazetteer.lexicon import Lexeme, lexeme, word_list
from db.gazetteer.remembered import Remembered
from db.gazetteer.tables import rows


@dataclass(slots=True)
class Parse:
    """The chunks of one sentence: ``kinds`` has a letter for each, ``first`` and ``last`` its tokens, ``letters`` a
    letter for each token, ``at`` the chunk of each token."""

    sentence: Sentence
    letters: str
    kinds: str
    first: list[int]
    last: list[int]
    at: list[int]

    def words(self, chunk: int) -> list[str]:
        """Give the words of a chunk in small letters."""
        first, last, lex = self.first[chunk], self.last[chunk], self.sentence.lex
        return [lex[first].lower] if first == last else [record.lower for record in lex[first : last + 1]]


_CLOSED = (
    (lx.TO, "t"), (lx.BE, "B"), (lx.HAVE, "H"), (lx.DO, "O"), (lx.MODAL, "M"),
    (lx.PRON, "R"), (lx.DET, "D"), (lx.POSS, "D"), (lx.NUM, "#"), (lx.CONJ, "C"),
    (lx.PREP, "P"), (lx.SUB, "S"), (lx.ADV, "A"), (lx.NEG, "G"),
)  # fmt: skip
_QUOTES = frozenset("'\"“”‘’«»")
_OPEN = ((lx.NUM, "#"), (lx.NOUN, "N"), (lx.PLURAL, "L"), (lx.ADJECTIVE, "J"), (lx.ADVERB | lx.ADV | lx.NEG, "A"))
_ADJECTIVAL = ("-based", "-led", "-backed", "-held", "-owned", "-run", "-controlled", "-sponsored", "-trained")
_ADVERBIAL = ("ably", "edly", "fully", "ibly", "ingly", "ively", "lessly", "ously")
"""Endings by which an unknown word is an adverb: "cold-bloodedly"."""
_VERBAL_OPENINGS = frozenset({
    "air", "baton", "booby", "car", "carpet", "co", "counter", "cross", "dive", "fire", "gang", "lathi", "machine",
    "out", "over", "petrol", "pistol", "re", "tear", "under",
})  # fmt: skip
"""With what a participle of two parts that no list knows is that of a verb: "re-entered", but not
"rocket-propelled"."""
_FIXED = dict(rows("letters.tsv"))
_FORMS_KEPT = 40_000


def _letter(form: str) -> str:
    """The letter of a word by itself; x noun or verb, z plural or third person, e participle or adjective, h noun or
    gerund, w gerund or adjective, k determiner or pronoun are settled by their neighbours."""
    record = lexeme(form)
    return _FIXED.get(record.lower) or _of_tags(record)


def _of_tags(record: Lexeme) -> str:
    tags = record.tags
    verbal = tags & lx.VERB
    if tags & lx.PUNCTUATION:
        return "A" if record.form in _QUOTES else ":"
    if record.lower.endswith(_ADJECTIVAL):
        return "J"
    if verbal and not tags & lx.FUNCTION:
        return _verbal(tags, record)
    for bit, letter in _OPEN if not tags & lx.FUNCTION else _CLOSED:
        if tags & bit:
            return letter
    return "N" if tags & ~lx.UNKNOWN else _by_ending(record.lower)


def _by_ending(word: str) -> str:
    """The letter of a word that no list knows."""
    if word.endswith(_ADVERBIAL):
        return "A"
    return "L" if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) else "N"


def _verbal(tags: int, record: Lexeme) -> str:
    noun = tags & (lx.NOUN | lx.PLURAL)
    if tags & lx.GERUND:
        return "J" if "-" in record.form and noun == 0 else "h" if noun else "w"
    if tags & lx.THIRD:
        return "z" if tags & lx.PLURAL else "s"
    if tags & (lx.PAST | lx.PARTICIPLE):
        if tags & lx.UNKNOWN and record.lower.partition("-")[0] not in _VERBAL_OPENINGS:
            return "J"
        if not record.lower.endswith("ed") and (tags & lx.BASE or noun):
            return "q"
        return "x" if tags & lx.BASE and noun else "d" if not noun or record.lower.endswith("ed") else "x"
    return "x" if noun else "i" if tags & lx.ADJECTIVE else "v"


def _inner_letter(form: str) -> str:
    """The letter of a word inside a sentence: with a capital it is a name, unless a closed class says otherwise."""
    letter = _letter_of(form)
    return "U" if letter in "NLxzJvdieghsw" and lexeme(form).shape != lx.LOWER and form[0].isupper() else letter


_letter_of = Remembered(_letter, _FORMS_KEPT).__getitem__
_letter_inside = Remembered(_inner_letter, _FORMS_KEPT).__getitem__


_CHUNKS = re.compile(
    r"(?P<V>(?:[tMOHBG]|A(?=[tMOHBGAvsdg]))*[vsdg])"
    r"|(?P<B>[MOGA]*[BH]+[BHG]*)"
    r"|(?P<N>U*Z|(?:D+A?G?A?)?#*(?:[JKUNL']|(?<![NL])#|#(?![JKNU]*[NL])|A(?=[AJ#]))*"
    r"(?:[NULK]|(?<![NL])#|#(?![JKNU]*[NL]))(?:'[JKUNL#]*[NULK#])?|R)"
    r"|(?P<T>T+)"
    r"|(?P<X>.)",
    re.DOTALL,
)


def letters_of(
    sentence: Sentence,
    names: Sequence[tuple[int, int, str]],
    dates: Iterable[tuple[int, int]],
    *,
    plain: bool,
) -> str:
    """Give the letters of a sentence's tokens, ambiguous ones settled by their neighbours.

    ``names`` are (first token, last token, kind), ``dates`` the tokens of its date expressions;
    ``plain`` tells that capitals tell nothing here (a wire or a headline in capitals).
    """
    lex, words = sentence.lex, sentence.words
    letters = list(map(_letter_of if plain else _letter_inside, words))
    begins = 0 if plain or not words else _past_dateline(words)
    for first in () if plain or not words else {0, begins}:
        letters[first] = _letter_of(words[first])
    if sentence.kind == "title":
        letters = ["C" if record is HEADLINE_AND else letter for record, letter in zip(lex, letters, strict=True)]
    for first, last, kind in names:
        people = kind == "nationality"
        letters[first : last + 1] = ("K" if people else "U") * (last - first) + _named(words[last], people)
    for first, last in dates:
        letters[first : last + 1] = "T" * (last + 1 - first)
    lists = sentence.lists
    if lists & _RESULT:
        _set_aside_result(lex, letters)
    if lists & _BRACKETS:
        _set_aside_brackets(words, letters)
    if lists & DASHES:
        set_aside_dashes(sentence, letters, begins)
    for bit, set_aside in _BESIDE_GRAMMAR:
        if lists & bit:
            set_aside(sentence, letters)
    text = "".join(letters)
    if "Ux" in text or "Kx" in text:
        text = _let_many_act(text, words, names)
    if text.count(",") > 1:
        text = set_aside_remarks(sentence, text)
    text = _part_fronted(settle(text), names)
    return _with_her(lex, text) if lists & _HER else text


def _with_her(lex: list[Lexeme], text: str) -> str:
    """Let R stand for a "her" that is all of an object: "shot her dead", "killed her on Monday", no "her brother"."""
    for at, record in enumerate(lex):
        if record.lower == "her" and text[at] == "D" and _OWNED.match(text, at + 1) is None:
            text = text[:at] + "R" + text[at + 1 :]
    return text


_OWNED = re.compile("[A#JKT']*[NLUK#'Z]")


def _part_fronted(text: str, names: Sequence[tuple[int, int, str]]) -> str:
    """Let Z end a place that opens a clause without a comma behind it: "In Kabul gunmen killed", no "Kabul gunmen"."""
    for first, last, kind in names:
        opens = kind == "place" and first and text[first - 1] == "P" and text[max(0, first - 2)] in _OPENERS
        if opens and _SUBJECT.match(text, last + 1):
            text = text[:last] + "Z" + text[last + 1 :]
    return text


_OPENERS = "P,:CA"
_SUBJECT = re.compile("(?:#+J*[NL]|J*L|KJ*[NL])A*[dsBHM]")


def _let_many_act(text: str, words: Sequence[str], names: Sequence[tuple[int, int, str]]) -> str:
    """Let what can be a verb be that of those named before it: "Houthis attack a ship", "Taliban kill five"."""
    kinds = {last: kind for _, last, kind in names}
    for match in _BEHIND_NAME.finditer(text):
        at = match.start()
        kind = kinds.get(at - 1, "")
        many = _letter_of(words[at - 1]) in "Lz" or words[at - 1].endswith(_PEOPLES)
        if (kind in _FORCES or (many and kind in _OF_MANY)) and may_rule(text, at, counted=not many):
            text = text[:at] + "v" + text[at + 1 :]
    return text


_BEHIND_NAME = re.compile("(?<=[UK])x")
_FORCES = frozenset({"armed-group", "military"})
_OF_MANY = frozenset({"", "government", "nationality"})


_BESIDE_GRAMMAR: tuple[tuple[int, Callable[[Sentence, list[str]], None]], ...] = (
    (TITLES, join_titles),
    (UNITS, set_aside_distances),
    (DIRECTIONS, set_aside_directions),
    (UNDER_WAY, set_under_way),
    (SPANS, set_spans),
    (OFTEN, set_aside_how_often),
    (ORDER, set_order),
    (JOINED, set_joints),
    (MARKS, mark_possessives),
    (FIGHTING, set_fighting),
    (STRIKERS, set_strikers),
    (GETTING, set_getting),
    (HEDGES, set_hedges),
    (AGED, set_aside_ages),
)
"""What sets words apart that their neighbours do not tell, behind the bit of the words that it looks for."""


def _past_dateline(words: list[str]) -> int:
    """The token at which a story begins behind its dateline or label: "LIMA, Peru - Rebels", "April 25: Rebels"; 0 for
    none."""
    town = len(words[0]) > _STUB and words[0].isupper()
    head = words[1 : _DATELINE if town else _LABEL]
    if ":" not in head and not (town and not _ENDING.isdisjoint(head)):
        return 0
    for at, word in enumerate(head, 1):
        if word == ":" or (town and word in _ENDING):
            return at + 1 if at + 1 < len(words) and words[at + 1][:1].isupper() else 0
    return 0


_STUB, _DATELINE, _LABEL = 2, 14, 8
"""Letters of what is too short for the town of a dateline, and among how many tokens a dateline and a label end."""
_ENDING = frozenset({"-", "--", "–", "—"})


def _named(word: str, nationality: bool) -> str:
    """The letter of the last word of a name; a people is a plural: "Palestinians"."""
    return "U" if not nationality else "L" if word.endswith(_PEOPLES) else "K"


def parse(sentence: Sentence, letters: str) -> Parse:
    """Cut a sentence into chunks by its letters, from which all follows that a parse knows."""
    return Parse(sentence, letters, *_cut(letters))


def _set_aside_result(lex: list[Lexeme], letters: list[str]) -> None:
    """Let "as a result" be an adverb: nothing is done by or to a result."""
    for at in range(2, len(lex)):
        if lex[at].lower == "result" and lex[at - 2].lower == "as":
            letters[at - 2 : at + 1] = "AAA"


def _set_aside_brackets(words: list[str], letters: list[str]) -> None:
    """Let a short bracket ("(FMLN)", "[two words]") be as an adverb: it interrupts no clause."""
    for at, word in enumerate(words):
        if word in "([":
            for end in range(at + 1, min(at + _BRACKET, len(words))):
                if words[end] in ")]":
                    letters[at : end + 1] = "A" * (end + 1 - at)
                    break


_PEOPLES = ("ans", "is", "ards", "ots")
"""How the plural of a nationality ends, which names people: "Palestinians", "Israelis"."""
_BRACKET = 10
_RESULT = word_list(words=["result"])
_BRACKETS = word_list(words="([")
_HER = word_list(words=["her"])


@lru_cache(maxsize=4_096)
def _cut(letters: str) -> tuple[str, list[int], list[int], list[int]]:
    kinds: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    at: list[int] = []
    for number, match in enumerate(_CHUNKS.finditer(letters)):
        group = match.lastgroup
        first, end = match.span()
        kinds.append(letters[first] if group == "X" else group or "")
        firsts.append(first)
        lasts.append(end - 1)
        at.extend([number] * (end - first))
    return "".join(kinds), firsts, lasts, at

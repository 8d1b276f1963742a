"""What is known of a word form by itself: which parts of speech it can be, its lemma, how common it is.

One record a form, made when the form is first met and shared from then on: the extractor looks each token up once and
every later stage tests bits of ``tags``. A form is looked up in lower case; ``shape`` tells how it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from db.gazetteer.inflection import noun_forms, verb_forms
from db.gazetteer.remembered import Remembered, forget
from db.gazetteer.tables import rows

# Parts of speech a form can be (db/gazetteer/data/words.tsv).
NOUN, PLURAL, BASE, PAST, PARTICIPLE, GERUND, THIRD, ADJECTIVE, ADVERB = (1 << n for n in range(9))
VERB = BASE | PAST | PARTICIPLE | GERUND | THIRD

# Closed classes (db/gazetteer/data/function_words.tsv).
DET, POSS, PRON, PREP, CONJ, SUB, BE, HAVE, DO, MODAL, NEG, TO, REL, ADV, NUM, TITLE, SAY = (
    1 << n for n in range(9, 26)
)
FUNCTION = DET | POSS | PRON | PREP | CONJ | SUB | BE | HAVE | DO | MODAL | TO | REL

# What the characters themselves tell.
DIGITS, PUNCTUATION, UNKNOWN = (1 << n for n in range(26, 29))

LOWER, CAPITAL, UPPER, MIXED = "lower", "Capital", "UPPER", "mIxed"

_PARTS = dict(zip("nNbdpgsar", (NOUN, PLURAL, BASE, PAST, PARTICIPLE, GERUND, THIRD, ADJECTIVE, ADVERB), strict=True))
_CLASSES = {
    "det": DET, "poss": POSS, "pron": PRON, "prep": PREP, "conj": CONJ, "sub": SUB, "be": BE, "have": HAVE, "do": DO,
    "modal": MODAL, "neg": NEG, "to": TO, "rel": REL, "adv": ADV, "num": NUM, "title": TITLE, "say": SAY,
}  # fmt: skip
_RARE, _COMMON = 50, 99
_FORMS_KEPT = 60_000


@dataclass(slots=True, eq=False)
class Lexeme:
    """One word form. ``size`` is SCOWL's size class (10 commonest ... 50), 99 where the form is not a common word.

    ``lists`` has the bit of every ``word_list`` that it stands in.
    """

    form: str
    lower: str
    tags: int
    lemma: str
    shape: str
    size: int
    lists: int = 0


@cache
def _words() -> dict[str, tuple[int, str, int]]:
    table: dict[str, tuple[int, str, int]] = {}
    for form, parts, lemma, size in rows("words.tsv"):
        tags = 0
        for letter in parts:
            tags |= _PARTS[letter]
        table[form] = (tags, lemma or form, int(size))
    for form, classes in rows("function_words.tsv"):
        tags, lemma, known_size = table.get(form, (0, form, 10))
        for name in classes.split():
            tags |= _CLASSES[name]
        table[form] = (tags, lemma, known_size)
    triggers = [(phrase, part) for phrase, part, *_ in rows("triggers.tsv")]
    for form, lemma, tags in _verb_forms(triggers):
        if not table.get(form, (0,))[0] & VERB:
            known_tags, _, known_size = table.get(form, (0, form, _COMMON))
            table[form] = (known_tags | tags, lemma, known_size)
    for phrase, part in triggers:
        if part == "n" and phrase not in table and " " not in phrase:  # "airstrike" stands in no list of common words
            table |= dict.fromkeys(noun_forms(phrase), (PLURAL, phrase, _RARE))
            table[phrase] = (NOUN, phrase, _RARE)
    for noun, _ in rows("nouns.tsv"):  # "insurgent" and "cop" are common words of which no list says what they can be
        for form in noun_forms(noun):
            known_tags, _, known_size = table.get(form, (NOUN, form, _RARE))
            if not known_tags:
                table[form] = (NOUN if form == noun else PLURAL, noun, known_size)
    return table


def _verb_forms(triggers: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, int]]:
    """The forms of the verbs that report violence, of which the word list lacks some ("torched", "demobilised")."""
    nouns = {phrase for phrase, part in triggers if part == "n"}
    for phrase, part in triggers:
        verb = phrase.split()[0]
        if part == "v" and verb not in nouns and not verb.endswith("ly"):
            for form in verb_forms(verb):
                ends = GERUND if form.endswith("ing") else THIRD if form.endswith("s") else PAST | PARTICIPLE
                yield form, verb, BASE if form == verb else ends


def _describe(form: str) -> Lexeme:
    lower = form if form.isascii() and form.islower() else form.lower().replace("’", "'")
    shape = _shape(form)
    known = _words().get(lower) if form not in _NAMED else None
    if known is not None:
        tags, lemma, size = known
    else:
        lemma, size = lower, _COMMON
        if form.isalpha():
            tags = UNKNOWN
        elif form[0].isdigit() and (not _is_compound(lower) or lower.endswith("-plus")):
            tags = DIGITS | NUM
        elif not any(map(str.isalnum, form)):
            tags, shape = PUNCTUATION, LOWER
        else:
            tags = UNKNOWN | _of_parts(lower)
    lists = _by_form.get(form, 0) | _by_word.get(lower, 0) | _by_lemma.get(lemma, 0)
    for mask, bit in _by_tags:
        if tags & mask:
            lists |= bit
    return Lexeme(form, lower, tags, lemma, shape, size, lists)


_NAMED = frozenset({"May", "Said"})
"""Forms of verbs that are a name where they have a capital: "Omar Said was shot", "an attack on 9 May killed six"."""


def _of_parts(lower: str) -> int:
    """What a hyphenated compound can be is what its last part can be; "twenty-five" stays a number."""
    _, hyphen, last = lower.rpartition("-")
    if not hyphen or last not in _words():
        return 0
    return _words()[last][0] & (NOUN | PLURAL | VERB | ADJECTIVE | NUM)


def _is_compound(lower: str) -> bool:
    """Whether a number is the first part of a word: "41-year-old", "12-member"."""
    return lower.rpartition("-")[2].isalpha()


def _shape(form: str) -> str:
    if form.islower():
        return LOWER
    if form.isupper():
        return UPPER if len(form) > 1 else CAPITAL
    return CAPITAL if form[0].isupper() else MIXED


_by_form: dict[str, int] = {}
_by_word: dict[str, int] = {}
_by_lemma: dict[str, int] = {}
_by_tags: list[tuple[int, int]] = []
_bits = count()


def word_list(
    *, forms: Iterable[str] = (), words: Iterable[str] = (), lemmas: Iterable[str] = (), tags: int = 0
) -> int:
    """Give a bit that ``Lexeme.lists`` has for the words written like one of ``forms``, in small letters one of
    ``words``, with a lemma among ``lemmas`` or any of ``tags``: one test of a bit, not a look-up for each list."""
    bit = 1 << next(_bits)
    if tags:
        _by_tags.append((tags, bit))
    for table, members in ((_by_form, forms), (_by_word, words), (_by_lemma, lemmas)):
        for member in members:
            table[member] = table.get(member, 0) | bit
    forget()
    return bit


_record_of = Remembered(_describe, _FORMS_KEPT).__getitem__


def lexeme(form: str) -> Lexeme:
    """Give the record of a word form as written."""
    return _record_of(form)


def lexemes(forms: Iterable[str]) -> list[Lexeme]:
    """Give the records of many forms at once."""
    return list(map(_record_of, forms))

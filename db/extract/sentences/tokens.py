"""Text -> sentences of tokens, each token with its lexicon record and its offset.

A hyphenated compound is one token ("US-led", "al-Shabaab", "ez-Zor"), so is a number with its separators ("1,200") and
an abbreviation ("U.S."). The possessive 's and n't stand alone. All white space, no-break spaces included, separates.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from db.gazetteer.lexicon import DET, FUNCTION, LOWER, NUM, POSS, PREP, PRON, Lexeme, lexeme, lexemes
from db.gazetteer.remembered import Remembered
from db.gazetteer.tables import rows

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
      [a-zA-Z]{{2,}}(?=[\s,;:)]|\.[\s"”])                 # most words, told without a second look
    | \d+(?:[.,:/]\d+)*(?:-?{_LETTER}+)?(?:-[\w]+)*      # 1,200  24/7  72nd  13-year-old
    | (?:{_LETTER}\.){{2,}}(?:-{_LETTER}+)*              # U.S.  a.m.  U.S.-led
    | {_LETTER}+(?:-(?:{_LETTER}[\w]*|\d+)|(?=n['’]t\b))*?(?=n['’]t\b)   # do|n't
    | n['’]t\b
    | ['’](?:s|S|re|ve|ll|d|m)\b
    | (?:{_LETTER}['’](?={_LETTER}{{2}}))?{_LETTER}[\w]*(?:(?:-|['’](?!(?:s|S|re|ve|ll|d|m|t)\b))[\w]+)*
    | [^\w\s]|_
    """,
    re.VERBOSE,
)
_RUNS_KEPT = 60_000


def _cut(run: str) -> tuple[Lexeme, ...]:
    if run.isascii():  # words and words before a stop, told without the pattern
        if run.isalpha():
            return (lexeme(run),)
        if run[-1] in ".,;:" and run[:-1].isalpha():
            return lexeme(run[:-1]), lexeme(run[-1])
    return tuple(lexemes(_TOKEN.findall(run)))


_tokens_of = Remembered(_cut, _RUNS_KEPT).__getitem__
"""The tokens of a run of characters between white space: no token and no rule for one reaches beyond its run."""
_LONGEST = 1_500
"""Characters of the longest sentence: none of a hundred thousand of newspapers and agencies has more."""
_SENTENCE_END = re.compile(  # one class of first characters lets the search leap from one to the next
    # Of a run of stops only the first is tried, and nothing is given back: a page of dots is read once.
    # A space that is missing behind a stop is seen by a small letter before it and a word with a capital behind it.
    r"[.!?…\n](?:(?<!\n)(?<![.!?…]{2})[.!?…]*+[\"'”’)\]]*+(?:(?=\s)|(?<=[a-z]{2}[.!?])(?=[“‘]?[A-Z][a-z])"
    r"|(?:(?<=[a-z]{2}[.!?][\"”])|(?<=\d{4}\.))(?=[A-Z][a-z]))"
    r"|(?<=\n)(?:[ \t\xa0]*\n|(?=[ \t\xa0]{2,}\S)))"
)

_HEAD = re.compile(
    r"(?:(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE) ?\d{0,2}-)+"
    r"|\([A-Z][\w &./-]{1,25}\)|\[[A-Z][\w ]{1,25}\]|\d\d?[:.]\d\d(?: ?[A-Z]{2,4})?(?=\s*[-–—:|]))"
    r"\s*(?:[-–—:|]+\s*)?(?=[“\"‘]?[A-Z])"
)
"""A slug of an agency, its name or a notice in brackets, or the time of day, before what is told, which is read without
it: "UPDATE 2-", "(AP) -", "[VIDEO]", "14:35 GMT -"."""


@dataclass(slots=True)
class Sentence:
    """A sentence of one block: the lexicon records of its tokens and, where they are asked for, what follows from them.

    ``lists`` has the bits of all word lists (``db.gazetteer.lexicon.word_list``) that one of its words stands in.
    """

    text: str
    start: int
    end: int
    kind: str = "story"
    paragraph: int = 0
    field: str = "text"
    lex: list[Lexeme] = dataclasses.field(init=False, repr=False, compare=False)
    lists: int = dataclasses.field(init=False, repr=False, compare=False)
    _listed: list[tuple[int, Lexeme]] | None = dataclasses.field(init=False, repr=False, compare=False, default=None)
    _starts: list[int] | None = dataclasses.field(init=False, repr=False, compare=False, default=None)

    def __post_init__(self) -> None:
        """Cut the sentence into tokens as written."""
        self.lex = list(chain.from_iterable(map(_tokens_of, self.text[self.start : self.end].split())))
        if self.kind == "title":
            _join(self.lex)
        lists = 0
        for record in self.lex:
            lists |= record.lists
        self.lists = lists

    @property
    def words(self) -> list[str]:
        """The tokens as written."""
        return [record.form for record in self.lex]

    @property
    def listed(self) -> list[tuple[int, Lexeme]]:
        """The tokens that stand in any word list: those that a stage which looks for such words has to look at."""
        if self._listed is None:
            self._listed = [(at, record) for at, record in enumerate(self.lex) if record.lists]
        return self._listed

    @property
    def starts(self) -> list[int]:
        """The offset of each token in the text, worked out when first asked for."""
        if self._starts is None:
            find, at = self.text.find, self.start
            self._starts = [(at := find(record.form, at) + (size := len(record.form))) - size for record in self.lex]
        return self._starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets of the tokens ``first`` to ``last``, both inclusive."""
        starts = self._starts or self.starts
        return starts[first], starts[last] + len(self.lex[last].form)


def _join(headline: list[Lexeme]) -> None:
    """Let the comma before a number in a headline be the "and" that it stands for: "Gunmen take pastor, 12 others"."""
    for at in range(1, len(headline) - 1):
        before, comma, after = headline[at - 1 : at + 2]
        if comma.form == "," and after.tags & NUM and not before.tags & NUM:
            headline[at] = HEADLINE_AND


HEADLINE_AND = dataclasses.replace(lexeme("and"), form=",")
"""The comma of a headline that stands for "and"."""


def sentences(text: str, ranges: Sequence[tuple[str, int, int]], field: str = "text") -> list[Sentence]:
    """Split the blocks ``(kind, start, end)`` of a text, the ``field`` of an article, into sentences, none blank."""
    return [
        Sentence(text, first, last, kind, paragraph, field)
        for paragraph, (kind, start, end) in enumerate(ranges)
        for begin, stop in _bounds(text, start, end)
        for first, last in (((begin, stop),) if stop - begin <= _LONGEST else _pieces(text, begin, stop))
        if not text[first:last].isspace()
    ]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what no author would call a sentence at spaces, since later stages look at all pairs of its parts."""
    while end - start > _LONGEST:
        space = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        cut = space + 1 if space >= 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    head = _HEAD.match(text, start, end)
    first = head.end() if head else start
    for match in _SENTENCE_END.finditer(text, first, end):
        stop, after = match.span()
        if text[stop] == "." and not _ends_here(text, stop, after, first):
            continue
        yield first, after
        first = after
    if first < end:
        yield first, end


def _ends_here(text: str, dot: int, after: int, first: int) -> bool:
    """Whether a full stop ends its sentence: not after "Mr." or "U.S." with more to come, nor before a small letter."""
    following = text[after : after + 4].lstrip()
    if following[:1].islower():
        return False
    ending = text[max(dot - 2, 0) : dot]
    if ending.isalpha() and ending.lower() not in _ENDINGS:  # most words: told without looking where they begin
        return True
    word_start = max(text.rfind(" ", first, dot), text.rfind("\n", first, dot), text.rfind("\xa0", first, dot)) + 1
    word = text[max(word_start, first) : dot].lstrip("(\"'“‘[")
    if word.lower() in _CLOCK and _opens_sentence(text[after : after + _WORD]):
        return True
    if word.lower() in _ABBREVIATIONS:
        return False
    return not (len(word) == 1 and word.isupper())


def _opens_sentence(following: str) -> bool:
    """Whether what follows a time of day begins a sentence ("at 3 a.m. The gunmen"): it is no day and no name."""
    word = next(iter(following.split()), "")
    return word[:1].isupper() and not word.isupper() and bool(lexeme(word).tags & (DET | POSS | PRON | NUM | PREP))


_CLOCK = frozenset({"a.m", "p.m"})
_WORD = 24
"""How many letters behind a full stop the word that follows it has at most."""
_ABBREVIATIONS = frozenset(cells[0] for cells in rows("abbreviations.tsv"))
_ENDINGS = frozenset(word[-2:] for word in _ABBREVIATIONS | _CLOCK)


def in_capitals(text: str) -> bool:
    """Whether the text is written in capitals throughout, as old wires are, so that capitals tell nothing."""
    runs = text[:1200].split()
    if sum(map(str.isupper, runs)) <= _FEW_CAPITALS:
        return False
    words = list(filter(str.isalpha, runs))
    return len(words) > _FEWEST and sum(map(str.isupper, words)) > _MOSTLY * len(words)


_FEWEST, _MOSTLY = 8, 0.7
_FEW_CAPITALS = int(_MOSTLY * (_FEWEST + 1))


def is_capitalised(sentence: Sentence, fewest: int) -> bool:
    """Whether nearly every word that means something, ``fewest`` at least, begins with a capital, as headlines are
    written, so that capitals tell nothing in it."""
    shapes = [record.shape for record in sentence.lex if record.form.isalpha() and not record.tags & FUNCTION]
    return len(shapes) >= fewest and shapes.count(LOWER) < _IN_SMALL * len(shapes)


_IN_SMALL = 0.15
HEADLINE = 3
"""The fewest words with which a title tells how it is written."""

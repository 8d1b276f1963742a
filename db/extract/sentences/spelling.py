"""Signs that stand for others or for none: soft hyphens, ligatures, letters with their marks apart, words broken at the
end of a line; stars, links and numbers of notes as in Markdown, hashes before words, web addresses, small pictures;
capitals that a paragraph only begins with.
What they mean is read, and what is written is quoted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from db.extract.sentences.leading import without_capitals
from db.gazetteer.lexicon import UNKNOWN, lexeme

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_LIGATURES = "\ufb00-\ufb06"
_MARKS = "\u0300-\u036f"
_APOSTROPHES = "`\u00b4\u02bc\uff07"
_FIRM_HYPHENS = "\u2010\u2011"
_HYPHENS = _FIRM_HYPHENS + "\u2013"
_PICTURES = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_SUSPECT = re.compile(f"[{_INVISIBLE}{_LIGATURES}{_MARKS}{_APOSTROPHES}{_HYPHENS}{_PICTURES}]")
_ASCII_SUSPECTS = ("-\n", "- \n", "`", "**", "](", "[1", "#", "http")
_LETTER = r"[^\W\d_]"
_ADDRESS = r"https?://[^\s<>\"'“”()\[\]]*[^\s<>\"'“”()\[\].,;:!?]"
_TARGET = r"(?:https?:/|mailto:|[/#.])[^\s()]*"
_MARKUP = rf"""
      \*\*(?=[^\s*]) | (?<=[^\s*])\*\*                   # **strong**
    | !\[[^\[\]\n]{{0,300}}\]\([^\s()]*\)               # a picture
    | \[(?=[^\[\]\n]{{1,300}}\]\({_TARGET}\)) | (?<=\S)\]\({_TARGET}\)   # a link around its words
    | (?<=[^\s\[])\[\d{{1,3}}\](?!\w)                   # the number of a note
    | (?<![\w#])\#(?={_LETTER})                         # #Kyiv
    | {_ADDRESS}
"""
_ODD = re.compile(
    rf"""
      (?P<none>[{_INVISIBLE}]\n? | [{_PICTURES}]+\x20? | {_MARKUP})
    | (?P<other>[{_LIGATURES}] | {_LETTER}[{_MARKS}]+)
    | (?P<apostrophe>(?<=\w)[{_APOSTROPHES}](?=\w))
    | (?P<hyphen>(?<={_LETTER})[{_HYPHENS}](?={_LETTER}) | (?<=\w)[{_FIRM_HYPHENS}](?=\w))
    | (?<!{_LETTER})(?P<left>{_LETTER}++)-\x20?\n\x20{{,8}}(?P<right>{_LETTER}+)(?P<rest>\S*)(?P<space>\x20?)
    """,
    re.VERBOSE,
)
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a text is written and how it is read, and where in that as written each sign of the other begins and ends."""

    written: str
    read: str
    starts: Sequence[int]
    ends: Sequence[int]

    def quote(self, start: int, end: int) -> str:
        """Give what is written for a part of the text as it is read, which holds a sign at least."""
        return self.written[self.starts[start] : self.ends[end - 1]]


def is_plain(*texts: str | None) -> bool:
    """Tell whether the texts hold no sign that is read otherwise than it is written."""
    return not any(
        text and ((_may_be_odd(text) and _ODD.search(text)) or without_capitals(text) is not text) for text in texts
    )


def _may_be_odd(text: str) -> bool:
    """Tell at a glance, which most texts need no more than."""
    if any(sign in text for sign in _ASCII_SUSPECTS):
        return True
    return not text.isascii() and _SUSPECT.search(text) is not None


def spelled(text: str) -> Spelling:
    """Give the text as it is read."""
    read: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def take(signs: str, first: int, last: int) -> None:
        """Take signs that stand for themselves, or together for what is written from ``first`` to before ``last``."""
        one_by_one = len(signs) == last - first
        read.append(signs)
        starts.extend(range(first, last) if one_by_one else [first] * len(signs))
        ends.extend(range(first + 1, last + 1) if one_by_one else [last] * len(signs))

    done = 0
    for match in _ODD.finditer(text):
        take(text[done : match.start()], done, match.start())
        done = match.end()
        if match["left"]:
            take(match["left"], match.start("left"), match.end("left"))
            if not _is_one_word(match["left"], match["right"]):
                take("-", match.end("left"), match.end("left") + 1)
            take(match["right"] + match["rest"], match.start("right"), match.end("rest"))
            take("\n" * len(match["space"]), match.end("rest"), done)  # the line ends with the word
        else:
            take(_meaning(match), match.start(), done)
    take(text[done:], done, len(text))
    return Spelling(text, without_capitals("".join(read)), starts, ends)


def _meaning(match: re.Match[str]) -> str:
    """Give what a sign stands for."""
    if match["other"]:
        return unicodedata.normalize("NFKC", match["other"])
    return "'" if match["apostrophe"] else "-" if match["hyphen"] else ""


def _is_one_word(left: str, right: str) -> bool:
    """Tell whether the hyphen between two parts stands there only since the line ended: "govern-ment"."""
    if not right.islower() and not (left.isupper() and right.isupper()):
        return False
    parts = lexeme(left).tags | lexeme(right).tags
    return bool(parts & UNKNOWN) or not lexeme(left + right).tags & UNKNOWN


def restored(record: Record, body: Spelling, title: Spelling) -> Record:
    """Give what was understood of texts as they are read as quotes of these texts as they are written."""
    return _restored(record, {"text": body, "title": title})


def _restored(record: Record, texts: Mapping[str, Spelling]) -> Record:
    """Move a record's own quote, and those of the records that it holds."""
    if isinstance(record, tuple):
        return tuple(_restored(part, texts) for part in record)  # type: ignore[return-value]
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {
        field.name: _restored(value, texts)
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), tuple) or is_dataclass(value)
    }
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is not None and end is not None:
        spelling = texts[getattr(record, "field", "text")]
        first, last = spelling.starts[start], spelling.ends[end - 1]
        changes |= {"start": first, "end": last, "text": spelling.written[first:last]}
    return replace(record, **changes)

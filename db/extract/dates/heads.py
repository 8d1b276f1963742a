"""Where date words and numbers stand in a text, and how far the words that lead up to them reach back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from db.extract.dates.families import BY_DIGITS, BY_WORD, Families
from db.extract.dates.trie import trie
from db.gazetteer.datewords import ADVERBS, HOLIDAYS, LEADS, NUMBERS, ORDINALS, VAGUE_NUMBERS

# Every digit as 0, all but letters and digits as spaces: what is left of a text are the words that heads are told by.
_SHAPES = bytes(48 if 48 <= byte < 58 else byte if 97 <= byte < 123 else 32 for byte in range(256))
_BY_SHAPE: dict[bytes, Families] = {word.encode().translate(_SHAPES): found for word, found in BY_WORD.items()}
_BY_SHAPE |= dict.fromkeys(
    (digits + end for digits in (b"0", b"00") for end in (b"st", b"nd", b"rd", b"th")), BY_DIGITS["day"]
)
_YEAR_SHAPE = b"0000"
_OTHER_SHAPES = (b"0000s", b"00s", b"m", b"am", b"pm", b"0am", b"0pm", b"00am", b"00pm", b"0000z")
_KNOWN = re.compile(
    b" (%b)(?= )" % trie({shape.decode() for shape in [*_BY_SHAPE, *_OTHER_SHAPES, _YEAR_SHAPE]}).encode()
).finditer
_COLON = re.compile(": ?[0-9]")
_DIGITS = re.compile(
    r"[0-9](?<![0-9a-z].)(?:"
    r"(?P<clock>[0-9]?(?:: ?[0-9]{2}\b|\.[0-9]{2} ?[ap]\.?m\b| ?[ap]\.?m\b)|[0-9]{3} ?(?:gmt|utc|hours|hrs|local|z)\b)"
    r"|(?P<numeric>[0-9]{3}[-/.][0-9]|[0-9]?[-/.][0-9]{1,2}[-/.][0-9]{2})"
    r"|(?P<decade>(?:[0-9]{2})?0'?s\b)"
    r"|(?P<year>(?<=[012])[0-9]{3}(?![0-9])))"
)

# A year or an hour and no more, which is what most four digits are.
_PLAIN_YEAR = re.compile(r"(?<![0-9a-z.-])[012][0-9]{3}(?![-/.:]?[0-9]|'| ?[guhlz])").match

# A date word or number at [start, end) and the families of rules it opens, in the order they are tried.
Head = tuple[int, int, Families]


def heads(folded: str) -> list[Head]:
    """Give the heads of a folded text in text order.

    The words of the text in which a date is ruled out, most of them, are left behind at their first letters.
    """
    found: list[Head] = []
    years: list[int] = []
    is_odd = False
    for match in _KNOWN(b" %b " % folded.encode("latin-1").translate(_SHAPES)):
        shape = match[1]
        families = _BY_SHAPE.get(shape)
        if families is not None:
            found.append((match.start(), match.end() - 1, families))
        elif shape == _YEAR_SHAPE:
            years.append(match.start())
        else:
            is_odd = True
    if is_odd or "/" in folded or (":" in folded and _COLON.search(folded)):
        found.extend(_number(match) for match in _DIGITS.finditer(folded))
    else:
        found.extend(_years(folded, years))
    found.sort(key=_position)
    return found


def _years(folded: str, starts: Iterable[int]) -> Iterator[Head]:
    """Give the dates among numbers of four digits, where there are no other numbers that may be one."""
    for start in starts:
        if _PLAIN_YEAR(folded, start):
            yield start, start + 4, BY_DIGITS["year"]
        else:
            day_first = folded[start - 1 : start] in {".", "-"}
            match = _DIGITS.search(folded, max(0, start - 6), start + 4) if day_first else _DIGITS.match(folded, start)
            if match is not None:
                yield _number(match)


def _number(match: re.Match[str]) -> Head:
    return match.start(), match.end(), BY_DIGITS[match.lastgroup or "year"]


_position = itemgetter(0)


_FIRST = {
    *(word for word, place in LEADS.items() if place == "first"),
    *NUMBERS,
    *ORDINALS,
    *(word for phrase in VAGUE_NUMBERS for word in phrase.split()),
    *(word for phrases in (HOLIDAYS, ADVERBS) for phrase in phrases for word in phrase.split()[:-1]),
}
_NUMBER_BACKWARDS = "(?:[0-9]/[0-9] )?(?:ts|dn|dr|ht)?[0-9]{1,3}"


def _leading(words: Iterable[str]) -> str:
    backwards = trie({word[::-1] for word in words})
    return rf"(?:(?:[ -]{{1,4}}| ,)(?:{backwards}|{_NUMBER_BACKWARDS})(?![a-z0-9.,/:']))"


_LEAD = re.compile(rf"(?:'o(?= ))?{_leading({*_FIRST, *LEADS})}{{0,6}}{_leading(_FIRST)}")


def lead_start(backwards: str, start: int) -> int:
    """Give where the words leading up to ``start`` begin; ``backwards`` is the folded text spelled backwards."""
    size = len(backwards)
    match = _LEAD.match(backwards, size - start)
    return start if match is None else size - match.end()

"""The one gate from text to the terminal.

Whatever comes from an article, a file name, a database or a search passes :func:`visible` before it is drawn. What
comes out has no control character, no escape sequence, no bidirectional or invisible formatting character and no lone
surrogate, and its width in terminal cells is the sum of the widths of its characters. Markup is never read: the widgets
build :class:`~rich.segment.Segment` objects from these strings, so that ``[o]ne`` and ``[/]`` appear as written.
"""

from __future__ import annotations

import unicodedata

from rich.cells import get_character_cell_size

UNDRAWABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that cannot be drawn: a lone surrogate, a C1 control, an unassigned code point."""

ELLIPSIS = "…"

MARKS_PER_CHARACTER = 3
"""As many combining marks as any living orthography stacks on one letter; a flood of them is cut there."""

_IGNORABLE = (
    # Default_Ignorable_Code_Point, DerivedCoreProperties.txt of Unicode 15, as far as it is not category Cf.
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xE0100, 0xE01EF),
)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_REGIONAL_INDICATORS = range(0x1F1E6, 0x1F200)
_SPACE_CONTROLS = "\t\n\v\f\r\x85"
_FIRST_CONTROL_PICTURE = 0x2400
_DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"
_NO_BASE = "\N{DOTTED CIRCLE}"


class _Gate(dict[int, str]):
    """A translation table that works out each code point the first time it is met."""

    def __missing__(self, code: int) -> str:
        drawn = self[code] = _drawn(code)
        return drawn


def _drawn(code: int) -> str:
    """What stands on the screen for one code point."""
    character = chr(code)
    category = unicodedata.category(character)
    if character in _SPACE_CONTROLS or category in ("Zl", "Zp", "Zs"):
        return character if get_character_cell_size(character) == 2 else " "
    if category == "Cc":
        return _control_picture(code)
    if category in ("Cs", "Cn"):
        return UNDRAWABLE
    if category == "Cf" or code in _SKIN_TONES or any(low <= code <= high for low, high in _IGNORABLE):
        return ""
    if code in _REGIONAL_INDICATORS:  # terminals disagree about the width of a flag; two letters have one width
        return chr(ord("A") + code - _REGIONAL_INDICATORS.start)
    return character


def _control_picture(code: int) -> str:
    if code == 0x7F:
        return _DELETE_PICTURE
    return chr(_FIRST_CONTROL_PICTURE + code) if code < 0x20 else UNDRAWABLE


_GATE = _Gate()


def visible(text: str) -> str:
    """Give ``text`` as it may be sent to a terminal, on one line.

    Line breaks and tabs become spaces, controls become their pictures (``\\x1b`` is ``␛``), invisible characters go.
    """
    if text.isascii() and text.isprintable():
        return text
    return _bound_marks(text.translate(_GATE))


def _bound_marks(drawn: str) -> str:
    """Drop combining marks beyond the bound, and give a mark without a letter something to stand on."""
    if drawn.isascii() or all(map(get_character_cell_size, drawn)):
        return drawn
    kept: list[str] = []
    marks = MARKS_PER_CHARACTER
    for character in drawn:
        if get_character_cell_size(character):
            marks = 0
        elif not kept:
            kept.append(_NO_BASE)
            marks = 1
        else:
            marks += 1
        if marks <= MARKS_PER_CHARACTER:
            kept.append(character)
    return "".join(kept)


def cells(drawn: str) -> int:
    """Count the terminal cells of text that has passed :func:`visible`."""
    if drawn.isascii():
        return len(drawn)
    return sum(map(get_character_cell_size, drawn))


def clip(drawn: str, width: int) -> str:
    """Cut text that has passed :func:`visible` to at most ``width`` cells; an ellipsis shows that it was cut."""
    if cells(drawn) <= width:
        return drawn
    if width <= 0:
        return ""
    return _head(drawn, width - 1) + ELLIPSIS


def _head(drawn: str, width: int) -> str:
    used = 0
    for index, character in enumerate(drawn):
        used += get_character_cell_size(character)
        if used > width:
            return drawn[:index]
    return drawn


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Give any text exactly ``width`` cells, cut or padded; ``right`` pads before it."""
    drawn = clip(visible(text), width)
    padding = " " * max(0, width - cells(drawn))
    return padding + drawn if right else drawn + padding


def one_line(text: str) -> str:
    """Give any text as one drawable line in which runs of white space are one space."""
    return " ".join(visible(text).split())

"""Styles as the terminal knows them: select-graphic-rendition codes, and the shortest way from one style to another."""

from __future__ import annotations

from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style

RESET = "\x1b[0m"
_ON = (
    ("bold", "1"),
    ("dim", "2"),
    ("italic", "3"),
    ("underline", "4"),
    ("blink", "5"),
    ("blink2", "6"),
    ("reverse", "7"),
    ("conceal", "8"),
    ("strike", "9"),
    ("underline2", "21"),
    ("frame", "51"),
    ("encircle", "52"),
    ("overline", "53"),
)
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
"""Codes that switch an attribute off, where every terminal knows one."""


class Pen(NamedTuple):
    """What the terminal draws with: codes of the attributes and of the two colours, "" for its default ones."""

    attributes: frozenset[str] = frozenset()
    front: str = ""
    back: str = ""


PLAIN = Pen()
_SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""Lines through and around characters, and colours that have changed places: what shows where nothing is written."""


def is_seen_on_blanks(pen: Pen) -> bool:
    """Say whether more than the background of ``pen`` shows where it draws a blank."""
    return not _SEEN_ON_BLANKS.isdisjoint(pen.attributes)


def blank_pen(pen: Pen) -> Pen:
    """Give what of a pen is seen where it draws a blank."""
    return pen if is_seen_on_blanks(pen) else Pen(back=pen.back)


def draws_blanks_of(pen: Pen, wanted: Pen) -> bool:
    """Say whether a blank drawn with ``pen`` looks like one drawn with ``wanted``."""
    if pen is wanted:
        return True
    if is_seen_on_blanks(pen) or is_seen_on_blanks(wanted):
        return pen == wanted
    return pen.back == wanted.back


def make_pen(style: Style | None, system: ColorSystem | None) -> Pen:
    """Give the pen of a style on a terminal with ``system`` colours, None for a terminal without any."""
    if style is None:
        return PLAIN
    attributes = frozenset(code for name, code in _ON if getattr(style, name))
    if system is None:
        return Pen(attributes)
    return Pen(attributes, _codes(style.color, system, True), _codes(style.bgcolor, system, False))


def _codes(colour: Color | None, system: ColorSystem, front: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(system).get_ansi_codes(front))


def change(before: Pen, after: Pen) -> str:
    """Give the sequence that makes the terminal draw with ``after`` instead of ``before``."""
    if before is after or before == after:
        return ""
    fresh = ";".join(["0", *sorted(after.attributes), *filter(None, (after.front, after.back))])
    codes = _delta(before, after)
    if codes is not None and len(codes) < len(fresh):
        return f"\x1b[{codes}m"
    return f"\x1b[{fresh}m" if fresh != "0" else RESET


def _delta(before: Pen, after: Pen) -> str | None:
    """Give the codes of what differs, None where an attribute cannot be switched off alone."""
    codes: list[str] = []
    for code in sorted(before.attributes - after.attributes):
        off = _OFF.get(code)
        if off is None or (off == "22" and after.attributes & {"1", "2"}):
            return None
        codes.append(off)
    codes += sorted(after.attributes - before.attributes)
    if before.front != after.front:
        codes.append(after.front or "39")
    if before.back != after.back:
        codes.append(after.back or "49")
    return ";".join(codes)

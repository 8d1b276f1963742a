"""Characters that a terminal, an editor or a spreadsheet would obey or hide, made harmless in what leaves the program.

In JSON they are escaped, which loses nothing; in other text a visible mark takes the place of each.
"""

from __future__ import annotations

import re

_MARK = "\N{REPLACEMENT CHARACTER}"
_FIRST_CONTROL_PICTURE = 0x2400
_DELETE_PICTURE = "\N{SYMBOL FOR DELETE}"
_HIDDEN = "\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
"""Controls beyond those of ASCII, and what is formatting and cannot be seen: general category Cf of Unicode 15."""
_UNSEEN = re.compile(f"[{_HIDDEN}]")
_UNSEEN_OR_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f{_HIDDEN}]")


def escaped(json: str) -> str:
    r"""Give JSON that says the same with ``\uXXXX`` for what is not seen; JSON escapes the controls of ASCII anyway."""
    return _UNSEEN.sub(lambda found: _escape(found[0]), json)


def marked(text: str) -> str:
    """Give text with a mark for each character that is not seen; tabs and the ends of lines stay."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN_OR_CONTROL.sub(lambda found: _mark(found[0]), text)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _mark(character: str) -> str:
    if character == "\x7f":
        return _DELETE_PICTURE
    return chr(_FIRST_CONTROL_PICTURE + ord(character)) if character < " " else _MARK

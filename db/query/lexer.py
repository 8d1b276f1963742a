"""Search text -> tokens. Every text has tokens; nothing raises."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<open>\() | (?P<close>\)) | (?P<minus>-(?=[^\s-]))
    | (?P<field>[^\W\d_]+):
    | ["“”„](?P<phrase>[^"“”„]*)(?P<end>["“”„]?)(?P<star>\*?)
    | (?P<word>[^\s()"“”„]+)
    """,
    re.VERBOSE,
)
_VALUE = re.compile(
    r"""["“”„](?P<quoted>[^"“”„]*)(?P<end>["“”„]?)(?P<tail>[^\s()]*) | (?P<bare>[^\s()"“”„]*)""", re.VERBOSE
)
_OPERATORS = {"AND": "and", "&&": "and", "OR": "or", "||": "or", "|": "or", "NOT": "not"}


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is open, close, and, or, not, word, phrase or field; ``text`` the word, phrase or the field's value.

    ``name`` is the field's name as typed; ``tail`` what stands behind a quoted value ("~50km", "*"); ``closed`` is
    false for a quote that runs to the end of the text.
    """

    kind: str
    text: str = ""
    name: str = ""
    tail: str = ""
    closed: bool = True


def tokens(text: str) -> list[Token]:
    """Give the tokens of ``text`` in order."""
    found: list[Token] = []
    at = 0
    while match := _TOKEN.search(text, at):
        token, at = _token(text, match)
        found.append(token)
    return found


def _token(text: str, match: re.Match[str]) -> tuple[Token, int]:
    end = match.end()
    match match.lastgroup:
        case "open" | "close" as bracket:
            return Token(bracket), end
        case "minus":
            return Token("not"), end
        case "field":
            return _field(text, match["field"], end)
        case "word":
            word = match["word"]
            return Token(_OPERATORS.get(word, "word"), word), end
        case _:
            return Token("phrase", match["phrase"], tail=match["star"], closed=bool(match["end"])), end


def _field(text: str, name: str, at: int) -> tuple[Token, int]:
    value = _VALUE.match(text, at)
    assert value is not None  # a bare value may be empty
    if value["bare"] is not None:
        return Token("field", value["bare"], name), value.end()
    return Token("field", value["quoted"], name, value["tail"], bool(value["end"])), value.end()

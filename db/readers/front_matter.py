"""The block of properties that Markdown files begin with."""

from __future__ import annotations

import re
import tomllib
from typing import Any

_YAML = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PROPERTY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$")


def front_matter(text: str) -> tuple[dict[str, Any], int]:
    """Give the properties that ``text`` begins with, keys in lower case, and where its body begins.

    YAML between --- lines is read as far as one-line values go, TOML between +++ lines in full. A text without front
    matter, or with one that cannot be read, is all body.
    """
    if found := _YAML.match(text):
        return _one_line_values(found[1]), found.end()
    if found := _TOML.match(text):
        try:
            return {key.lower(): value for key, value in tomllib.loads(found[1]).items()}, found.end()
        except tomllib.TOMLDecodeError:
            return {}, 0
    return {}, 0


def _one_line_values(block: str) -> dict[str, Any]:
    values = {}
    for line in block.splitlines():
        if (found := _PROPERTY.match(line)) and found[2]:
            values[found[1].lower()] = _unquoted(found[2])
    return values


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value

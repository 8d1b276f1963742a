"""Search text changed by a key instead of by typing: narrowed to a value, or widened again."""

from __future__ import annotations

import re

from db.query.fields import FIELDS


def condition(name: str, value: str) -> str:
    """Give ``name:value`` as it is typed, the value quoted where it needs to be. ``name`` is one of FIELDS."""
    if name not in FIELDS:
        raise ValueError(f"there is no field {name}")
    plain = re.sub('["“”„]', " ", value).strip()
    return f"{name}:{plain}" if plain.replace("-", "").isalnum() else f'{name}:"{plain}"'


def narrowed(text: str, name: str, value: str) -> str:
    """Give the search text that also asks for this value; unchanged if it does already."""
    added = condition(name, value)
    if added in text:
        return text
    return f"({text.strip()}) {added}" if " OR " in text else f"{text.strip()} {added}".strip()


def widened(text: str, name: str, value: str) -> str:
    """Give the search text without this condition."""
    return " ".join(text.replace(condition(name, value), " ").split())

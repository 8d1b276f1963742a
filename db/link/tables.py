"""Reading the knowledge tables of linking: tab-separated UTF-8 text under db/link/data, '#' opening a comment line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Give the cells of each entry of the table ``name`` (a file name under db/link/data)."""
    text = (files("db.link") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


NO_KIND = "-"
"""What stands for a word that says no kind of thing: "building"."""

ANY_FAMILY = (1 << 62) - 1
"""The families of a type that no table knows: it goes with every other."""


@cache
def families() -> dict[str, int]:
    """Give for each type the families it belongs to, one bit each."""
    found: dict[str, int] = {}
    for at, (_, types) in enumerate(rows("families.tsv")):
        for kind in types.split():
            found[kind] = found.get(kind, 0) | 1 << at
    return found


@cache
def one_word() -> dict[str, str]:
    """Give for a word for a kind of thing the one that stands for all words for it, "-" for one that says no kind."""
    return {other: word for word, others in rows("scenes.tsv") for other in others.split()}


@cache
def phrases(name: str) -> re.Pattern[str]:
    """Give a pattern that finds any phrase of the table ``name`` as whole words of a folded text, unless one of the
    words in its second column follows."""
    return re.compile(r"\b(?:" + "|".join(_phrase(*cells) for cells in rows(name)) + r")\b")


def _phrase(words: str, not_before: str = "") -> str:
    behind = rf"(?! (?:{'|'.join(not_before.split())})\b)" if not_before else ""
    return re.escape(words) + behind

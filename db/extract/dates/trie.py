"""Many words as one regular expression that looks at every letter once."""

from __future__ import annotations

import re


def trie(words: set[str]) -> str:
    """Give the regular expression that matches the longest of the words; empty words are left out."""
    tails: dict[str, set[str]] = {}
    for word in words - {""}:
        tails.setdefault(word[0], set()).add(word[1:])
    if not tails:
        return ""
    branches = [re.escape(letter) + trie(rest) for letter, rest in sorted(tails.items())]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in words else body

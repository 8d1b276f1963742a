"""Invented news of any length, the same for the same number."""

from __future__ import annotations

import random

_SPEECH = """the a of in to and said that was by near on from after with had been its villagers soldiers convoy bridge
market district governor hospital river road army militia patrol checkpoint morning evening shelling raid families
grain school border officials witnesses ministry statement commander valley province town harbour"""


def sentences(number: int, many: int) -> list[str]:
    """Give so many sentences; those of different numbers have hardly six words in a row in common."""
    chance, words = random.Random(number), _SPEECH.split()
    return [" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(many)]


def text(number: int, many: int = 12) -> str:
    """Give a text of so many sentences."""
    return " ".join(sentences(number, many))

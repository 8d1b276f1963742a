"""Compile db/link/data/commonness.tsv: how common each of the commonest English words is.

    pip install wordfreq
    python scripts/build_commonness.py > db/link/data/commonness.tsv

A line is a frequency on the Zipf scale (the logarithm to base 10 of the occurrences in a billion words, rounded down to
a quarter) and all words that are that common.
"""

from __future__ import annotations

import sys
from collections import defaultdict

import wordfreq

LEAST = 3.0
MOST_WORDS = 60_000
STEPS = 4
HEADER = """\
# Zipf frequency	the words that are so common
# Source: wordfreq 3.1 by Robyn Speer (https://github.com/rspeer/wordfreq), list "en"; its data are CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/), and so is this file; NOTICE names whom wordfreq had them from.
# Changed: words of ASCII letters only, frequencies rounded down to a quarter. Compiled by scripts/build_commonness.py
"""


def main() -> None:
    """Print the table, the commonest words first."""
    bands: defaultdict[float, list[str]] = defaultdict(list)
    for word in wordfreq.top_n_list("en", MOST_WORDS):
        frequency = wordfreq.zipf_frequency(word, "en")
        if frequency >= LEAST and word.isascii() and word.isalpha():
            bands[int(frequency * STEPS) / STEPS].append(word)
    sys.stdout.write(HEADER)
    for band, words in sorted(bands.items(), reverse=True):
        sys.stdout.write(f"{band}\t{' '.join(sorted(words))}\n")


if __name__ == "__main__":
    main()

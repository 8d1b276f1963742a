"""How many: the counted phrases of a sentence, each with its kind, its bounds and the words that say it."""

from __future__ import annotations

from db.extract.counts.flags import A_WAR, is_further
from db.extract.counts.phrase import CountPhrase, total
from db.extract.counts.reading import counts_in
from db.extract.counts.tally import tally

__all__ = ["A_WAR", "CountPhrase", "counts_in", "is_further", "tally", "total"]

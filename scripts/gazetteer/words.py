"""Which names are also words, personal names or nationalities, and how large a place must be to be known by one."""

from __future__ import annotations

from pathlib import Path

from db.gazetteer.places_compile import NATIONALITY, ORDINARY_WORD, PERSONAL_NAME, RARE_SURNAME
from db.gazetteer.places_data import listed
from db.gazetteer.places_fold import fold
from db.gazetteer.tables import rows
from gazetteer.sources import rows_of

COMMON_SHARE = 0.02
COMMON_WORD = 50
"""How many per cent of people bear a frequent surname, and the size of SCOWL that an ordinary word is in."""


def ordinary_words(census: Path) -> dict[str, float]:
    """Give for each folded word the prominence from which on a place is known by it without a context.

    ``census`` is dist.all.last of the US census of 1990: surname and per cent of the people on each line.
    """
    words = {row[0]: RARE_SURNAME for row in rows("surnames.tsv")}
    for line in census.read_text(encoding="ascii").splitlines():
        surname, share = line.split()[:2]
        if float(share) >= COMMON_SHARE:
            words[surname.lower()] = PERSONAL_NAME
    words |= {row[0]: PERSONAL_NAME for row in rows("given_names.tsv")}
    words |= {fold(row[0]): ORDINARY_WORD for row in rows("words.tsv") if int(row[3]) <= COMMON_WORD}
    words |= {fold(row[0]): NATIONALITY for row in rows("demonyms.tsv")}
    for table in ("places_countries.tsv", "places_states.tsv"):
        for row in rows_of(table, 7):
            words |= dict.fromkeys(map(fold, listed(row[6])), NATIONALITY)
    return words

"""Verbs that say whom somebody holds to have done a deed, and where they name the deed and the doer."""

from __future__ import annotations

from functools import cache

from db.gazetteer.tables import rows


@cache
def accusing() -> dict[str, tuple[tuple[str, str], ...]]:
    """Give for each accusing verb (lemma) its uses: (where the deed stands, where the doer stands).

    Either is "object" or a preposition (db/gazetteer/data/accusing.tsv).
    """
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for verb, deed, doer in rows("accusing.tsv"):
        table[verb] = (*table.get(verb, ()), (deed, doer))
    return table

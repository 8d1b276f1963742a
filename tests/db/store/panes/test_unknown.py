"""A value that nothing is called by is said, with what was perhaps meant."""

from __future__ import annotations

import pytest

from db.query import parse
from db.store.panes import unknown
from tests.db.store.conftest import Filled
from tests.db.store.samples import TARSK, extraction, mention, raw, report

BODY = "The army struck Tarsk."


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("", ()),
        ("nothing place:tarsk actor:army type:air-drone-strike has:note killed:5", ()),
        ("place:tarks", ("no place is called tarks: did you mean Tarsk?",)),
        ("near:Tarskk~5km", ("no place is called Tarskk: did you mean Tarsk?",)),
        ("actor:navvy actor:navvy", ("no actor is called navvy",)),
        ("type:air-drone-stryke", ("no type is called air-drone-stryke: did you mean air-drone-strike?",)),
        ("-tag:checked", ()),
        ("tag:checked", ("no tag is called checked",)),
    ],
)
def test_unknown_values(filled: Filled, text: str, notes: tuple[str, ...]) -> None:
    given = extraction(report(BODY, "struck", place=TARSK), mentions=(mention(BODY, "Tarsk", TARSK),))
    assert unknown.notes(filled((raw(BODY), given)), parse(text)) == notes

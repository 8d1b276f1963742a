from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.gazetteer import known
from db.gazetteer.tables import rows

KINDS = {
    "armed-group", "military", "government", "organization", "person", "outlet", "weapon", "platform", "vehicle",
    "facility", "place", "landmark",
}  # fmt: skip
COLUMNS = {
    "groups.tsv": 4,
    "persons.tsv": 4,
    "demonyms.tsv": 2,
    "forces.tsv": 4,
    "organizations.tsv": 4,
    "outlets.tsv": 4,
    "common_things.tsv": 3,
    "heads.tsv": 2,
    "name_cues.tsv": 2,
    "titles.tsv": 1,
    "surnames.tsv": 1,
    "no_names.tsv": 1,
}


@pytest.mark.parametrize("table", [*COLUMNS, "given_names.tsv"])
def test_tables_are_sorted_sourced_and_have_no_double_entry(table: str) -> None:
    lines = (files("db.gazetteer") / "data" / table).read_text("utf-8").splitlines()
    assert lines[0].startswith("#")
    assert "curated" in lines[0] or "made by" in lines[0]
    assert lines[1:] == sorted(set(lines[1:]))


@pytest.mark.parametrize(("table", "columns"), COLUMNS.items())
def test_every_entry_has_all_cells(table: str, columns: int) -> None:
    assert [cells for cells in rows(table) if len(cells) != columns] == []


@pytest.mark.parametrize(
    "table", ["groups.tsv", "persons.tsv", "forces.tsv", "organizations.tsv", "outlets.tsv", "common_things.tsv"]
)
def test_every_thing_is_of_a_known_kind(table: str) -> None:
    assert {cells[1] for cells in rows(table)} <= KINDS


def test_ids_tell_things_apart() -> None:
    names = [
        cells[0] for table in ("groups.tsv", "forces.tsv", "organizations.tsv", "outlets.tsv") for cells in rows(table)
    ]
    assert len({known.slug(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("noun", "plural"), [("army", "armies"), ("gunman", "gunmen"), ("coach", "coaches"), ("boy", "boys")]
)
def test_plurals(noun: str, plural: str) -> None:
    assert known.plural(noun) == plural


@given(st.text(min_size=1, max_size=12))
def test_a_folded_token_is_never_empty(word: str) -> None:
    assert known.fold(word)

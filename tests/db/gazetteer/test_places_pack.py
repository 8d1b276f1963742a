"""The packed file gives back what was packed, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.gazetteer.places_compile import Record, compile_places
from db.gazetteer.places_pack import WEAK, Pack, index

KEYS = st.dictionaries(st.text(min_size=1, max_size=12), st.integers(0, 2**28), max_size=40)


@given(KEYS, st.text(max_size=12))
def test_every_key_is_found_and_no_other(keys: dict[str, int], other: str):
    pack = Pack.__new__(Pack)
    buckets, prints, values = index(keys.items())
    pack.buckets, pack.prints, pack.values = buckets, prints, values  # type: ignore[assignment]
    assert {key: pack.value(key) for key in keys} == keys
    assert pack.value(other) == keys.get(other)


@pytest.fixture
def packed(tmp_path: Path) -> Pack:
    records = [
        Record("Zürich", 47.367, 8.55, "CH", "Zurich", population=341730, prominence=5.5, by_names=["Turicum"]),
        Record("Turicum", None, None, "CH", prominence=3.9, strong=True),
        Record("Normal", 40.514, -88.991, "US", "Illinois", population=54373, prominence=4.7, in_the_news=False),
    ]
    path = tmp_path / "few.bin"
    compile_places(records, {"CH": "Switzerland", "US": "United States"}, {"normal": 5.75}, path)
    return Pack(path)


def test_names_numbers_and_units_come_back(packed: Pack):
    (number,) = packed.numbers("nzurich")
    assert packed.names(number) == ["Zürich", "Turicum"]
    assert (packed.lat[number], packed.lon[number], packed.population[number]) == (47367, 8550, 341730)
    assert packed.header["admin1s"][packed.admin1[number]] == "Zurich"
    assert packed.header["countries"][packed.country[number]] == ["CH", "Switzerland"]


def test_a_by_name_and_a_name_are_ranked_by_prominence(packed: Pack):
    first, second = packed.numbers("nturicum")
    assert packed.names(first & 0xFFFF) == ["Zürich", "Turicum"]
    assert packed.names(second & 0xFFFF) == ["Turicum"]


def test_ordinary_words_are_marked(packed: Pack):
    assert (packed.value("nnormal") or 0) & WEAK
    assert not (packed.value("nzurich") or 0) & WEAK


def test_unknown_keys_have_nothing(packed: Pack):
    assert packed.numbers("nbern") == []
    assert packed.value("") is None

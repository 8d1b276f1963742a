"""The curated tables of places are sorted, complete and about this planet."""

import re

import pytest

from db.gazetteer import places
from db.gazetteer.places_data import DATA, FEATURES, flagged, heads, listed, read_rows
from db.gazetteer.places_more import PACKED, compile_more

TABLES = {
    "places_admin1.tsv": 5,
    "places_conflict.tsv": 8,
    "places_countries.tsv": 7,
    "places_heads.tsv": 2,
    "places_more.tsv": 8,
    "places_named.tsv": 5,
    "places_regions.tsv": 8,
    "places_states.tsv": 7,
    "places_towns.tsv": 8,
}
CODES = {row[0] for row in read_rows(DATA / "places_countries.tsv", 7)}


@pytest.mark.parametrize(("name", "columns"), TABLES.items())
def test_tables_are_sorted_without_repeats_and_say_their_source(name, columns):
    rows = read_rows(DATA / name, columns)
    assert rows == sorted(rows)
    assert len({tuple(row) for row in rows}) == len(rows)
    assert re.search("Sources?:", (DATA / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["places_regions.tsv", "places_conflict.tsv", "places_more.tsv", "places_towns.tsv"])
def test_curated_places_are_well_formed(name):
    for row in read_rows(DATA / name, 8):
        place, country, _, lat, lon, feature, precision, aliases = row
        assert place == place.strip(), row
        assert country in CODES | {""}, row
        assert feature in FEATURES, row
        assert precision in {"exact", "approximate", "area"}, row
        assert -90 <= float(lat) <= 90, row
        assert -180 <= float(lon) <= 180, row
        assert place not in listed(aliases), row


@pytest.mark.parametrize("name", ["places_conflict.tsv", "places_more.tsv", "places_towns.tsv"])
def test_curated_places_lie_near_the_other_places_of_their_country(name):
    for row in read_rows(DATA / name, 8):
        found = [place for place in places.candidates(row[0]) if place.country == row[1]]
        assert any(
            abs(place.lat - float(row[3])) < 0.4 and abs(place.lon - float(row[4])) < 0.4
            for place in found
            if place.lat is not None and place.lon is not None
        ), row


def test_every_nationality_word_leads_to_its_place():
    for row in read_rows(DATA / "places_countries.tsv", 7):
        for word in listed(row[6]):
            place = places.country_of_demonym(word)
            assert place is not None, row
            assert place.feature == "country", row


def test_common_nouns_speak_for_features():
    assert set().union(*heads().values()) <= set(FEATURES)
    assert heads()["province"] == ("admin1", "admin2")


def test_flags_name_known_countries():
    assert all(flagged(flag) <= CODES for flag in "atnos")
    assert "SY" in flagged("a")


def test_a_row_with_too_few_columns_is_named(tmp_path):
    table = tmp_path / "table.tsv"
    table.write_text("# columns\none\ttwo\nthree\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 3: 1 columns, not 2"):
        read_rows(table, 2)


def test_places_found_missing_are_compiled(tmp_path):
    compile_more(tmp_path / "more.bin")
    assert (tmp_path / "more.bin").read_bytes() == PACKED.read_bytes(), "run python scripts/build_more_places.py"


def test_names_in_the_news_are_of_settlements_by_the_name_of_the_open_data():
    for country, local, number, name, _ in read_rows(DATA / "places_named.tsv", 5):
        place = next(place for place in places.candidates(local) if place.id == f"geonames:{number}")
        assert (place.country, place.name) == (country, name)
        assert name == local or local in {places.plain(other) for other in place.aliases}, name

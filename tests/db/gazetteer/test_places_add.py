"""A user's own GeoNames country file beside the gazetteer."""

import json
import zipfile
from pathlib import Path

import pytest

from db.gazetteer import places
from db.gazetteer.places_add import add_file
from db.gazetteer.places_pack import Pack
from tests.cli import records, tidings


def row(number: int, name: str, kind: tuple[str, str], lat: float, lon: float, names: str = "", people: int = 0) -> str:
    cells = [str(number), name, name, names, str(lat), str(lon), *kind, "SY", "", "07", "", "", "", str(people), "", ""]
    return "\t".join([*cells, "Asia/Damascus", "2024-01-01"])


ROWS = [
    row(170794, "Deir ez-Zor", ("P", "PPLA"), 35.336, 40.141, "Dayr az Zawr", 271800),
    row(900000001, "Tall Zugzwang", ("P", "PPL"), 35.1, 40.2, "Tell Zugzwang,tzw"),
    row(900000002, "Zugzwang Camp", ("S", "CMPRF"), 35.11, 40.21),
    row(900000003, "Bakery Zugzwang", ("S", "BLDG"), 35.12, 40.22),
]


@pytest.fixture
def included(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def include(lines: list[str]) -> int:
        source = tmp_path / "SY.txt"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        count = add_file(source, places.added_folder() / "SY.bin")
        places.forget()
        return count

    monkeypatch.setenv("TIDINGS_GAZETTEER", str(tmp_path / "added"))
    places.forget()
    yield include
    monkeypatch.undo()
    places.forget()


def test_places_of_the_file_are_found_and_take_their_unit_from_their_neighbours(included):
    assert not places.known("Tall Zugzwang")
    assert included(ROWS) == 3
    (place,) = places.candidates("tell zugzwang")
    assert (place.name, place.country, place.country_name, place.admin1) == (
        "Tall Zugzwang",
        "SY",
        "Syria",
        "Deir ez-Zor",
    )
    assert place.id == "geonames:900000001"
    assert [place.feature for place in places.candidates("Zugzwang Camp")] == ["camp"]
    assert places.candidates("Bakery Zugzwang") == ()


def test_a_place_that_is_known_already_is_not_given_twice(included):
    before = places.candidates("Deir ez-Zor")
    included(ROWS)
    assert [place.id for place in places.candidates("Deir ez-Zor")] == [place.id for place in before]


def test_longest_knows_the_added_names(included):
    included(ROWS)
    assert places.longest(["near", "Tall", "Zugzwang", "today"], 1)[0] == 2


def test_the_archive_as_downloaded(tmp_path: Path):
    source = tmp_path / "SY.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", "\n".join(ROWS))
    assert add_file(source, tmp_path / "SY.bin") == 3


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("one\ttwo\n", "line 1: 2 columns"), (ROWS[0].replace("35.336", "north"), "line 1"), ("", "holds no place")],
)
def test_other_files_are_refused_with_the_line(tmp_path: Path, text: str, complaint: str):
    source = tmp_path / "notes.txt"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        add_file(source, tmp_path / "notes.bin")


def test_only_packed_files_can_be_read(tmp_path: Path):
    stray = tmp_path / "stray.bin"
    stray.write_bytes(b"something else entirely")
    with pytest.raises(ValueError, match="not a packed gazetteer"):
        Pack(stray)


def test_the_command_adds_and_lists(tmp_path: Path):
    source = tmp_path / "SY.txt"
    source.write_text("\n".join(ROWS), encoding="utf-8")
    home = str(tmp_path / "home")
    done = tidings("gazetteer", "add", source, TIDINGS_GAZETTEER=home)
    assert (done.returncode, b"3 places" in done.stderr) == (0, True)
    assert tidings("gazetteer", "list", TIDINGS_GAZETTEER=home).stdout.startswith(b"SY ")
    article = {"id": 1, "date": "2024-05-02", "text": "Two soldiers were killed in Tall Zugzwang, Syria, on Monday."}
    found = records(tidings("extract", stdin=json.dumps(article).encode(), TIDINGS_GAZETTEER=home).stdout)
    assert [m["lat"] for m in found[0]["mentions"] if m["text"] == "Tall Zugzwang"] == [35.1]


def test_the_command_refuses_other_files(tmp_path: Path):
    source = tmp_path / "notes.txt"
    source.write_text("not a table", encoding="utf-8")
    done = tidings("gazetteer", "add", source, TIDINGS_GAZETTEER=str(tmp_path / "home"))
    assert done.returncode == 1
    assert b"line 1: 1 columns" in done.stderr

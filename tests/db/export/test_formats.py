"""Incidents in the formats of other programs, whatever their words hold."""

import csv
import io
import json

import pytest

from db.export import FORMATS, exported
from db.model import Actor, Count, IncidentDate, IncidentPlace, Report, Span
from db.store.records.rows import Key, TimelineRow
from db.store.records.views import IncidentView, StoredReport

HOSTILE = '=HYPERLINK("http://evil.example";"*[x](y)*")\n# <b>, “é”; \x1b[31m'


def incident(text: str = "A drone killed two.", *, day: str | None = "2021-03-04", point: bool = True) -> IncidentView:
    lat, lon = (32.8, -22.6) if point else (None, None)
    report = Report(
        type="air-drone-strike",
        event_type="Explosions/Remote violence",
        sub_event_type="Air/drone strike",
        realis="actual",
        summary=text,
        date=IncidentDate(day, day, "day" if day else "undated"),
        places=(IncidentPlace(text, lat=lat, lon=lon, country_name="Libya", precision="settlement"),),
        actors=(Actor("perpetrator", "military", text), Actor("victim", "person", "civilians")),
        counts=(Count("killed", 2, 2, 2), Count("killed", 1, None, 1), Count("injured", None, 5, None)),
        evidence=(Span(0, 5, text),),
    )
    row = TimelineRow(
        id=7,
        key=Key(day, 7),
        article_id=1,
        earliest=day,
        latest=day,
        precision="day" if day else "undated",
        date_text=text,
        type=report.type,
        sub_event_type=report.sub_event_type,
        place=text,
        country="Libya",
        who=text,
        whom="civilians",
        killed=(3, None),
        injured=(None, 5),
        detained=None,
        status=("claimed",),
        summary=text,
        article_title=text,
        source=text,
        published=day,
        sources=1,
    )
    stored = StoredReport(1, 7, 1, text, text, day, "x", report)
    return IncidentView(row=row, reports=(stored,), tags=("t",), notes=())


def written(form: str, *incidents: IncidentView) -> str:
    return "".join(exported(incidents, form))


def rows(form: str, *incidents: IncidentView) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(form, *incidents), newline="")))


def test_jsonl_has_a_record_a_line() -> None:
    first, second = map(json.loads, written("jsonl", incident(), incident(HOSTILE)).splitlines())
    assert (first["id"], first["counts"][0]["min"]) == (7, 2)
    assert second["summary"] == HOSTILE


@pytest.mark.parametrize("form", ["csv", "acled-csv"])
def test_no_cell_is_a_formula(form: str) -> None:
    (row,) = rows(form, incident(HOSTILE))
    assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row.values())
    assert "'" + HOSTILE.replace("\x1b", "␛") in row.values()


def test_numbers_below_zero_stay_numbers() -> None:
    assert rows("csv", incident())[0]["longitude"] == "-22.6"


def test_csv_keeps_what_is_open_open() -> None:
    (row,) = rows("csv", incident(day=None, point=False))
    assert (row["killed_min"], row["killed_max"], row["injured_min"], row["injured_max"]) == ("3", "", "", "5")
    assert (row["from"], row["date_precision"], row["latitude"]) == ("", "undated", "")


def test_acled_has_a_date_only_where_there_is_one() -> None:
    dated, undated = rows("acled-csv", incident(), incident(day=None))
    assert (dated["event_date"], dated["year"], dated["time_precision"]) == ("2021-03-04", "2021", "1")
    assert (undated["event_date"], undated["year"], undated["time_precision"]) == ("", "", "")
    assert (dated["fatalities"], dated["civilian_targeting"], dated["geo_precision"]) == (
        "3",
        "Civilian targeting",
        "1",
    )


def test_geojson_is_a_collection_even_without_incidents_or_points() -> None:
    assert json.loads(written("geojson"))["features"] == []
    with_point, without = json.loads(written("geojson", incident(HOSTILE), incident(point=False)))["features"]
    assert with_point["geometry"]["coordinates"] == [-22.6, 32.8]
    assert without["geometry"] is None


def test_markdown_shows_text_as_it_is() -> None:
    text = written("markdown", incident(HOSTILE))
    assert "\\*\\[x\\]" in text and "\\<b\\>" in text and "\n# <b>" not in text
    assert "\x1b" not in text
    assert "- Killed: at least 3" in text and "- Injured: at most 5" in text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_in_utf_8(form: str) -> None:
    assert "é".encode() in written(form, incident(HOSTILE)).encode()

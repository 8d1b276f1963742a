"""Data sets of incidents: ACLED's and UCDP's exports, and that what they code is kept and browsed as it is."""

import io
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.gazetteer.event_types import ACLED
from db.importer import import_articles
from db.model import Extraction, RawArticle, Report
from db.query import parse
from db.readers.registry import read_articles, read_source
from db.readers.source import source_of
from db.reextract import reextract
from db.store.file.database import open_reader
from db.store.panes import timeline
from tests.db.readers.reading import found, found_in

SAMPLES = Path(__file__).parent / "samples"
HEADER = (SAMPLES / "acled.csv").read_text().splitlines()[0]


def given_by(article: RawArticle) -> Extraction:
    assert article.given is not None
    return article.given


def reports_of(name: str) -> list[Report]:
    articles, _ = found(SAMPLES / name)
    return [report for article in articles for report in given_by(article).reports]


def test_what_acled_codes_is_kept() -> None:
    (article, *_), _ = found(SAMPLES / "acled.csv")
    (report,) = given_by(article).reports
    assert article.title == "Shelling/artillery/missile attack in Varnhaven, Quarland (ACLED QUA1041)"
    assert (article.source, article.published) == ("ACLED", "2021-03-04")
    assert article.published_basis == "the day of the incident in ACLED"
    assert article.body.startswith('On 4 March 2021, military forces of Quarland fired "several" shells')
    assert report.type == "shelling-artillery-missile-attack"
    assert (report.event_type, report.realis) == ("Explosions/Remote violence", "actual")
    assert (report.date.earliest, report.date.latest, report.date.precision) == ("2021-03-04", "2021-03-04", "day")
    (place,) = report.places
    assert (place.name, place.lat, place.lon, place.country_name) == ("Varnhaven", 35.1234, 40.5678, "Quarland")
    assert place.start is not None and article.body[place.start : place.end] == "Varnhaven"
    assert [(actor.role, actor.kind, actor.name) for actor in report.actors] == [
        ("perpetrator", "military", "Military Forces of Quarland (2019-)"),
        ("target", "person", "Civilians (Quarland)"),
        ("target", "person", "Fishers (Quarland)"),
        ("target", "person", "Women (Quarland)"),
    ]
    assert [(count.kind, count.min, count.max) for count in report.counts] == [("killed", 7, 7)]
    assert report.reported_by == ("Varnhaven Courier", "Undisclosed Source")
    assert [span.text for span in report.evidence] == [article.body]


def test_a_date_of_acled_covers_as_much_as_is_known() -> None:
    week = reports_of("acled.csv")[1]
    assert (week.date.earliest, week.date.latest, week.date.precision) == ("2021-03-09", "2021-03-15", "week")
    note = HEADER + "\nQ1" + "," * 27 + "A raid.,0,,"
    month = note.replace("Q1,,,", "Q1,2021-03-16,2021,3", 1)
    (article,), _ = found_in(month.encode())
    (report,) = given_by(article).reports
    assert (report.date.earliest, report.date.latest, report.date.precision) == ("2021-03-01", "2021-03-31", "month")


def test_what_acled_codes_wrongly_is_left_open_or_told() -> None:
    articles, troubles = found(SAMPLES / "acled.csv")
    (strange,) = given_by(articles[2]).reports
    assert (strange.type, strange.date.precision, strange.counts) == ("something-new", "undated", ())
    (country,) = strange.places
    assert (country.name, country.lat, country.lon, country.precision) == ("Quarland", None, None, "country")
    assert articles[2].title == "Something new in Quarland (ACLED QUA1044)"
    assert articles[2].body == '=HYPERLINK("http://x.example") <b>[o]ne</b> of them'
    assert [trouble.reason for trouble in troubles] == [
        "an incident without notes",
        "more values than the 31 columns of the header",
    ]


def test_the_types_are_those_of_extracted_incidents() -> None:
    for slug, (event_type, said) in ACLED.items():
        if said is not None:
            row = f"X1,2021-03-04,2021,1,,{event_type},{said},A,,,,,,,,,,Q,,,,P,1,1,1,s,,A raid.,0,,"
            (article,), _ = found_in(f"{HEADER}\n{row}".encode())
            assert [report.type for report in given_by(article).reports] == [slug]


def test_what_ucdp_codes_is_kept() -> None:
    (first, second), troubles = found(SAMPLES / "ucdp.csv")
    (clash,), (massacre,) = given_by(first).reports, given_by(second).reports
    assert (first.source, first.published) == ("UCDP GED", "2021-03-04")
    assert first.title == "Armed clash in Tarsk town, Quarland (UCDP GED 900101)"
    assert first.body.startswith("Five die in clash near Tarsk\n\n5 km north of Tarsk")
    assert [(actor.role, actor.kind) for actor in clash.actors] == [("party", "military"), ("party", "armed-group")]
    assert [(count.min, count.best, count.max) for count in clash.counts] == [(4, 5, 8)]
    assert clash.reported_by == ("police spokesman", "army statement")
    assert (massacre.type, massacre.date.earliest, massacre.date.latest) == ("attack", "2021-03-01", "2021-03-31")
    assert massacre.date.precision == "month"
    assert [actor.role for actor in massacre.actors] == ["perpetrator", "victim"]
    assert [trouble.reason for trouble in troubles] == ["an event without a word on where or who"]


def test_coded_incidents_are_browsed_beside_extracted_ones_and_never_understood_anew(tmp_path: Path) -> None:
    database, news = tmp_path / "t.db", tmp_path / "news.txt"
    news.write_text("VARNHAVEN, 5 March 2021 - Gunmen killed two soldiers in Raqqa, Syria, on Thursday.\n")
    import_articles(database, read_articles([SAMPLES / "acled.csv", SAMPLES / "ucdp.csv", news]), day="2021-03-05")
    assert reextract(database, everything=True) == 1

    def listed(query: str) -> list[tuple[str | None, str | None]]:
        with closing(open_reader(database)) as conn:
            return [(row.source, row.place) for row in timeline.page(conn, parse(query))]

    assert listed("source:acled killed:>=5") == [("ACLED", "Varnhaven")]
    assert listed('source:"ucdp ged" actor:FCA type:armed-clash') == [("UCDP GED", "Tarsk town")]
    assert listed("near:35.12,40.56~5km") == [("ACLED", "Varnhaven")]
    assert listed("place:raqqa") == [(None, "Raqqa")]
    assert len(listed("")) == 6


def test_places_of_one_name_stay_apart(tmp_path: Path) -> None:
    rows = "\n".join(
        f"X{at},2021-03-04,2021,1,,Battles,Armed clash,A,,,,,,,,,,Q,,,,Salah,{at},{at},1,s,,Raid {at}.,0,,"
        for at in (10, 20)
    )
    articles = read_source(source_of("a.csv", io.BytesIO(f"{HEADER}\n{rows}\n".encode())))
    import_articles(tmp_path / "t.db", articles)
    with closing(open_reader(tmp_path / "t.db")) as conn:
        assert [row.article_title for row in timeline.page(conn, parse("near:20,20~50km"))] == [
            "Armed clash in Salah, Q (ACLED X20)"
        ]


@pytest.mark.parametrize("name", ["acled.csv", "ucdp.csv"])
@given(values=st.lists(st.text(max_size=12), min_size=1, max_size=60))
def test_no_row_is_too_hostile(name: str, values: list[str]) -> None:
    header = (SAMPLES / name).read_text().splitlines()[0]
    quoted = ",".join('"' + value.replace('"', '""') + '"' for value in values)
    found_in(f"{header}\n{quoted}\n".encode("utf-8", "replace"))

"""Incidents that a data set has coded are one with those of the articles on the same, and never with one another."""

import io
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from db.export import acled
from db.importer import import_articles
from db.model import RawArticle
from db.query import parse
from db.readers.registry import Finding, read_source
from db.readers.source import source_of
from db.store.file.database import open_reader
from db.store.panes import incident, timeline
from tests.db.link.importing import incidents

HEADER = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,"
    "latitude,longitude,geo_precision,source,notes,fatalities"
)
MARKET = (
    "SOM901,2024-03-04,1,Explosions/Remote violence,Remote explosive/landmine/IED,Al Shabaab,Civilians (Somalia),"
    'Somalia,Bay,Baidoa,3.1167,43.65,1,Horn Dispatch,"A car bomb went off at the market of Baidoa. 9 killed.",9'
)
CHECKPOINT = (
    "SOM902,2024-03-04,1,Battles,Armed clash,Al Shabaab,Police Forces of Somalia,Somalia,"
    'Bay,Baidoa,3.1167,43.65,1,Radio Bay,"On 4 March 2024, gunmen attacked a police checkpoint in Baidoa. 3 killed.",3'
)
ANOTHER_CHECKPOINT = CHECKPOINT.replace("SOM902", "SOM903").replace("police checkpoint", "checkpoint of the police")
ARTICLES = [
    RawArticle(
        "A car bomb exploded at a market in Baidoa, Somalia, on Monday, killing nine people, police said.",
        "a",
        "Bomb at Baidoa market kills nine",
        "2024-03-04",
        source="Gulf Observer",
    ),
    RawArticle(
        "Gunmen attacked a police checkpoint in Baidoa, Somalia, on Monday and killed three officers, residents said.",
        "b",
        "Three officers killed at Baidoa checkpoint",
        "2024-03-05",
        source="Capital Tribune",
    ),
    RawArticle(
        "Gunmen shot dead two teachers in Goma, eastern Congo, on Sunday, the mayor said.",
        "c",
        "Two teachers shot dead in Goma",
        "2024-03-04",
        source="Kivu Radio",
    ),
]
BLAST = {"Bomb at Baidoa market kills nine / Gulf Observer"}
RAID = {"Three officers killed at Baidoa checkpoint / Capital Tribune"}
SHOOTING = {"Two teachers shot dead in Goma / Kivu Radio"}
BLAST_CODED = "Remote explosive/landmine/IED in Baidoa, Somalia (ACLED SOM901) / ACLED"
RAID_CODED = "Armed clash in Baidoa, Somalia (ACLED SOM902) / ACLED"


def coded(*rows: str) -> list[Finding]:
    return list(read_source(source_of("coded.csv", io.BytesIO("\n".join((HEADER, *rows)).encode()))))


def told(database: Path, *batches: Iterable[Finding]) -> Sequence[frozenset[str]]:
    for batch in batches:
        import_articles(database, batch)
    return incidents(database)


def test_what_a_data_set_coded_is_one_with_the_articles_on_it(tmp_path: Path) -> None:
    expected = [BLAST | {BLAST_CODED}, RAID | {RAID_CODED}, SHOOTING]
    together = told(tmp_path / "a.db", ARTICLES, coded(MARKET, CHECKPOINT))
    assert sorted(together, key=sorted) == sorted(map(frozenset, expected), key=sorted)
    the_other_way = told(tmp_path / "b.db", coded(CHECKPOINT), ARTICLES[1:], coded(MARKET), ARTICLES[:1])
    assert sorted(the_other_way, key=sorted) == sorted(together, key=sorted)


def test_two_entries_of_a_data_set_are_two_incidents(tmp_path: Path) -> None:
    found = told(tmp_path / "t.db", coded(CHECKPOINT, ANOTHER_CHECKPOINT))
    assert sorted(map(len, found)) == [1, 1]
    with_articles = told(tmp_path / "t.db", ARTICLES[1:2])
    assert sorted(map(len, with_articles)) == [1, 2]


def test_a_later_edition_of_an_entry_is_the_same_incident(tmp_path: Path) -> None:
    later = CHECKPOINT.replace("3 killed", "Five were killed").replace('.",3', '.",5')
    assert list(map(len, told(tmp_path / "t.db", coded(CHECKPOINT), coded(later)))) == [1]
    with closing(open_reader(tmp_path / "t.db")) as conn:
        (row,) = timeline.page(conn, parse(""))
    assert (row.killed, row.sources) == ((3, 5), 1)


def test_an_entry_has_the_country_that_articles_say(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [*ARTICLES, *coded(MARKET)])
    with closing(open_reader(tmp_path / "t.db")) as conn:
        assert [row.sources for row in timeline.page(conn, parse("place:Somalia source:ACLED"))] == [2]


def test_what_was_exported_is_not_taken_for_acleds(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", ARTICLES)
    with closing(open_reader(tmp_path / "t.db")) as conn:
        views = [incident.get(conn, row.id) for row in timeline.page(conn, parse(""))]
    exported = "".join(acled.lines(view for view in views if view is not None))
    found = list(read_source(source_of("mine.csv", io.BytesIO(exported.encode()))))
    articles = [one for one in found if isinstance(one, RawArticle)]
    assert len(articles) == len(found) == 3
    assert {one.source for one in articles} == {"Tidings"}
    assert all("ACLED" not in f"{one.title} {one.published_basis} {one.given}" for one in articles)
    import_articles(tmp_path / "t.db", found)
    with closing(open_reader(tmp_path / "t.db")) as conn:
        assert len(timeline.page(conn, parse(""))) == 3

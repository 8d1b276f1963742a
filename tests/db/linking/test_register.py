"""The register gives every outline that is asked for, however few it remembers."""

from pathlib import Path

from db.importer import import_articles
from db.link.traits import packed, unpacked
from db.linking.register import Register
from db.store.writing.opening import open_writer
from tests.db.link.importing import invented


def test_what_is_forgotten_is_read_again(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [one.raw for one in invented()[:12]])
    with open_writer(tmp_path / "t.db") as store:
        register = Register(store.connection, remembered=4)
        everything = Register(store.connection).outlines(range(1, 13))
        assert set(everything) == set(range(1, 13))
        for asked in (range(1, 7), range(4, 10), range(1, 13), range(8, 13), range(1, 3)):
            assert register.outlines(asked) == {one: everything[one] for one in asked}


def test_an_outline_is_the_same_whether_or_not_its_reports_were_asked_for(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [one.raw for one in invented()[:4]])
    with open_writer(tmp_path / "t.db") as store:
        for told in Register(store.connection).outlines(range(1, 5)).values():
            kept = packed(told)
            assert unpacked(kept) == told
            assert packed(unpacked(kept)) == kept
            told.forget()
            assert packed(told) == kept

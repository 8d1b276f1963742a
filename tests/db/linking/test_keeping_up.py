"""Articles are compared while others still come in: the same in the end, whatever happens between."""

from dataclasses import replace
from pathlib import Path

from db.link.outline import outline
from db.link.traits import packed
from db.linking import TOGETHER
from db.linking.keeping_up import KeepingUp
from db.linking.register import Register
from db.model import Extraction, RawArticle
from db.store.linking import outlines
from db.store.writing.opening import open_writer
from db.store.writing.store import Store


def told(number: int) -> tuple[RawArticle, Extraction]:
    body, nothing = f"Farmer {number} sold grain.", Extraction(None)
    return RawArticle(body, f"{number}.txt"), replace(nothing, outline=packed(outline(None, body, nothing)))


def add(store: Store, first: int, number: int) -> None:
    with store.batch():
        for at in range(first, first + number):
            store.add(*told(at), extractor="x")


def test_all_but_the_last_articles_are_compared_while_others_come_in(tmp_path: Path) -> None:
    with open_writer(tmp_path / "t.db") as store:
        keeping_up = KeepingUp(store, lambda: False)
        add(store, 0, TOGETHER - 1)
        keeping_up.with_most()
        assert len(outlines.waiting(store.connection)) == TOGETHER - 1
        add(store, TOGETHER, 2 * TOGETHER)
        keeping_up.with_most()
        assert list(outlines.waiting(store.connection)) == list(range(2 * TOGETHER + 1, 3 * TOGETHER))
        keeping_up.with_all()
        assert not outlines.waiting(store.connection)


def test_nothing_more_is_compared_once_it_is_stopped(tmp_path: Path) -> None:
    with open_writer(tmp_path / "t.db") as store:
        add(store, 0, 3)
        KeepingUp(store, lambda: True).with_all()
        assert len(outlines.waiting(store.connection)) == 3


def test_what_another_writer_changes_is_read_anew(tmp_path: Path) -> None:
    with open_writer(tmp_path / "t.db") as store:
        add(store, 0, 2)
        KeepingUp(store, lambda: False).with_all()
        register = Register(store.connection)
        before = register.outlines([1, 2])
        with open_writer(tmp_path / "t.db") as other:
            other.set_published(1, "2021-03-05")
            other.replace_extraction(1, Extraction("2021-03-05"), extractor="y")
            KeepingUp(other, lambda: False).with_all()
        register.refresh()
        after = register.outlines([1, 2])
        assert after[1] != before[1]
        assert after[2] == before[2]

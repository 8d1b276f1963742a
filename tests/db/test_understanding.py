"""A rule that fails on one article: all others are understood, and nothing is lost."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from db.dating import dating
from db.extract import pipeline
from db.extract.article import Article
from db.extract.incidents import Draft
from db.extract.merging.merge import merge
from db.importer import Watcher, import_articles
from db.model import RawArticle
from db.readers.registry import Trouble
from db.reextract import reextract
from db.store.file.database import open_reader
from db.store.panes import article
from db.store.writing.opening import open_writer
from tui.commands.extract import command

STRIKE = "A drone strike killed {} soldiers near Derna on Monday."
WIRES = [RawArticle(STRIKE.format(number), f"wire {number}") for number in (2, 3, 4)]


def _failing(drafts: list[Draft], within: Article) -> list[Draft]:
    """A rule with a mistake in it, which shows in one article only."""
    if any(count.best == 3 for draft in drafts for _, count in draft.counts):
        raise IndexError("list index out of range")
    return merge(drafts, within)


def _reported(database: Path) -> list[int]:
    with closing(open_reader(database)) as conn:
        views = [article.get(conn, number) for number in (1, 2, 3)]
    return [len(view.reports) for view in views if view is not None]


def test_the_others_are_imported_and_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "merge", _failing)
    troubles: list[Trouble] = []
    tally = import_articles(tmp_path / "t.db", WIRES, watcher=Watcher(trouble=troubles.append))
    assert (tally.new, tally.troubles, _reported(tmp_path / "t.db")) == (3, 1, [1, 0, 1])
    assert troubles[0].path == "wire 3"
    assert "IndexError" in troubles[0].reason and "\n" not in troubles[0].reason
    monkeypatch.undo()
    assert reextract(tmp_path / "t.db", everything=True) == 3
    assert _reported(tmp_path / "t.db") == [1, 1, 1]


def test_what_was_understood_before_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_articles(tmp_path / "t.db", WIRES)
    monkeypatch.setattr(pipeline, "merge", _failing)
    reextract(tmp_path / "t.db", everything=True)
    with open_writer(tmp_path / "t.db") as store:
        dating(2, "2024-05-16").make(store)
    assert _reported(tmp_path / "t.db") == [1, 1, 1]


def test_the_filter_answers_every_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "merge", _failing)
    lines = "".join(json.dumps({"id": number, "text": STRIKE.format(number)}) + "\n" for number in (2, 3, 4))
    done = CliRunner().invoke(command, input=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [len(answer["incidents"]) for answer in answers] == [1, 0, 1]
    assert "line 2: a rule failed on it: IndexError" in done.stderr

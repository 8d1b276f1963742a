"""Files, folders, and what cannot be read of them."""

import io
import os
from pathlib import Path

import pytest

from db.model import RawArticle
from db.readers.files import sources, total_size
from db.readers.registry import Begun, read_articles
from db.readers.source import Source, Trouble
from tests.db.readers.reading import found


def write(path: Path, text: str = "A bomb went off.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_folder_is_read_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".git/x.txt", ".hidden.txt"):
        write(tmp_path / name)
    paths = [source.path for source in sources([tmp_path])]
    assert paths == [str(tmp_path / name) for name in ("a/1.txt", "a/2.txt", "b.txt")]


def test_a_folder_that_links_back_is_read_once_and_named(tmp_path: Path) -> None:
    write(tmp_path / "a" / "1.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "to nowhere").symlink_to(tmp_path / "nowhere")
    articles, troubles = found(tmp_path)
    assert [article.path for article in articles] == [str(tmp_path / "a" / "1.txt")]
    assert troubles == [
        Trouble(str(tmp_path / "a" / "loop"), "a link back to a folder that it lies in"),
        Trouble(str(tmp_path / "self"), "too many levels of symbolic links"),
    ]


def test_a_file_of_a_folder_that_is_no_text_is_named_where_its_name_promises_news(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(5000))
    (tmp_path / "b.jpg").write_bytes(bytes(5000))
    (tmp_path / "c.jsonl").write_bytes(bytes(500) + b'\n{"text": "A bomb went off."}')
    assert [trouble.path for trouble in found(tmp_path)[1]] == [str(tmp_path / "a.txt"), str(tmp_path / "c.jsonl")]


def test_what_is_not_there_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    articles, troubles = found(tmp_path / "nowhere.txt", write(tmp_path / "a.txt"))
    assert [article.path for article in articles] == [str(tmp_path / "a.txt")]
    assert troubles == [Trouble(str(tmp_path / "nowhere.txt"), "no such file or directory")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.txt").chmod(0)
    assert found(tmp_path)[1] == [Trouble(str(tmp_path / "a.txt"), "permission denied")]


def test_standard_input_is_a_source() -> None:
    begun, article = read_articles(["-"], io.BytesIO(b"A bomb went off."))
    assert isinstance(begun, Begun) and isinstance(article, RawArticle)
    assert (begun.size, begun.position()) == (None, 0)
    assert (article.path, article.body) == ("standard input", "A bomb went off.")


def test_how_far_a_file_is_read_can_be_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "A bomb went off."}\n' * 20_000)
    findings = iter(read_articles([tmp_path]))
    begun = next(findings)
    assert isinstance(begun, Begun)
    assert begun.size == total_size([tmp_path]) == path.stat().st_size
    next(findings)
    assert 0 < begun.position() < path.stat().st_size
    list(findings)
    assert begun.position() == begun.size


def test_a_file_is_closed_when_the_next_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    first, second = sources([tmp_path])
    assert isinstance(first, Source) and isinstance(second, Source)
    assert first.stream.raw.closed  # type: ignore[attr-defined]

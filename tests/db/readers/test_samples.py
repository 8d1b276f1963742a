"""The samples: of each format some files as they come, hostile ones among them, with what is to be read of them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.importer import import_articles
from db.model import RawArticle
from db.readers.registry import read_articles
from tests.db.readers.reading import found, found_in
from tests.db.readers.test_pdf import document
from tests.db.readers.test_warc import archived

SAMPLES = Path(__file__).parent / "samples"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8"))
PAGES = ("json-ld.html", "opengraph.html", "time-element-cp1251.html", "hostile.html")
PACKED = ("wire.txt", "hostile.txt", "clip.md", *PAGES, "rss2.xml", "dump.jsonl", "table.csv", "plain.eml", "wire.mbox")


def as_expected(article: RawArticle, wanted: dict[str, Any]) -> None:
    said = (article.title, article.published, article.source)
    assert said == (wanted.get("title"), wanted.get("day"), wanted.get("source"))
    assert article.body.startswith(wanted["begins"])
    assert article.body.endswith(wanted["ends"])
    assert [words for words in wanted.get("lacks", ()) if words in article.body] == []


def all_as_expected(articles: list[RawArticle], *names: str) -> None:
    wanted = [article for name in names for article in EXPECTED[name]["articles"]]
    assert len(articles) == len(wanted)
    for article, one in zip(articles, wanted, strict=True):
        as_expected(article, one)


@pytest.mark.parametrize("name", EXPECTED)
def test_each_sample_is_read_as_it_was_meant(name: str) -> None:
    articles, troubles = found(SAMPLES / name)
    all_as_expected(articles, name)
    assert len(troubles) == EXPECTED[name].get("troubles", 0), troubles


def test_there_are_three_samples_of_each_format() -> None:
    kinds = [Path(name).suffix for name in EXPECTED if Path(name).suffix]
    assert {kind: kinds.count(kind) for kind in kinds if kinds.count(kind) < 3} == {}


def test_the_samples_are_imported_whole_and_only_once(tmp_path: Path) -> None:
    paths = [SAMPLES / name for name in EXPECTED]
    first = import_articles(tmp_path / "t.db", read_articles(paths), day="2021-03-10")
    assert first.articles == sum(len(wanted["articles"]) for wanted in EXPECTED.values())
    assert first.troubles == sum(wanted.get("troubles", 0) for wanted in EXPECTED.values())
    again = import_articles(tmp_path / "t.db", read_articles(paths), day="2021-03-10")
    assert (again.new, again.known) == (0, first.articles)


def zipped(names: tuple[str, ...]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.write(SAMPLES / name, f"week 1/{name}")
    return data.getvalue()


def tarred(names: tuple[str, ...], kind: str = "") -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=f"w:{kind}") as archive:  # type: ignore[call-overload]
        for name in names:
            archive.add(SAMPLES / name, f"week 1/{name}")
    return data.getvalue()


PACKERS: dict[str, Callable[[tuple[str, ...]], bytes]] = {
    "zip": zipped,
    "tar": tarred,
    "tar.gz": lambda names: tarred(names, "gz"),
    "tar.bz2": lambda names: tarred(names, "bz2"),
    "tar.xz": lambda names: tarred(names, "xz"),
    "zip.gz": lambda names: gzip.compress(zipped(names)),
    "tar.gz.xz": lambda names: lzma.compress(tarred(names, "gz")),
}


@pytest.mark.parametrize("kind", PACKERS)
def test_archives_hold_what_their_entries_hold(kind: str) -> None:
    articles, _ = found_in(PACKERS[kind](PACKED), f"news.{kind}")
    all_as_expected(articles, *PACKED)
    assert articles[0].path == f"news.{kind}: week 1/wire.txt"


@pytest.mark.parametrize("kind", PACKERS)
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_an_archive_that_breaks_off_is_told(kind: str, keep: float) -> None:
    data = PACKERS[kind](PACKED)
    articles, troubles = found_in(data[: int(keep * len(data))], f"news.{kind}")
    assert troubles or articles


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["wire.txt", "json-ld.html", "dump.jsonl"])
def test_compressed_files_hold_what_they_hold(name: str, compress: Callable[[bytes], bytes]) -> None:
    articles, _ = found_in(compress((SAMPLES / name).read_bytes()), f"{name}.packed")
    all_as_expected(articles, name)


def test_an_archive_within_an_archive() -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        inner = zipped(("table.csv", "wire.txt"))
        entry = tarfile.TarInfo("inner.zip")
        entry.size = len(inner)
        archive.addfile(entry, io.BytesIO(inner))
    articles, troubles = found_in(data.getvalue(), "outer.tgz")
    assert not troubles
    all_as_expected(articles, "table.csv", "wire.txt")
    assert articles[-1].path == "outer.tgz: inner.zip: week 1/wire.txt"


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_holds_the_pages_of_servers(packed: bool) -> None:
    pages = {f"https://news.example/{name}": ("text/html", (SAMPLES / name).read_bytes()) for name in PAGES}
    articles, _ = found_in(archived(pages, packed=packed), "crawl.warc")
    for article, name in zip(articles, PAGES, strict=True):
        (wanted,) = EXPECTED[name]["articles"]
        as_expected(article, {"source": "news.example", **wanted})
        assert article.url is not None and "example" in article.url


@pytest.mark.parametrize(
    ("lines", "info", "title", "day"),
    [
        (["A bomb killed two in Tarsk."], "/Title (Market bombed) /CreationDate (D:20210307)", "Market bombed", 7),
        (["Gunmen raided Osten.", "They left."], "/Title ([o]ne) /CreationDate (D:20210308190000Z)", "[o]ne", 8),
        (["Three died \\(so far\\)."], "/CreationDate (yesterday)", None, None),
    ],
)
def test_pdf_files(lines: list[str], info: str, title: str | None, day: int | None) -> None:
    (article,), _ = found_in(document(lines, info), "report.pdf")
    assert (article.title, article.published) == (title, f"2021-03-{day:02}" if day else None)
    assert article.body.split() == " ".join(lines).replace("\\", "").split()

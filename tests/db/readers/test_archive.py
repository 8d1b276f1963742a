"""Archives of everything else."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from db.model import RawArticle
from db.readers.registry import Trouble, read_articles
from tests.db.readers.reading import found_in

FILES = {
    "week/a.txt": b"A bomb went off.",
    "week/b.jsonl": b'{"text": "Two."}\n{"text": "Three."}\n',
    "logo.png": b"\x89PNG\r\n\x1a\n\0\0",
}


def zipped(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return data.getvalue()


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("compress", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_archives_plain_and_compressed(pack, compress) -> None:  # type: ignore[no-untyped-def]
    articles, troubles = found_in(compress(pack(FILES)), "dump")
    assert not troubles
    assert [article.body for article in articles] == ["A bomb went off.", "Two.", "Three."]
    assert [article.path for article in articles] == [
        "dump: week/a.txt",
        "dump: week/b.jsonl, line 1",
        "dump: week/b.jsonl, line 2",
    ]


def test_a_compressed_file_is_read_as_what_it_holds() -> None:
    (article,), _ = found_in(gzip.compress(b"A bomb went off."), "a.txt.gz")
    assert (article.path, article.body) == ("a.txt.gz", "A bomb went off.")


def test_archives_within_archives() -> None:
    inner = zipped({"in.zip": zipped({"x.tar": tarred({"a.txt": b"A bomb went off."})})})
    (article,), _ = found_in(inner, "d.zip")
    assert article.path == "d.zip: in.zip: x.tar: a.txt"


def test_archives_without_end_are_told() -> None:
    data = b"A bomb went off."
    for _ in range(9):
        data = gzip.compress(data)
    articles, troubles = found_in(data, "deep.gz")
    assert not articles
    assert "archives" in troubles[0].reason


def test_a_zip_on_standard_input(tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    _, *articles = read_articles(["-"], Pipe(zipped(FILES)))
    assert len(articles) == 3


@pytest.mark.parametrize(
    "data",
    [zipped(FILES), gzip.compress(tarred(FILES)), bz2.compress(FILES["week/b.jsonl"] * 5000)],
    ids=["zip", "tar.gz", "bz2"],
)
@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_damaged_archive_is_told(data: bytes, keep: float, tmp_path: Path) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(data[: int(len(data) * keep)])
    whole = tmp_path / "whole.txt"
    whole.write_text("The rest goes on.")
    findings = list(read_articles([path, whole]))
    assert any(isinstance(finding, Trouble) and "damaged" in finding.path for finding in findings)
    assert isinstance(findings[-1], RawArticle) and findings[-1].body == "The rest goes on."


def test_an_entry_too_large_to_be_an_article_is_told() -> None:
    articles, troubles = found_in(gzip.compress(b"bomb " * (14 << 20)), "bomb.txt.gz")
    assert not articles
    assert "more than 64 MB" in troubles[0].reason


def test_an_entry_without_a_name_is_told() -> None:
    data = bytearray(zipped({"a": b"A bomb went off."}))
    for record, name_length in ((b"PK\x03\x04", 26), (b"PK\x01\x02", 28)):
        at = data.index(record)
        data[at + name_length] = 0
    articles, troubles = found_in(bytes(data), "x.zip")
    assert not articles
    assert [trouble.path for trouble in troubles] == ["x.zip"]

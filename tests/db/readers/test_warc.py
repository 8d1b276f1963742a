"""Web archives."""

import gzip
import io
import sys

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.db.readers.reading import found_in
from tests.db.readers.test_webpage import META, PARAGRAPHS, page


def archived(pages: dict[str, tuple[str, bytes]], *, packed: bool = False) -> bytes:
    data = io.BytesIO()
    writer = WARCWriter(data, gzip=packed)
    for url, (kind, content) in pages.items():
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(content), http_headers=headers)
        )
    return data.getvalue()


PAGES = {
    "https://courier.example/bomb": ("text/html; charset=utf-8", page(META).encode()),
    "https://courier.example/logo.png": ("image/png", b"\x89PNG\r\n"),
    "https://courier.example/note": ("text/plain", b"A bomb went off."),
}


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_an_archive_are_read_under_their_addresses(packed: bool) -> None:
    articles, troubles = found_in(archived(PAGES, packed=packed), "crawl.warc")
    assert not troubles
    assert [article.path for article in articles] == [
        "crawl.warc: https://courier.example/bomb",
        "crawl.warc: https://courier.example/note",
    ]
    assert PARAGRAPHS[0] in articles[0].body and articles[1].body == "A bomb went off."


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9])
def test_an_archive_that_breaks_off_gives_what_there_was(keep: float) -> None:
    data = archived(PAGES)
    articles, troubles = found_in(data[: int(len(data) * keep)])
    assert len(articles) + len(troubles) >= 1
    packed = gzip.compress(data)
    articles, troubles = found_in(packed[: int(len(packed) * keep)])
    assert troubles


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert "tidings[warc]" in found_in(archived(PAGES))[1][0].reason

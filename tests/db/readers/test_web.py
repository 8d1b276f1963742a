"""Pages and feeds from the web, from a server on this machine."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from db.readers.opml import feed_urls
from db.readers.source import LONGEST_PAGE
from db.readers.web import FetchError, Validators, fetch
from tests.db.readers.reading import found, found_in
from tests.db.readers.server import Answer, Web, serving
from tests.db.readers.test_feed import RSS
from tests.db.readers.test_webpage import META, PARAGRAPHS, page

TITLE = "Bomb kills three in Port Ore"
SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as running:
        yield running


def text(web: Web, path: str) -> bytes:
    content = fetch(web.url(path)).content
    assert content is not None
    return content.read()


def test_a_page_and_a_feed_are_read_from_their_addresses(web: Web) -> None:
    web.answers |= {"/bomb": Answer(page(META).encode()), "/feed": Answer(RSS.encode())}
    articles, troubles = found(web.url("/bomb"), web.url("/feed"), web.url("/gone"))
    assert [article.title for article in articles[:2]] == [
        "Bomb kills three in Port Ore",
        "Bomb kills three & wounds nine",
    ]
    assert PARAGRAPHS[0] in articles[0].body
    assert troubles[-1].path == web.url("/gone") and "404" in troubles[-1].reason


def test_redirects_are_followed_but_not_for_ever(web: Web) -> None:
    web.answers["/old"] = Answer(statuses=[301], headers={"Location": "/new"})
    web.answers["/new"] = Answer(b"here")
    web.answers["/loop"] = Answer(statuses=[302], headers={"Location": "/loop"})
    assert text(web, "/old") == b"here"
    with pytest.raises(FetchError, match="redirects"):
        fetch(web.url("/loop"))


def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    web.answers["/feed"] = Answer(b"news", headers={"ETag": '"1"', "Last-Modified": "Thu, 04 Mar 2021 10:00:00 GMT"})
    first = fetch(web.url("/feed"))
    assert first.validators == Validators('"1"', "Thu, 04 Mar 2021 10:00:00 GMT")
    again = fetch(web.url("/feed"), first.validators)
    assert again.content is None and again.validators == first.validators
    assert web.asked[-1][1]["if-modified-since"] == "Thu, 04 Mar 2021 10:00:00 GMT"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(web: Web, status: int) -> None:
    web.answers["/busy"] = Answer(b"at last", statuses=[status, 200], headers={"Retry-After": "0"})
    assert text(web, "/busy") == b"at last"
    assert len(web.asked) == 2


def test_a_server_that_wants_a_long_pause_gets_it(web: Web) -> None:
    web.answers["/busy"] = Answer(statuses=[429], headers={"Retry-After": "3600"})
    with pytest.raises(FetchError) as told:
        fetch(web.url("/busy"))
    assert told.value.wait == 3600
    assert len(web.asked) == 1


_SOON = datetime.now(UTC) + timedelta(hours=2)


@pytest.mark.parametrize(
    ("named", "least", "most"),
    [
        pytest.param(format_datetime(_SOON, usegmt=True), 5000, 7200, id="in two hours"),
        ("Thu, 04 Mar 2094 10:00:00 -0000", 604800, 604800),
        ("9" * 30, 604800, 604800),
    ],
)
def test_a_pause_may_be_named_by_its_end_and_has_bounds(web: Web, named: str, least: int, most: int) -> None:
    web.answers["/busy"] = Answer(statuses=[503], headers={"Retry-After": named})
    with pytest.raises(FetchError) as told:
        fetch(web.url("/busy"))
    assert told.value.wait is not None and least <= told.value.wait <= most


@pytest.mark.parametrize("named", ["Thu, 04 Mar 2021 10:00:00 GMT", "soon", "Thu, 99 Foo 99999"])
def test_a_pause_that_is_over_or_none_is_short(web: Web, named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    web.answers["/busy"] = Answer(b"at last", statuses=[503, 200], headers={"Retry-After": named})
    assert text(web, "/busy") == b"at last"


def test_an_answer_without_end_is_cut_off(web: Web) -> None:
    web.answers["/endless"] = Answer(endless=True)
    with pytest.raises(FetchError, match=r"longer than 64 MB|takes too long"):
        fetch(web.url("/endless"), seconds=0.5)


def test_an_answer_that_drips_is_cut_off(web: Web) -> None:
    dripping = web.answers["/slow"] = Answer(b"slow " * 400, slow=0.05)
    with pytest.raises(FetchError, match="takes too long"):
        fetch(web.url("/slow"), seconds=0.3)
    assert dripping.sent < len(dripping.body)


def test_a_slow_answer_is_waited_for(web: Web) -> None:
    web.answers["/slow"] = Answer(b"slow news", slow=0.01)
    assert text(web, "/slow") == b"slow news"


def test_an_answer_that_breaks_off_is_told(web: Web) -> None:
    web.answers["/short"] = Answer(b"short", headers={"Content-Length": "5000"})
    with pytest.raises(FetchError, match="broke off"):
        fetch(web.url("/short"))


def test_a_packed_answer_is_unpacked_within_limits(web: Web) -> None:
    web.answers["/packed"] = Answer(gzip.compress(b"news " * 9), headers={"Content-Encoding": "gzip"})
    web.answers["/bomb"] = Answer(gzip.compress(bytes(LONGEST_PAGE + 9)), headers={"Content-Encoding": "gzip"})
    assert text(web, "/packed") == b"news " * 9
    with pytest.raises(FetchError, match="longer than"):
        fetch(web.url("/bomb"))


@pytest.mark.parametrize("name", ["json-ld.html", "rss2.xml"])
def test_pages_and_feeds_are_read_whatever_the_server_does_first(web: Web, name: str) -> None:
    web.answers["/moved"] = Answer(statuses=[302], headers={"Location": "/busy"})
    web.answers["/busy"] = Answer(
        (SAMPLES / name).read_bytes(), statuses=[429, 500, 200], headers={"Retry-After": "0", "ETag": '"7"'}
    )
    articles, _ = found(web.url("/moved"))
    assert (articles[0].title, articles[0].published) == ("Shelling of harbour kills three", "2021-03-04")
    assert articles[0].source == "Varnhaven Courier"
    assert fetch(web.url("/busy"), Validators('"7"')).content is None
    for path, answer in {
        "/endless": Answer(endless=True),
        "/slow": Answer(b"x" * 99, slow=0.05),
        "/gone": Answer(statuses=[410]),
    }.items():
        web.answers[path] = answer
        with pytest.raises(FetchError):
            fetch(web.url(path), seconds=0.3)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[", "http://", "https://no-such-host.invalid/"])
def test_what_cannot_be_reached_is_said_in_one_line(url: str) -> None:
    with pytest.raises(FetchError) as told:
        fetch(url)
    assert "\n" not in str(told.value)


def test_the_feeds_of_a_list_are_fetched_one_by_one(web: Web) -> None:
    web.answers["/feed"] = Answer(RSS.encode())
    urls = [web.url("/gone"), web.url("/feed?a=1&amp;b=2"), web.url("/feed"), "file:///etc/passwd"]
    outlines = "".join(f'<outline type="rss" text="x" xmlUrl="{url}"/>' for url in urls)
    articles, troubles = found_in(
        f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>'.encode(), "f.opml"
    )
    assert [article.title for article in articles] == ["Bomb kills three & wounds nine", "Two die"]
    assert troubles[0].path == f"f.opml: {web.url('/gone')}"
    assert [path for path, _ in web.asked] == ["/gone", "/feed?a=1&b=2", "/feed"]


def test_a_list_without_feeds_is_told() -> None:
    articles, troubles = found_in(b'<opml version="1.0"><body><outline text="x"/></body></opml>')
    assert (articles, troubles[0].reason) == ([], "a list without feeds")


def test_feeds_are_listed_once() -> None:
    twice = '<outline xmlUrl="https://a.example/f"/>' * 2 + "<outline text='y' xmlUrl='http://b.example'/>"
    assert feed_urls(twice) == ["https://a.example/f", "http://b.example"]

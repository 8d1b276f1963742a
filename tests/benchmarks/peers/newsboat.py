"""newsboat: the articles are one feed of a file."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.peers.browsing import Browsing, browse
from tests.benchmarks.peers.installed import path_of
from tests.benchmarks.synthetic import RARE_WORD, Generator

_ITEM = """
<item><title>{title}</title><link>{url}</link><guid>{url}</guid><pubDate>{day}</pubDate><description>{text}</description></item>
"""


def write_feed(path: Path, articles: int) -> None:
    """Write invented articles as a feed."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Invented</title>')
        for raw, _ in Generator(articles).articles():
            file.write(
                _ITEM.format(title=escape(raw.title or ""), url=raw.url, day=raw.published, text=escape(raw.body))
            )
        file.write("</channel></rss>")


def measure(folder: Path, articles: int) -> None:
    """Measure the list of all articles and a search in it."""
    program = path_of("newsboat")
    write_feed(folder / "feed.xml", articles)
    (folder / "urls").write_text(f"file://{folder}/feed.xml\n")
    (folder / "config").write_text("")
    files = ["-u", f"{folder}/urls", "-c", f"{folder}/cache.db", "-C", f"{folder}/config"]
    subprocess.run([program, *files, "-x", "reload"], check=True, capture_output=True)
    search = (b"/", RARE_WORD.encode(), b"\r")
    browse("newsboat", articles, Browsing([program, *files], b"Invented", opens=[b"\r"], search=search, back=b"q"))

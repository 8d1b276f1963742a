"""What a key costs in other readers of news, where they are installed: python -m tests.benchmarks.peers [--articles N]

newsboat gets invented articles as one feed of a file. Run it right before or after `tests/benchmarks/terminal.py`, on
the same machine, and compare.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.benchmarks.synthetic import Generator
from tests.benchmarks.terminal import Terminal

_ITEM = """
<item><title>{title}</title><link>{url}</link><guid>{url}</guid><pubDate>{day}</pubDate><description>{text}</description></item>
"""
_SIZE = (120, 36)
_DOWN = b"\x1bOB"  # as a terminal sends it to who asks for application keys


def write_feed(path: Path, articles: int) -> None:
    """Write invented articles as a feed."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Invented</title>')
        for raw, _ in Generator(articles).articles():
            file.write(
                _ITEM.format(title=escape(raw.title or ""), url=raw.url, day=raw.published, text=escape(raw.body))
            )
        file.write("</channel></rss>")


def newsboat(program: str, folder: Path, articles: int) -> None:
    """Measure moving down the list of all articles."""
    write_feed(folder / "feed.xml", articles)
    (folder / "urls").write_text(f"file://{folder}/feed.xml\n")
    (folder / "config").write_text("")
    files = ["-u", f"{folder}/urls", "-c", f"{folder}/cache.db", "-C", f"{folder}/config"]
    subprocess.run([program, *files, "-x", "reload"], check=True, capture_output=True)
    terminal = Terminal([program, *files], *_SIZE)
    terminal.wait_for(b"Invented")
    terminal.settle()
    terminal.press(b"\r")
    costs = [terminal.press(_DOWN) for _ in range(30)]
    times = sorted(cost.first_ms for cost in costs)
    sent = statistics.median(cost.sent for cost in costs)
    print(f"newsboat, {articles:,} articles, {_SIZE[0]}x{_SIZE[1]}")
    print(f"{'down':<24}{statistics.median(times):8.1f} ms (least {times[0]:.1f})  {sent:,.0f} bytes")
    print(f"{'memory':<24}{terminal.memory:8.1f} MB")
    terminal.close()


def main() -> None:
    """Measure what there is."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    chosen = options.parse_args()
    program = shutil.which("newsboat")
    if program is None:
        print("newsboat is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        newsboat(program, Path(folder), chosen.articles)


if __name__ == "__main__":
    main()

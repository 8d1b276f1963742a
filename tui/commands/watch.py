"""``tidings watch``: feeds, again and again."""

from __future__ import annotations

import signal
import threading

import click

from tui import console


@click.command(short_help="Import what is new in feeds, again and again.")
@click.argument("feeds", nargs=-1, shell_complete=console.complete_files, required=True)
@click.option("--every", type=click.FloatRange(1), default=15, show_default=True, help="Minutes between two looks.")
@click.option("--once", is_flag=True, help="Look once and leave: for cron and timers.")
@click.pass_obj
def command(settings: console.Settings, feeds: tuple[str, ...], every: float, once: bool) -> None:
    """Import what is new in FEEDS, which are http(s) addresses or OPML files, until Ctrl-C.

    A feed is asked only for what has changed, and left alone as long as its server wishes. What cannot be reached is
    said once, and tried again until it can. An open browser shows what is new.

    \b
    tidings watch https://news.example/rss feeds.opml
    tidings watch --once feeds.opml
    """
    from db.importer import Watcher
    from db.watch import Schedule, ask, urls_of

    try:
        schedule = Schedule(urls_of(feeds), every * 60)
    except ValueError as error:
        raise console.Problem(str(error)) from error
    except OSError as error:
        wrong = f"{error.filename}: {str(error.strerror).lower()}"
        raise console.Problem(f"{wrong}: FEEDS are http(s) addresses or OPML files") from error
    database = settings.to_write()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _signal, _frame: stop.set())
    failing: dict[str, str] = {}
    watcher = Watcher(waiting=console.Patience("watch"))
    while not stop.is_set():
        for url in schedule.due():
            asked = ask(database, url, watcher)
            schedule.done(asked)
            _tell(asked.url, asked.failure, asked.tally.new if asked.tally else 0, failing)
            if stop.is_set():
                break
        if once:
            break
        stop.wait(schedule.pause())
    if once and failing:
        console.leave(1)


def _tell(url: str, failure: str | None, new: int, failing: dict[str, str]) -> None:
    """Say what is new, what begins to fail and what works again; ``failing`` keeps what was said of each feed."""
    if failure is not None:
        if failing.get(url) != failure:
            console.say(f"tidings watch: {url}: {failure}")
        failing[url] = failure
        return
    if failing.pop(url, None) is not None:
        console.say(f"tidings watch: {url}: works again")
    if new:
        console.say(f"{console.number(new, 'new article')}: {url}")

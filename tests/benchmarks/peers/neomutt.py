"""neomutt on an index of notmuch: the articles are messages of a Maildir."""

from __future__ import annotations

import os
import subprocess
import time
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from db.model import RawArticle
from tests.benchmarks.peers.browsing import Browsing, browse
from tests.benchmarks.peers.installed import path_of
from tests.benchmarks.synthetic import RARE_WORD, Generator

_NOTMUCH = """
[database]
path={mail}
[user]
name=Nobody
primary_email=nobody@example.org
[new]
tags=inbox
"""
_NEOMUTT = """
set folder = "{mail}"
set nm_default_url = "notmuch://{mail}"
set virtual_spoolfile = yes
set sort = reverse-date
set header_cache = "{folder}/headers"
set wait_key = no
virtual-mailboxes "Invented" "notmuch://?query=*"
bind index X vfolder-from-query
"""


def write_maildir(folder: Path, articles: int) -> None:
    """Write invented articles as messages."""
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    for number, (raw, _) in enumerate(Generator(articles).articles()):
        (folder / "cur" / f"{number}.invented:2,S").write_bytes(_message(number, raw))


def _message(number: int, raw: RawArticle) -> bytes:
    message = EmailMessage()
    message["Message-ID"] = f"<{number}@example.org>"
    message["From"] = f"{raw.source} <news@example.org>"
    message["Subject"] = raw.title
    day = datetime.fromisoformat(raw.published or "2012-01-01").replace(tzinfo=UTC)
    message["Date"] = format_datetime(day)
    message.set_content(raw.body)
    return message.as_bytes()


def measure(folder: Path, articles: int) -> None:
    """Measure indexing, the list of all messages and a search of the index."""
    neomutt, notmuch = path_of("neomutt"), path_of("notmuch")
    mail, config, commands = folder / "mail", folder / "notmuch", folder / "neomuttrc"
    write_maildir(mail, articles)
    config.write_text(_NOTMUCH.format(mail=mail))
    commands.write_text(_NEOMUTT.format(mail=mail, folder=folder))
    environment = {**os.environ, "NOTMUCH_CONFIG": str(config), "HOME": str(folder)}
    began = time.perf_counter()
    subprocess.run([notmuch, "new"], check=True, capture_output=True, env=environment)
    print(f"notmuch indexes {articles / (time.perf_counter() - began):,.0f} articles a second")
    program = ["/usr/bin/env", f"NOTMUCH_CONFIG={config}", f"HOME={folder}", neomutt, "-n", "-F", str(commands)]
    search = (b"X", RARE_WORD.encode(), b"\r")
    browse("neomutt with notmuch", articles, Browsing(program, b"Invented", search=search))

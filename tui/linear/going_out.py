"""What goes out of a session line by line: a file of what is found, a page in a web browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from db.store.panes import article
from tui.text import one_line

if TYPE_CHECKING:
    from tui.linear.session import Session


def export(session: Session, form: str) -> None:
    """Write what is found to a new file in the current folder."""
    from db.export import FORMATS
    from tui.exporting import write

    if session.writer.restricted:
        session.say("Not written: with --restricted no file is written.")
    elif form not in FORMATS:
        session.say(f"Name a format, as in export csv: {', '.join(FORMATS)}.")
    else:
        try:
            written = write(session.conn, session.query, form, Path.cwd())
        except OSError as error:
            session.say(f"Not written: {one_line(str(error))}.")
        else:
            session.say(f"Written: {written.incidents} incidents to {one_line(str(written.path))}.")


def web(session: Session, _: str) -> None:
    """Open the page of the article of the incident read last."""
    from tui.outside import RefusedError, open_url

    view = session.in_hand()
    found = article.get(session.conn, view.row.article_id) if view else None
    if session.writer.restricted:
        session.say("Not opened: with --restricted no other program is started.")
    elif found is not None and not found.url:
        session.say("The address of this article is not known.")
    elif found is not None and found.url:
        try:
            session.say(f"Opened with {open_url(found.url)}.")
        except (RefusedError, OSError) as refusal:
            session.say(f"{one_line(str(refusal))}.")

"""``tidings corrections``: what readers put right."""

from __future__ import annotations

import json

import click

from tui import console
from tui.commands.searching import json_option, reader


@click.command(short_help="List what readers put right.")
@json_option
@click.option("--gold", is_flag=True, help="Each corrected article with its text and what it should be understood as.")
@click.pass_obj
def command(settings: console.Settings, as_json: bool, gold: bool) -> None:
    """List what was put right in the browser and still holds, one line a correction.

    With --json each is a rule that a program can follow: which article, the words that the report begins with, what is
    put right and the value. With --gold each corrected article comes as `tidings extract` answers, with its text:
    something to measure an extractor by.

    \b
    tidings corrections
    tidings corrections --gold > gold.jsonl
    """
    from db.export import corrections

    found = False
    with reader(settings) as conn:
        for record in corrections.gold(conn) if gold else corrections.rules(conn):
            found = True
            if gold or as_json:
                console.tell_json(record)
            else:
                words = f" “{record['words']}”" if record.get("words") else ""
                value = json.dumps(record["value"], ensure_ascii=False)
                console.tell(
                    f"{record['made_at'][:10]}  article {record['article_id']}{words}: {record['correct']} {value}"
                )
    if not found:
        console.say("tidings: nothing was put right yet; `c` in `tidings browse` does")
        console.leave(1)

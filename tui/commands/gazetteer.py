"""``tidings gazetteer``: places of the user's own beside the shipped ones."""

from __future__ import annotations

from pathlib import Path

import click

from tui import console


@click.group(short_help="Know more places.")
def command() -> None:
    """Know more places: whole countries of GeoNames beside the gazetteer that comes with tidings.

    \b
    tidings gazetteer add SY.zip        every hamlet of Syria, as downloaded from GeoNames
    tidings gazetteer list
    """


@command.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def add(file: Path) -> None:
    """Add the places of a GeoNames country file (https://download.geonames.org/export/dump/, XX.zip or XX.txt).

    \b
    tidings gazetteer add SY.zip
    """
    from db.gazetteer.places import added_folder
    from db.gazetteer.places_add import add_file

    try:
        count = add_file(file, added_folder() / f"{file.stem}.bin")
    except ValueError as error:
        raise console.Problem(f"{file.name}: {error}") from error
    console.say(
        f"{console.number(count, 'place')} of {file.name} added; `tidings reextract` finds them in stored articles"
    )


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def show(as_json: bool) -> None:
    """List what was added, and where it is kept; removing the file takes the places away again.

    \b
    tidings gazetteer list
    """
    from db.gazetteer.places import added_folder

    added = sorted(added_folder().glob("*.bin"))
    if not added:
        console.say("nothing was added")
        console.leave(1)
    for path in added:
        if as_json:
            console.tell_json({"name": path.stem, "path": str(path)})
        else:
            console.tell(f"{path.stem:<12}{path}")

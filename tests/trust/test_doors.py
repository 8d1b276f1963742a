"""Where text leaves the program: every place in the code is known, with what keeps controls of the data's out of it.

A new place fails here until it goes through the gate and stands in the table.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

DOORS = {
    ("db/export/cells.py", "csv.writer(line, lineterminator='\\r\\n').writerow"): "cells of _harmless(), no formulas",
    ("tui/cli.py", "click.echo"): "the version of tidings, nothing else",
    ("tui/console.py", "click.echo"): "say and tell, through visible()",
    ("tui/console.py", "sys.stdout.buffer.writelines"): "JSON of json_line(), which escapes what is not seen",
    ("tui/console.py", "self._stream.write"): "Narration: all of standard error, through visible()",
    ("tui/bookmark.py", "beside.write_text"): "a file of our own, read by nobody else",
    ("tui/browse/deeds.py", "DiscoveryHit"): "names of keys and palettes, days; the wire's gate after that",
    ("tui/browse/deeds.py", "Hit"): "names of keys and palettes, days; the wire's gate after that",
    ("tui/browse/outward.py", "file.write"): "a picture of what is drawn, which has passed every gate",
    ("tui/browse/outward.py", "screen.app.copy_to_clipboard"): "words of as_text and row_as_text, through one_line()",
    ("tui/browse/piping.py", "input"): "the name of the program typed, through visible()",
    ("tui/browse/piping.py", "into.writelines"): "JSON with escapes for a program, visible() lines for the pager",
    ("tui/browse/piping.py", "copy.write_text"): "a file for the editor, of visible() lines",
    ("tui/browse/piping.py", "subprocess.Popen"): "arguments the reader typed, as a list",
    ("tui/commands/browse.py", "input"): "asks with a prompt of our own, for --linear",
    ("tui/commands/completions.py", "click.echo"): "the script for a shell, of our own options",
    ("tui/commands/export.py", "file.writelines"): "a file: exported(), with escapes and marks",
    ("tui/commands/export.py", "sys.stdout.buffer.write"): "a pipe: exported(), with escapes and marks",
    ("tui/exporting.py", "file.writelines"): "a file: exported(), with escapes and marks",
    ("tui/importing.py", "Console"): "the progress bar: numbers and words of our own",
    ("tui/importing.py", "Progress"): "the progress bar: numbers and words of our own",
    ("tui/importing.py", "TextColumn"): "the progress bar: numbers and words of our own",
    ("tui/outside.py", "subprocess.Popen"): "a printable http(s) address as one argument of a list",
    ("tui/paint.py", "Segment"): "line(), through visible()",
    ("tui/paint.py", "Strip"): "line(), through visible()",
    ("tui/program.py", "self._driver.write"): "the clipboard: base64 of words through one_line()",
    ("tui/screens/ask.py", "Input"): "the wire's gate",
    ("tui/screens/palette.py", "CommandPalette"): "the wire's gate",
    ("tui/serving.py", "web.HTTPForbidden"): "words of our own",
    ("tui/widgets/searchbar.py", "Input"): "the wire's gate",
    ("tui/wire/driver.py", "self.write"): "questions of our own to the terminal",
}
"""Each call through which text leaves the program, and what keeps controls out of it."""

_WRITING = {
    *("print", "echo", "secho", "style", "echo_via_pager", "pager", "input", "prompt", "confirm"),
    *("write", "writelines", "write_text", "write_bytes", "sendall", "send_bytes", "send_str"),
    *("notify", "panic", "copy_to_clipboard", "bell", "Console", "Progress", "TextColumn", "Log", "RichLog"),
    *("Segment", "Strip", "Text", "Content", "Markdown", "from_markup", "from_ansi", "Static", "Label", "Button"),
    *("Input", "TextArea", "DataTable", "OptionList", "Option", "Tree", "CommandPalette", "Hit", "DiscoveryHit"),
    *("Popen", "system", "popen", "execv", "execve", "execvp", "spawnv", "posix_spawn", "startfile"),
    *("print_exc", "print_exception", "getLogger", "basicConfig", "warn", "StreamHandler"),
    *("Response", "json_response", "HTTPForbidden", "set_title", "run_in_terminal"),
    *("dump", "writerow", "writerows", "copyfileobj", "copyfile", "sendfile", "sendmail"),
}
_HANDED_ON = {"echo", "secho", "write", "writelines", "write_text", "sendall", "notify", "panic", "copy_to_clipboard"}
"""Functions of these names are found even where they are not called, but given to somebody who calls them."""
_OWN_WRITE = {"undoing.write", "stories.write", "pack.write", "write"}
"""Functions of the house that are called so; none of them writes to anything but the database."""
_OTHERS = ("db/gazetteer/places_pack.py", "db/readers/web.py", "db/readers/newsboat.py", "db/readers/archive.py")
"""Write the compiled gazetteer, and what was fetched or is read into a temporary file."""
_WIDGETS = {"Input"}
"""Widgets that come with Textual draw what they are given; these are used for typing."""


_STARTING = ("subprocess.", "os.exec", "os.spawn", "asyncio.create_subprocess", "aiohttp.web.HTTP")
"""How the whole names of functions begin that start a program, or answer with a page of an error."""
_UNUSED = {
    *("logging", "syslog", "warnings", "traceback", "pprint", "pdb", "curses", "webbrowser", "pty", "smtplib"),
    *("http.server", "socketserver", "rich.logging", "rich.print", "rich.pretty", "rich.traceback"),
    *("textual.logging", "textual.log", "textual.notifications"),
}
"""Modules whose only use is to let text out; none of them is imported."""
_DRAWN = {"border_title", "border_subtitle", "sub_title", "tooltip", "placeholder"}
"""What Textual draws of a widget by itself once it is set; markup is read in some of it."""


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    paths = (path for folder in ("db", "tui") for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple((path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def origins(tree: ast.Module) -> dict[str, str]:
    """Give the whole name of everything that is imported, by the name that it has in the module."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update({alias.asname: alias.name for alias in node.names if alias.asname})
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return found


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield ast.unparse(node.func), node


def whole(called: str, known: dict[str, str]) -> str:
    """Give the name of a function with the module that it comes from, whatever it is called here."""
    first, dot, rest = called.partition(".")
    return known.get(first, first) + dot + rest


def doors(tree: ast.Module) -> Iterator[str]:
    """Give what text may leave through: functions called or handed on, widgets built upon, attributes set."""
    known = origins(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (f"{ast.unparse(node.func)}({word.arg}=)" for word in node.keywords if word.arg == "link")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            called = ast.unparse(node.func)
            origin = whole(called, known)
            if origin.rpartition(".")[2] in _WRITING or origin.startswith(_STARTING):
                yield called
        elif isinstance(node, ast.ClassDef):
            bases = (ast.unparse(base).partition("[")[0] for base in node.bases)
            yield from (base for base in bases if whole(base, known).rpartition(".")[2] in _WRITING)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            if whole(node.id, known).removeprefix("builtins.") in ("print", "input"):
                yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            if node.attr in _HANDED_ON:
                yield ast.unparse(node)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in _DRAWN:
            yield f"{ast.unparse(node)} ="


def test_every_place_where_text_leaves_the_program_is_known() -> None:
    found = {
        (path, door)
        for path, tree in modules()
        for door in doors(tree)
        if door not in _OWN_WRITE and path not in _OTHERS
    }
    assert found - DOORS.keys() == set(), "text leaves here: pass it through tui.text.visible, and say so in DOORS"
    assert DOORS.keys() - found == set(), "nothing leaves here any more"


def test_nothing_is_imported_that_only_lets_text_out() -> None:
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                assert not _UNUSED & {alias.name for alias in node.names}, path
            elif isinstance(node, ast.ImportFrom):
                names = {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
                assert not _UNUSED & names, path


@pytest.mark.parametrize(
    "code",
    [
        "print(text)",
        "from builtins import print as say\nsay(text)",
        "list(map(print, lines))",
        "import click\nshow = click.echo",
        "from click import secho as show\nshow(text)",
        "import sys\nsys.stdout.write(text)",
        "import sys\nshow = sys.stderr.write",
        "import os\nos.write(1, text)",
        "open('/dev/tty', 'w').write(text)",
        "path.write_text(text)",
        "import json\njson.dump(text, file)",
        "import csv\ncsv.writer(file).writerows(rows)",
        "import shutil\nshutil.copyfileobj(source, file)",
        "import subprocess as sub\nsub.run(['cat', text])",
        "from subprocess import check_output\ncheck_output([text])",
        "import os\nos.execlp(text, text)",
        "self.app.notify(text)",
        "self.app.panic(text)",
        "self.border_title = text",
        "widget.tooltip = text",
        "self.set_title(text)",
        "app.copy_to_clipboard(text)",
        "from rich.style import Style\nStyle(link=text)",
        "from rich.text import Text as T\nT(text)",
        "from textual.widgets import Static\nclass Mine(Static): pass",
        "from textual.command import CommandPalette as Base\nclass Mine(Base[None]): pass",
        "from aiohttp import web\nweb.HTTPNotFound(text=text)",
        "from aiohttp.web import Response as Page\nPage(text=text)",
        "connection.sendall(text)",
    ],
)
def test_a_new_place_is_found_however_it_is_written(code: str) -> None:
    assert list(doors(ast.parse(code)))


def test_only_the_listed_widgets_of_textual_are_used_and_no_markup_is_read() -> None:
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "") in ("textual.widgets", "textual.widget"):
                names = {alias.name for alias in node.names} - {"Widget"}
                assert names <= _WIDGETS, f"{path} uses {names}"
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("rich.markup", "textual.markup")):
                raise AssertionError(f"{path} reads markup")


def test_there_is_no_shell_anywhere() -> None:
    for path, tree in modules():
        for called, call in calls(tree):
            shell = [keyword for keyword in call.keywords if keyword.arg == "shell"]
            assert not shell, f"{path}: {called} with a shell"
            assert called not in ("os.system", "os.popen", "subprocess.getoutput", "eval", "exec"), f"{path}: {called}"


def test_the_streams_are_touched_by_the_console_and_the_filters_only() -> None:
    allowed = {
        *("tui/console.py", "tui/cli.py", "tui/importing.py", "tui/commands/export.py", "tui/commands/extract.py"),
        "tui/aside.py",  # closes them in the process of an import
    }
    for path, tree in modules():
        if path in allowed:
            continue
        touched = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not touched & {"sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__", "os.write"}, path

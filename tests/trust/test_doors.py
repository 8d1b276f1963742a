"""Where text leaves the program: every place in the code is known, with what keeps controls of the data's out of it.

A new place fails here until it goes through the gate and stands in the table.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]

DOORS = {
    ("tui/cli.py", "click.echo"): "the version of tidings, nothing else",
    ("tui/console.py", "click.echo"): "say and tell, through visible()",
    ("tui/console.py", "sys.stdout.buffer.writelines"): "JSON of json_line(), which escapes what is not seen",
    ("tui/console.py", "self._stream.write"): "Narration: all of standard error, through visible()",
    ("tui/bookmark.py", "beside.write_text"): "a file of our own, read by nobody else",
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
    ("tui/palette.py", "DiscoveryHit"): "names of keys and palettes, days; the wire's gate after that",
    ("tui/palette.py", "Hit"): "names of keys and palettes, days; the wire's gate after that",
    ("tui/piping.py", "input"): "the name of the program typed, through visible()",
    ("tui/piping.py", "into.writelines"): "JSON with escapes for a program, visible() lines for the pager",
    ("tui/piping.py", "copy.write_text"): "a file for the editor, of visible() lines",
    ("tui/piping.py", "subprocess.Popen"): "arguments the reader typed, as a list",
    ("tui/program.py", "self._driver.write"): "the clipboard: base64 of words through one_line()",
    ("tui/screens/ask.py", "Input"): "the wire's gate",
    ("tui/screens/browse.py", "CommandPalette"): "the wire's gate",
    ("tui/screens/outward.py", "file.write"): "a picture of what is drawn, which has passed every gate",
    ("tui/screens/outward.py", "screen.app.copy_to_clipboard"): "words of as_text and row_as_text, through one_line()",
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
}
_OWN_WRITE = {"undoing.write", "stories.write", "pack.write", "write"}
"""Functions of the house that are called so; none of them writes to anything but the database."""
_OTHERS = ("db/gazetteer/places_pack.py", "db/readers/web.py")
"""Write the compiled gazetteer, and what was fetched into a temporary file."""
_WIDGETS = {"Input"}
"""Widgets that come with Textual draw what they are given; these are used for typing."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for folder in ("db", "tui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield ast.unparse(node.func), node


def test_every_place_where_text_leaves_the_program_is_known() -> None:
    found = {
        (path, called)
        for path, tree in modules()
        for called, _ in calls(tree)
        if called.rpartition(".")[2] in _WRITING and called not in _OWN_WRITE and path not in _OTHERS
    }
    assert found - DOORS.keys() == set(), "text leaves here: pass it through tui.text.visible, and say so in DOORS"
    assert DOORS.keys() - found == set(), "nothing leaves here any more"


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

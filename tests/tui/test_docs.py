"""What can be pressed, set and run is documented."""

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest

from tui.cli import cli
from tui.config import SETTINGS
from tui.keymap import KEYS
from tui.screens.help import KEY_CELLS
from tui.theme import PALETTES

ROOT = Path(__file__).parents[2]


MAN_PAGE = (ROOT / "docs" / "tidings.1").read_text(encoding="utf-8")


def script(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_key_sheet_is_up_to_date() -> None:
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == script("key_sheet").key_sheet()


def test_the_man_page_is_up_to_date() -> None:
    assert script("man_page").man_page() == MAN_PAGE


def sections(group: click.Group, context: click.Context) -> list[tuple[str, click.Command]]:
    """Give every command below a group with the words that call it."""
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        found.append((inner.command_path, command))
        if isinstance(command, click.Group):
            found += sections(command, inner)
    return found


@pytest.mark.parametrize(("path", "command"), sections(cli, click.Context(cli, info_name="tidings")), ids=str)
def test_every_command_and_option_is_in_the_man_page(path: str, command: click.Command) -> None:
    start = MAN_PAGE.index(f".SS {path} ") if f".SS {path} " in MAN_PAGE else MAN_PAGE.index(f".SS {path}\n")
    section = MAN_PAGE[start:].split("\n.S", 1)[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert max(parameter.opts, key=len).replace("-", r"\-") in section


def test_every_variable_of_the_environment_is_in_the_man_page() -> None:
    code = "".join(path.read_text(encoding="utf-8") for name in ("db", "tui") for path in (ROOT / name).rglob("*.py"))
    asked = set(re.findall(r"\bTIDINGS_[A-Z]+", code)) | set(re.findall(r'environ\.get\("(\w+)"', code))
    known = {"TIDINGS_COMPLETE", "TEXTUAL_DRIVER", "TERM", "COLORTERM"}  # set by shells, terminals and Textual
    assert [name for name in sorted(asked - known) if f"\\fB{name}\\fR" not in MAN_PAGE] == []


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_man_page_can_be_set_without_a_warning() -> None:
    command = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", str(ROOT / "docs" / "tidings.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "tidings reextract" in re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout)


def test_every_key_and_setting_is_on_it() -> None:
    sheet = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert [key.id for key in KEYS if f"`{key.id}`" not in sheet] == []
    assert [setting.name for setting in SETTINGS if f"`{setting.name}`" not in sheet] == []


def test_every_theme_can_be_set_and_is_in_the_guide() -> None:
    guide = (ROOT / "docs" / "browser.md").read_text(encoding="utf-8")
    (choices,) = [setting.choices for setting in SETTINGS if setting.name == "theme"]
    assert choices == tuple(PALETTES)
    assert [name for name in PALETTES if f"`{name}`" not in guide] == []


def test_what_a_key_does_fits_a_line_of_a_small_terminal() -> None:
    assert [key.id for key in KEYS if len(key.says) > 80 - KEY_CELLS - 3] == []

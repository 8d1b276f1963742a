"""The command line as a whole: help, versions, exit codes, errors in one line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli import modules_after, tidings
from tui.cli import COMMANDS, cli


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_with_an_example(name: str) -> None:
    shown = CliRunner().invoke(cli, [name, "--help"])
    assert shown.exit_code == 0
    assert f"  tidings {name}" in shown.output or f"| tidings {name}" in shown.output


def test_help_names_every_command() -> None:
    shown = CliRunner().invoke(cli, ["--help"])
    assert all(f"\n  {name} " in shown.output for name in COMMANDS)


def test_help_says_of_every_command_in_a_line_what_it_does() -> None:
    shown = CliRunner().invoke(cli, ["--help"], terminal_width=80).output
    _, _, commands = shown.partition("Commands:\n")
    assert len(commands.splitlines()) == len(COMMANDS)
    assert all(line.endswith(".") and "..." not in line for line in commands.splitlines())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("timline", "did you mean timeline?"),
        ("seedz", "--help"),
        ("x" * 5000, "--help"),
        ("seeds", "`tidings browse seeds`"),
        ("bogus", "--help"),
    ],
)
def test_a_command_that_there_is_not_is_answered_with_what_may_be_meant(typed: str, said: str) -> None:
    done = tidings(typed)
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_wrong_usage_leaves_with_2() -> None:
    assert tidings("bogus").returncode == 2
    assert tidings("extract", "--bogus").returncode == 2
    assert tidings("extract", "/no/such/file").returncode == 2


def test_version() -> None:
    done = tidings("--version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"tidings 0.")


def test_help_loads_no_screen_and_no_database() -> None:
    assert not {"textual", "sqlite_utils", "dateparser", "db.extract"} & modules_after("--help")


def test_an_error_is_one_line_and_a_traceback_only_when_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "\x1b[31mfolder"
    folder.mkdir()
    plain = tidings("extract", folder)
    assert plain.returncode in (1, 2)
    assert b"Traceback" not in plain.stderr
    assert b"\x1b" not in plain.stderr


def test_the_shell_completes_commands_and_options() -> None:
    done = tidings(_TIDINGS_COMPLETE="bash_complete", COMP_WORDS="tidings ti", COMP_CWORD="1")
    assert done.stdout.decode().split() == ["plain,timeline"]
    done = tidings(_TIDINGS_COMPLETE="bash_complete", COMP_WORDS="tidings import --dr", COMP_CWORD="2")
    assert done.stdout.decode().split() == ["plain,--dry-run"]

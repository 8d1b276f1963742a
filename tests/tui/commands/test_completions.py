"""The shells complete commands, options, choices and files, as the printed scripts tell them to."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.cli import PATIENCE, ROOT, tidings
from tui.commands.completions import SHELLS

PROMPT = "ready> "
SET_TO = "'rea''dy> '"
"""The prompt, written so that the echo of setting it is not taken for it."""
BEGIN = {
    "bash": (["--norc", "--noprofile", "-i"], ["source script.bash", f"PS1={SET_TO}"]),
    "zsh": (["-f", "-i"], ["fpath=($PWD/zsh $fpath)", "autoload -Uz compinit", "compinit -u -D", f"PS1={SET_TO}"]),
    "fish": (["--no-config", "-i"], ["source script.fish", f"function fish_prompt; printf {SET_TO}; end"]),
}
"""How each shell is started without anybody's configuration, and what it is told before the first key is pressed."""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[pexpect.spawn]:
    """An interactive shell in a folder of its own, with `tidings` on its path and the completion loaded."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "tidings"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\nimport tui.cli\ntui.cli.main()\n"
    )
    program.chmod(0o755)
    (tmp_path / "clippings.txt").write_text("")
    (tmp_path / "zsh").mkdir()
    script = tmp_path / ("zsh/_tidings" if name == "zsh" else f"script.{name}")
    script.write_bytes(tidings("completions", name).stdout)
    arguments, told = BEGIN[name]
    environment = {
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "TERM": "dumb" if name != "fish" else "xterm",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    opened = pexpect.spawn(
        name, arguments, cwd=str(tmp_path), env=environment, timeout=PATIENCE, dimensions=(40, 200), encoding="utf-8"
    )
    opened.delaybeforesend = 0.2
    for line in told:
        opened.sendline(line)
    opened.expect_exact(PROMPT)
    yield opened
    opened.close(force=True)


CLEAR_LINE = "\x15"
COMPLETED = {
    "tidings ti": "meline",
    "tidings import --dr": "y-run",
    "tidings import --re": "try",
    "tidings export --format acl": "ed-csv",
    "tidings import clip": "pings.txt",
    "tidings gazetteer li": "st",
}


def test_tab_completes(shell: pexpect.spawn) -> None:
    for typed, completed in COMPLETED.items():
        shell.send(typed + "\t")
        shell.expect_exact(completed)
        shell.send(CLEAR_LINE)


def test_a_shell_that_nobody_knows_is_wrong_usage() -> None:
    done = tidings("completions", "tcsh")
    assert done.returncode == 2
    assert all(name.encode() in done.stderr for name in SHELLS)


@pytest.mark.parametrize("name", SHELLS)
def test_the_script_names_the_program_and_nothing_of_this_machine(name: str) -> None:
    script = tidings("completions", name).stdout.decode()
    assert "_TIDINGS_COMPLETE" in script
    assert str(ROOT) not in script

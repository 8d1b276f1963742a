"""The README names every command, option, key and search field there is, and nothing that is not there."""

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from db.query.fields import FIELDS
from tests.cli import SEEDS, tidings
from tui.cli import COMMANDS, cli
from tui.config import SETTINGS, Setting
from tui.keymap import KEYS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    ROOT / "SECURITY.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


def options() -> list[tuple[str, str]]:
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in COMMANDS}
    return [
        (name, max(parameter.opts, key=len))
        for name, command in commands.items()
        if command is not None
        for parameter in command.params
        if isinstance(parameter, click.Option)
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"`tidings {name}" in README


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_in_the_readme(command: str, option: str) -> None:
    assert f"`{option}" in README, f"{option} of tidings {command}"


@pytest.mark.parametrize("field", FIELDS)
def test_every_search_field_is_in_the_readme(field: str) -> None:
    assert f"`{field}:" in README


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_and_its_values_are_in_the_readme(setting: Setting) -> None:
    settings = README[README.index("## Settings") :]
    assert re.search(rf"^ +\[?{setting.name}\b", settings, re.MULTILINE)
    assert all(choice in settings for choice in setting.choices or ())


def test_every_key_of_the_readme_is_bound() -> None:
    bound = {name.strip() for key in KEYS for name in key.keys.split(",")}
    table = README[README.index("## Keys") :]
    written = re.findall(r"`([a-zA-Z/:?])`", table)
    assert written
    assert set(written) <= bound


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists() or (page.parent / f"{target}.md").exists(), target


def test_commands_of_the_readme_exist() -> None:
    for name in re.findall(r"`?tidings (?:--db FILE )?([a-z]+)\b", re.sub(r"```.*?```", "", README, flags=re.DOTALL)):
        assert name in COMMANDS or name in ("reads", "alone", "into"), name


def test_the_examples_of_the_readme_find_something_in_the_samples(tmp_path: Path) -> None:
    database = tmp_path / "samples.db"
    assert tidings("--db", database, "import", SEEDS).returncode == 0
    examples = re.findall(r"^    tidings ((?:search|timeline|import) .*)$", README, re.MULTILINE)
    assert len(examples) >= 3
    for example in examples:
        words = shlex.split(example.split(" | ")[0], comments=True)
        done = tidings("--db", database, *words)
        assert done.returncode == 0, (example, done.stderr)


def test_every_dependency_is_justified() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.search(r"^dependencies = \[(.*?)^\]", pyproject, re.DOTALL | re.MULTILINE)
    assert wanted is not None
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = contributing[contributing.index("## Dependencies") :]
    for name in re.findall(r'"([\w-]+)', wanted[1]):
        assert re.search(rf"\b{name}\b", table), name


def test_the_data_of_others_is_named_with_its_licence_in_what_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license-files"] == ["LICENSE", "NOTICE"]
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    large = [path for name in ("db", "tui") for path in (ROOT / name).rglob("*.*") if path.suffix in (".tsv", ".bin")]
    assert [path.name for path in large if path.stat().st_size > 100_000 and path.name not in notice] == []
    for path in large:
        head = path.read_bytes()[:1000]
        if path.suffix == ".tsv" and (b"CC BY" in head or b"(MIT)" in head):
            assert path.name in notice

"""A configuration file changes what it says, and a mistake in it is named and does no harm."""

from pathlib import Path

import pytest

from tests.tui.running import browsing, settle, text_of
from tui.config import SETTINGS, Config, read_config
from tui.keymap import KEYS, PRESETS, keymap


def written(path: Path, text: str) -> Path:
    (path / "config.toml").write_text(text)
    return path / "config.toml"


def test_without_a_file_everything_is_as_the_settings_say(tmp_path: Path) -> None:
    config = read_config(tmp_path / "config.toml")
    assert config == Config()
    assert {setting.name: getattr(config, setting.name) for setting in SETTINGS} == {
        setting.name: setting.default for setting in SETTINGS
    }


def test_what_is_set_is_kept(tmp_path: Path) -> None:
    config = read_config(written(tmp_path, 'theme = "paper"\nmouse = false\nkeymap = "emacs"\n[keys]\nhelp = "f1"\n'))
    assert config == Config("paper", "emacs", False, "auto", {"help": "f1"})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('them = "ink"', "There is no setting “them”; did you mean “theme”?"),
        ('theme = "inc"', "“theme” is one of ink, paper, contrast, ansi, plain, not “inc”"),
        ('slow = "sometimes"', "“slow” is one of auto, on, off, not “sometimes”"),
        ("mouse = 3", "The setting “mouse” cannot be 3"),
        ('[keys]\nserch = "x"', "No key is named “serch”; did you mean “search”?"),
        ("[keys]\nsearch = 3", "The keys of “search” are written as a text"),
        ("theme = ", "is not used"),
    ],
)
def test_a_mistake_is_named_and_the_default_stays(tmp_path: Path, text: str, problem: str) -> None:
    config = read_config(written(tmp_path, text))
    assert problem in config.problems[0]
    assert (config.theme, config.keymap, config.mouse, dict(config.keys)) == ("ink", "vim", True, {})


async def test_the_browser_says_what_is_wrong(database: Path) -> None:
    async with browsing(database, problems=["There is no setting “them”"]) as (app, _):
        assert "There is no setting “them”" in text_of(app)


def test_presets_name_keys_that_exist() -> None:
    ids = {key.id for key in KEYS}
    assert {name for preset in PRESETS.values() for name in preset} <= ids
    assert keymap("emacs", {"down": "x"})["down"] == "x"


@pytest.mark.parametrize("preset", PRESETS)
def test_no_key_of_a_preset_does_two_things(preset: str) -> None:
    chosen = keymap(preset, {})
    for panes in ({"panes", "anywhere", "timeline"}, {"panes", "anywhere", "article"}):
        keys = [name.strip() for key in KEYS if key.pane in panes for name in chosen.get(key.id, key.keys).split(",")]
        assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("preset", PRESETS)
async def test_the_keys_of_every_preset_do_what_they_are_set_to(preset: str, database: Path) -> None:
    async with browsing(database, keys=keymap(preset, {})) as (app, pilot):
        await settle(app, pilot)
        does = {key: active.binding.id for key, active in app.screen.active_bindings.items()}
    set_to = {name: keys.split(",") for name, keys in PRESETS[preset].items()}
    assert {name: {does.get(key) for key in keys} for name, keys in set_to.items()} == {name: {name} for name in set_to}

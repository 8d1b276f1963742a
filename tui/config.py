"""The user's configuration: a TOML file, read only if there is one.

It is ``$XDG_CONFIG_HOME/tidings/config.toml`` (``~/.config/tidings/config.toml``). A mistake in it never stops the
browser: it goes on with the default and says what was wrong.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


class Setting(NamedTuple):
    """One setting: its name, its default, the values it can have (None: any of the type of the default), a sentence."""

    name: str
    default: Any
    choices: tuple[str, ...] | None
    says: str


AUTO, ON, OFF = "auto", "on", "off"
"""What the setting ``slow`` can be."""

SETTINGS = (
    Setting("theme", "ink", ("ink", "paper", "contrast", "ansi", "plain"), "Colours; ansi uses those of the terminal"),
    Setting("keymap", "vim", ("vim", "emacs", "arrows"), "The keys to begin with; [keys] changes single ones"),
    Setting("mouse", True, None, "Whether the mouse is used; false leaves it to the terminal, for selecting text"),
    Setting(
        "slow", AUTO, (AUTO, ON, OFF), "For a slow line: the cursor is a mark in the margin, panes follow it later"
    ),
    Setting("keys", {}, None, 'A table of keys by the names that `tidings keys` prints: down = "j,down"'),
)
"""Everything that can be set, for the reader of the file and for the docs."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force, and what was wrong in the file, a sentence each."""

    theme: str = "ink"
    keymap: str = "vim"
    mouse: bool = True
    slow: str = AUTO
    keys: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def config_path() -> Path:
    """Give where the configuration is looked for."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "tidings" / "config.toml"


def read_config(path: Path | None = None) -> Config:
    """Give the configuration, the default one where there is no file."""
    path = path or config_path()
    if not path.exists():
        return Config()
    import tomllib

    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        return Config(problems=(f"{path} is not used: {error}",))
    return _checked(found)


def _checked(found: Mapping[str, Any]) -> Config:
    """Keep what is right, and say what is not."""
    known = {setting.name: setting for setting in SETTINGS}
    kept: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in found.items():
        setting = known.get(name)
        if setting is None:
            problems.append(f"There is no setting “{name}”{_suggestion(name, known)}")
        elif not isinstance(value, type(setting.default)):
            problems.append(f"The setting “{name}” cannot be {value!r}")
        elif setting.choices is not None and value not in setting.choices:
            problems.append(f"“{name}” is one of {', '.join(setting.choices)}, not “{value}”")
        else:
            kept[name] = value
    if "keys" in kept:
        kept["keys"] = _checked_keys(kept["keys"], problems)
    return Config(**kept, problems=tuple(problems))


def _checked_keys(keys: Mapping[str, Any], problems: list[str]) -> dict[str, str]:
    from tui.keymap import KEYS

    known = {key.id for key in KEYS}
    kept = {}
    for name, value in keys.items():
        if name not in known:
            problems.append(f"No key is named “{name}”{_suggestion(name, known)}")
        elif not isinstance(value, str) or not value.strip(", "):
            problems.append(f'The keys of “{name}” are written as a text, such as "j,down"')
        else:
            kept[name] = value
    return kept


def _suggestion(name: str, known: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean “{near[0]}”?" if near else ""

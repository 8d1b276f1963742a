"""Write docs/keys.md from the table of keys and the table of settings.

python scripts/key_sheet.py
"""

from __future__ import annotations

from pathlib import Path

from tui.config import SETTINGS
from tui.keymap import KEYS, PRESETS, Key, keymap, keys_of

SHEET = Path(__file__).parents[1] / "docs" / "keys.md"
_PANES = {
    "panes": "Moving: in the timeline, the article and every list",
    "timeline": "In the timeline",
    "article": "In the article",
    "facets": "In a list to choose from",
    "map": "On the map",
    "histogram": "On the bars of the days",
    "anywhere": "Anywhere",
}


def key_sheet() -> str:
    """Give the sheet as Markdown."""
    parts = ["# Keys and settings of the browser", "Made by `scripts/key_sheet.py`; `?` shows the same in the browser."]
    presets = [name for name in PRESETS if name != "vim"]
    for pane, heading in _PANES.items():
        head = f"| what it does | keys | {' | '.join(presets)} | id |"
        lines = [head, "|" + "---|" * (3 + len(presets)), *(_row(key, presets) for key in KEYS if key.pane == pane)]
        parts += [f"## {heading}", "\n".join(lines)]
    parts += [
        "## Settings",
        "`~/.config/tidings/config.toml` (or under `$XDG_CONFIG_HOME`), read when the browser starts:",
        "\n".join(f"- `{setting.name}`: {setting.says}.{_values(setting.choices)}" for setting in SETTINGS),
        '```toml\ntheme = "paper"\nmouse = false\nkeymap = "emacs"\n\n[keys]\nsearch = "s,/"\n```',
    ]
    return "\n\n".join(parts) + "\n"


def _row(key: Key, presets: list[str]) -> str:
    usual = keys_of(key, {})
    others = [keys_of(key, keymap(preset, {})) for preset in presets]
    cells = [_written(keys) if keys != usual else "" for keys in others]
    return f"| {key.says} | {_written(usual)} | {' | '.join(cells)} | `{key.id}` |"


def _written(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key}`" for key in keys).replace("|", "\\|")


def _values(choices: tuple[str, ...] | None) -> str:
    return f" One of {', '.join(choices)}." if choices else ""


if __name__ == "__main__":
    SHEET.write_text(key_sheet(), encoding="utf-8")

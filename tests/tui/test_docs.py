"""What can be pressed and set is documented."""

import importlib.util
from pathlib import Path

from tui.config import SETTINGS
from tui.keymap import KEYS
from tui.theme import PALETTES

ROOT = Path(__file__).parents[2]


def test_the_key_sheet_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("key_sheet", ROOT / "scripts" / "key_sheet.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == module.key_sheet()


def test_every_key_and_setting_is_on_it() -> None:
    sheet = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert [key.id for key in KEYS if f"`{key.id}`" not in sheet] == []
    assert [setting.name for setting in SETTINGS if f"`{setting.name}`" not in sheet] == []


def test_every_theme_can_be_set_and_is_in_the_guide() -> None:
    guide = (ROOT / "docs" / "browser.md").read_text(encoding="utf-8")
    (choices,) = [setting.choices for setting in SETTINGS if setting.name == "theme"]
    assert choices == tuple(PALETTES)
    assert [name for name in PALETTES if f"`{name}`" not in guide] == []

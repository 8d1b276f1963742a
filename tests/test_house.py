"""The rules of the house that a program can check."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = [path for folder in ("db", "tui") for path in sorted((ROOT / folder).rglob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_FILE = 420
LONGEST_FUNCTION = 50
LARGEST_FILE = 1 << 20


def definitions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_functions_fit_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body, "the module has no docstring"
    for node in definitions(tree):
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        assert isinstance(node, ast.ClassDef) or length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


BOUNDARIES = {"db/understanding.py", "tui/cli.py", "tui/desk/lane.py", "tui/desk/pen.py"}
"""Where every error ends: the command line, the lane of the browser's questions to the database, and a rule that fails
on one article."""


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_named_boundaries_catch_everything(path: Path) -> None:
    caught = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
    ]
    assert not caught or named(path) in BOUNDARIES


def test_sql_is_written_in_the_store_only() -> None:
    sql = re.compile(r"\b(?:SELECT .+ FROM|INSERT INTO|DELETE FROM|CREATE TABLE|PRAGMA \w)")
    elsewhere = [named(path) for path in MODULES if sql.search(path.read_text(encoding="utf-8"))]
    assert [path for path in elsewhere if not path.startswith("db/store/")] == []


def test_imports_flow_one_way() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is installed for development only")
    done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_large_file_is_kept() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    sizes = {name: (ROOT / name).stat().st_size for name in listed.split("\0") if name and (ROOT / name).exists()}
    large = [name for name, size in sizes.items() if size > LARGEST_FILE]
    assert [name for name in large if "gazetteer" not in name] == []

"""How well and how fast articles are understood: python -m tests.benchmarks.understanding [--gold DIR] [CORPUS ...]

With --gold the evaluation script of DIR (evaluate.py) is run on the annotated corpora that lie beside it, which are no
part of this repository; its figures are printed beside those of other systems and of the last release
(understanding.tsv). Without it, and always after it, the time until ``tidings extract`` gives its first
answer, its speed on invented news on one core and the memory it takes, JSON lines in and out, and where the time goes
by stage and by function.
Figures that go into docs are of one run on an otherwise idle machine.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.newswire import articles, json_lines

_COMMAND = [sys.executable, "-m", "tui.cli", "extract"]
_TABLE = Path(__file__).with_suffix(".tsv")
_PROFILED = 300


def figures(gold: Path, corpora: Sequence[str]) -> None:
    """Print the figures of the evaluation, beside those of others and of the last release."""
    script = [sys.executable, str(gold / "evaluate.py"), "--json", "--cmd", " ".join(_COMMAND), *corpora]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    report = json.loads(done.stdout)
    print(f"{'corpus':<12}{'figure':<28}{'now':>7}{'release':>9}  others")
    for corpus, row, key, release, others in _rows():
        value = report.get(corpus, {}).get("rows", {}).get(row, {}).get(key)
        if value is not None:
            print(f"{corpus:<12}{f'{row} {key}':<28}{value:>7.3f}{release:>9}  {others}")
    for corpus, result in report.items():
        exact = f"{result['spans_not_exact']} of {result['spans']} spans not exact"
        print(f"{corpus:<12}{result['answered']} of {result['documents']} documents answered, {exact}")


def _rows() -> list[list[str]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def speed(number: int) -> None:
    """Print how many articles a second ``tidings extract`` answers on one core, and the memory it takes.

    The time is that of the processor, which other programs on the machine change less than the clock's.
    """
    lines = list(json_lines(number))
    children = resource.RUSAGE_CHILDREN
    before = _processor_seconds(children)
    subprocess.run(_COMMAND, input="".join(lines), stdout=subprocess.DEVNULL, text=True, check=True)
    seconds = _processor_seconds(children) - before
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    print(f"{number / seconds:,.0f} articles/s of {words / number:.0f} words on one core, the start included")
    print(f"{resource.getrusage(children).ru_maxrss / 1024:.0f} MB at most")


def _processor_seconds(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


_STAGES = (
    "layout", "sentences", "find_names", "place_names", "resolve", "find_dates", "judged", "attach", "facets", "merge",
    "complete", "report_of", "to_mentions", "entities",
)  # fmt: skip
"""The functions of the cascade (db/extract/pipeline.py); none is called by another of them."""


def profile(number: int) -> None:
    """Print the share of each stage of the cascade, and the functions that take longest by themselves."""
    from db.extract import extract

    news = list(articles(number))
    for _ in range(2):  # the first time fills the caches
        profiler = cProfile.Profile()
        profiler.enable()
        for title, text, published in news:
            extract(text, title=title, published=published)
        profiler.disable()
    report = pstats.Stats(profiler).strip_dirs()
    stages: dict[str, float] = {}
    for (_, _, name), (_, _, _, seconds, _) in report.stats.items():  # type: ignore[attr-defined]
        stages[name] = max(seconds, stages.get(name, 0.0))
    print()
    for stage in _STAGES:
        print(f"{stage:<14}{stages.get(stage, 0.0) / stages['extract']:>5.0%}")
    report.sort_stats("tottime").print_stats(15)


def first_answer() -> None:
    """Print how long ``tidings extract`` takes from its start to its first answer."""
    line = json.dumps({"id": 1, "date": "2020-07-18", "text": "A drone hit Derna on Friday, killing two people."})
    started = time.perf_counter()
    with subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(line + "\n")
        process.stdin.close()
        process.stdout.readline()
        print(f"\nfirst answer after {1000 * (time.perf_counter() - started):.0f} ms")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS")
    parser.add_argument("--gold", type=Path, metavar="DIR", help="the folder of evaluate.py and its corpora")
    parser.add_argument("--articles", type=int, default=3_000, metavar="N", help="articles to measure the speed on")
    arguments = parser.parse_args()
    if arguments.gold:
        figures(arguments.gold, arguments.corpora)
    first_answer()
    speed(arguments.articles)
    profile(_PROFILED)


if __name__ == "__main__":
    main()

# make demo   install into .venv, read the sample articles, open the browser (or print the timeline)
# make test   the whole test suite
# make torture  the tests that take minutes: kills at any moment, failing disks, many at once, every key everywhere
# make fuzz   let a fuzzer led by coverage (atheris) attack what reads text: FUZZ_MINUTES each, kept under .fuzz
# make compiled  compile what understands an article (mypyc, a C compiler) and run its tests on that; see .compiled
# make lint   style, types and the direction of imports
# make audit  ask whether a weakness is known of anything that tidings runs or is built with
# make lock   choose the newest versions for development anew (needs uv)
# make bench  the benchmarks, which take their time: databases of BENCH_SIZES articles are made once, under .bench

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DEMO := .demo/tidings.db
BENCH_SIZES ?= 10000 100000 1000000
FUZZ_MINUTES ?= 15

.PHONY: demo test torture fuzz compiled lint bench audit lock clean

demo: $(VENV)/.for-use
	@mkdir -p $(dir $(DEMO)) && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/tidings --db $(DEMO) import seeds/
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/tidings --db $(DEMO) browse; else $(BIN)/tidings --db $(DEMO) timeline; fi

test: $(VENV)/.for-development
	$(BIN)/python -m pytest -n 3 --dist loadgroup $(PYTEST)

torture: $(VENV)/.for-development
	$(BIN)/python -m pytest tests -m torture $(PYTEST)

fuzz: $(VENV)/.for-development
	@$(install) atheris
	for target in gate search readers extraction; do \
	  $(BIN)/python -m tests.trust.fuzz $$target --minutes $(FUZZ_MINUTES) && \
	  $(BIN)/python -m tests.trust.fuzz $$target --again || exit 1; done

compiled: $(VENV)/.for-development
	rm -rf .compiled
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m build --outdir .compiled >/dev/null
	$(BIN)/python -m zipfile --extract .compiled/*.whl .compiled/house
	cp -r tests seeds pyproject.toml .compiled/house
	cd .compiled/house && $(abspath $(BIN))/python -m pytest tests/db/extract tests/db/gazetteer tests/db/layout
	$(BIN)/python -m tests.benchmarks.compiled .compiled/house

lint: $(VENV)/.for-development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.for-development
	@mkdir -p .bench
	for size in $(BENCH_SIZES); do $(BIN)/python -m tests.benchmarks.store --articles $$size --database .bench/$$size.db; done
	$(BIN)/python tests/benchmarks/terminal.py $(BENCH_SIZES:%=--database .bench/%.db)
	$(BIN)/python -m tests.benchmarks.peers
	$(BIN)/python -m tests.benchmarks.importing
	$(BIN)/python -m tests.benchmarks.understanding
	$(BIN)/python -m tests.benchmarks.told

audit: $(VENV)/.for-development
	$(BIN)/python scripts/audit.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 --upgrade --extra test --extra dev --generate-hashes \
	  --no-annotate --custom-compile-command 'make lock' --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .compiled .demo build dist htmlcov .coverage .coverage.*

# Each stamp says that the environment holds what it is for: .for-use the newest that pyproject.toml allows, as users get
# it, .for-development what requirements-dev.txt names by version and hash. uv is used where there is one.
UV := $(shell command -v uv 2>/dev/null)
install = $(if $(UV),uv pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check)

define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tidings needs Python 3.11 or newer: make PYTHON=python3.12")'
	@[ -x $(BIN)/python ] || $(if $(UV),uv venv --quiet --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))
endef

$(VENV)/.for-use: pyproject.toml
	$(environment)
	@$(install) --editable .
	@touch $@

$(VENV)/.for-development: pyproject.toml requirements-dev.txt
	$(environment)
	@$(install) --require-hashes --requirement requirements-dev.txt
	@$(install) --no-deps --editable .
	@touch $@

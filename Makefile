# make demo   install into .venv, read the sample articles, open the browser (or print the timeline)
# make test   the whole test suite
# make torture  the tests that take minutes: kills at any moment, failing disks, many at once
# make lint   style, types and the direction of imports
# make bench  the benchmarks, which take their time

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DEMO := .demo/tidings.db

.PHONY: demo test torture lint bench clean

demo: $(VENV)/.for-use
	@mkdir -p $(dir $(DEMO)) && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/tidings --db $(DEMO) import seeds/
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/tidings --db $(DEMO) browse; else $(BIN)/tidings --db $(DEMO) timeline; fi

test: $(VENV)/.for-test
	$(BIN)/python -m pytest $(PYTEST)

torture: $(VENV)/.for-test
	$(BIN)/python -m pytest tests/trust -m torture $(PYTEST)

lint: $(VENV)/.for-development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.for-test
	$(BIN)/python -m tests.benchmarks.store
	$(BIN)/python -m tests.benchmarks.importing
	$(BIN)/python -m tests.benchmarks.understanding
	$(BIN)/python -m tests.benchmarks.terminal

clean:
	rm -rf $(VENV) .demo build dist htmlcov .coverage .coverage.*

# Each stamp says that the environment holds what pyproject.toml asks for; uv is used where there is one.
define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tidings needs Python 3.11 or newer: make PYTHON=python3.12")'
	@if command -v uv >/dev/null 2>&1; then \
	  { [ -x $(BIN)/python ] || uv venv --quiet --python $(PYTHON) $(VENV); } && \
	  uv pip install --quiet --python $(BIN)/python --editable '$(1)'; \
	else \
	  { [ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV); } && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '$(1)'; \
	fi
	@touch $@
endef

$(VENV)/.for-use: pyproject.toml
	$(call install,.)

$(VENV)/.for-test: pyproject.toml
	$(call install,.[test])

$(VENV)/.for-development: pyproject.toml
	$(call install,.[test$(comma)dev])

comma := ,

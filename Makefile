# `make sample` shows what resolint does, `make check` looks at style, types and rules,
# `make test` runs every test but those that need a browser.
# Both make their own environment and need nothing but Python 3.11 or newer.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: sample check test test-pages accept bench docs lock clean

sample: $(READY)
	$(BIN)/resolint check --isolated tests/data/68_230.md
	$(BIN)/resolint check --isolated --exit-zero tests/data/68_230.faulty.md

check: $(READY)
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -q tests/test_rules.py tests/test_language.py tests/test_drafts.py

test: $(READY)
	$(BIN)/python -m pytest

# In the Chromium that is installed, with fonts that have Chinese.
test-pages: $(READY)
	$(BIN)/python -m pytest browser

accept: $(READY)
	$(BIN)/python tests/accept.py

bench: $(READY)
	$(BIN)/python benchmarks/run.py

docs: $(READY)
	$(BIN)/python docs/generate.py

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--group dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf .venv

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "resolint needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

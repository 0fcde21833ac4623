# `make sample` shows what resolint does, `make check` looks at style, types and rules,
# `make test` runs the tests, and `make test-editors` those that drive editors and a browser.
# Both make their own environment and need nothing but Python 3.11 or newer.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
VSCODE := editors/vscode
PACKED := LICENSE README.md dist l10n language-configuration.json package*.json snippets syntaxes walkthrough wheels
MODULES := $(VSCODE)/node_modules/.package-lock.json

.PHONY: sample check test test-editors vsix accept bench docs lock clean

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
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# Editors are driven as people use them: this takes minutes, and needs Node.js, Chromium and
# fonts that have Chinese.
test-editors: vsix
	cd $(VSCODE) && npm run --silent check && npm test --silent
	$(BIN)/python -m pytest editors browser

# The extension carries the server with all it needs, and is the same whenever it is built.
vsix: $(READY) $(MODULES)
	$(BIN)/python $(VSCODE)/wheels.py $(VSCODE)/wheels
	$(BIN)/python $(VSCODE)/grammar.py $(VSCODE)/syntaxes/un-resolution.tmLanguage.json
	cp LICENSE $(VSCODE)
	mkdir -p dist
	cd $(VSCODE) && npm run --silent build && chmod -R u=rwX,go=rX $(PACKED)
	cd $(VSCODE) && TZ=UTC SOURCE_DATE_EPOCH=315532800 npm run --silent package -- --out ../../dist/resolint.vsix

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

$(MODULES): $(VSCODE)/package-lock.json
	cd $(VSCODE) && npm ci --ignore-scripts --silent

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "resolint needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

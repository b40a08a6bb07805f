# Everything sets itself up: `make demo` on a bare machine is enough. `make help` lists the rest.

# The system's own Python goes first: a distribution builds it with profiling, which makes every page a fifth faster.
PYTHON ?= $(shell for p in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
INSTALL = $(PYTHON) -m scripts.install
LOCK = .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock' --quiet

# As many test processes as a small machine has cores; `make test WORKERS=8` on a larger one.
WORKERS ?= 2

# Node may come from .venv. On macOS the libraries that print come from Homebrew, outside the usual places.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# Many tests start the program anew; compiled once is quicker than compiled each time, whatever the shell says.
export PYTHONDONTWRITEBYTECODE :=
ifeq ($(shell uname -s),Darwin)
RUN = DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help install install-test demo test check lint types format bench bench-dag wheel lock

help: ## Toon deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

install: python ## Zet alles klaar wat het programma nodig heeft
	@$(INSTALL)

install-test: python
	@$(INSTALL) --test

demo: install ## Start het programma met voorbeeldgegevens op deze machine
	@$(RUN) .venv/bin/wijkteam demo $(if $(BIND),--bind $(BIND))

test: install-test ## Draai alle tests: beide databases en de browser
	$(RUN) .venv/bin/pytest -n $(WORKERS) --ignore=tests/e2e
	$(RUN) .venv/bin/pytest -n $(WORKERS) --dist loadfile tests/e2e

check: install-test lint types ## Alles wat goed moet zijn voordat een wijziging erin mag
	$(RUN) .venv/bin/pytest -n $(WORKERS) --ignore=tests/e2e
	$(RUN) .venv/bin/pytest -n $(WORKERS) --dist loadfile tests/e2e

lint: install ## Controleer stijl en de richting van imports
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports

types: install ## Controleer de typen, in Python en in TypeScript
	.venv/bin/mypy
	npm run --silent typecheck

format: install ## Zet de code in de afgesproken vorm
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: install ## Meet hoe snel het programma is
	@$(RUN) .venv/bin/python -m scripts.bench
	@$(RUN) .venv/bin/python -m scripts.bench_sociale_kaart
	@$(RUN) .venv/bin/python -m scripts.bench_overdracht

bench-dag: install ## Meet het dagelijks werk, klein en groot, op beide databases (een kwartier)
	@$(RUN) .venv/bin/python -m scripts.bench_dagelijks

wheel: install ## Bouw een installeerbaar pakket in dist/
	.venv/bin/hatchling build --target wheel

lock: install ## Leg de versies van alle pakketten vast (met NIEUW=--upgrade: de nieuwste)
	$(LOCK) $(NIEUW) pyproject.toml --group dev --group build --output-file requirements.lock
	$(LOCK) $(NIEUW) --group node --output-file requirements-node.lock

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 of nieuwer ontbreekt. Installeer dat eerst; de rest gaat vanzelf."; exit 1; }

# Every target does its own set-up; packaging/develop.py says how, for every system.
PYTHON ?= python3
# What `make bench` measures on besides articles of its own making: PDFs or folders of official reports.
REPORTS ?=

.PHONY: setup run demo test stress lint screens bench

setup run demo test stress lint screens:
	@$(PYTHON) packaging/develop.py $@

bench:
	@$(PYTHON) packaging/develop.py $@ $(REPORTS)

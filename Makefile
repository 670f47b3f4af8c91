# Every target does its own set-up; packaging/develop.py says how, for every system.
PYTHON ?= python3
# What `make bench` measures on besides articles of its own making: PDFs or folders of official reports.
REPORTS ?=
# How many documents its library has; 100000 takes some ten minutes to make.
DOCUMENTS ?= 20000

.PHONY: setup run demo test stress lint screens bundle package-linux bench

setup run demo test stress lint screens bundle package-linux:
	@$(PYTHON) packaging/develop.py $@

bench:
	@$(PYTHON) packaging/develop.py $@ $(DOCUMENTS) $(REPORTS)

# Every target does its own set-up; packaging/develop.py says how, for every system.
PYTHON ?= python3

.PHONY: setup run demo test lint screens

setup run demo test lint screens:
	@$(PYTHON) packaging/develop.py $@

"""Every bundled library does one real job: what an installation must pass, wherever and however it was packed."""

from core.selftest.running import Check, run_checks
from core.selftest.samples import Sample, one_page_pdf, sample_files

__all__ = ["Check", "Sample", "one_page_pdf", "run_checks", "sample_files"]

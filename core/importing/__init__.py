"""Bring files and pasted text into a library: many at once, safely, with a result for each.

Worker processes take files apart, read and parse, the calling thread alone writes. A file that crashes or hangs its
worker is marked as failed and the others go on; stopping leaves whole documents only. What failed is kept in the
library and can be tried again.

What it offers is listed in ``__init__.pyi`` and loaded when it is first asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

"""The library: one SQLite file that holds documents, what was found in them, and the judgements that follow.

This room is the only code that speaks SQL. Every use-case is one transaction and gives the ``Changes`` it made.
``connection`` opens files safely, ``locking``, ``backing_up``, ``checking`` and ``merging`` look after them; ``adding``
and ``resolving`` write; ``inspections``, ``judgements``, ``documents`` and ``facets`` read; ``meeting``, ``earlier``,
``deciding`` and ``press`` hold the rules, free of SQL.

What it offers is listed in ``__init__.pyi`` and loaded when it is first asked for: the window would otherwise wait at
its start for merging, searching and comparing.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

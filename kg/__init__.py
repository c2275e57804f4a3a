"""The graph: what a statement is, how it is kept, how it is asked.

`kg.open(path)` gives a store to ask; the values of statements are here by name. Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.version import __version__

if TYPE_CHECKING:
    from kg.model import Document, Effect, Entity, Evidence, Reading, Statement
    from kg.session import Session, open  # noqa: A004  # users say kg.open, as they say gzip.open
    from kg.store import Store

__all__ = ["Document", "Effect", "Entity", "Evidence", "Reading", "Session", "Statement", "Store", "__version__", "open"]

_HOMES = {"Session": "kg.session", "Store": "kg.store", "open": "kg.session"}
_HOMES |= dict.fromkeys(("Document", "Effect", "Entity", "Evidence", "Reading", "Statement"), "kg.model")


def __getattr__(name: str) -> Any:  # noqa: ANN401  # any public name
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})

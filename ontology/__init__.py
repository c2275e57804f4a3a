"""The ontology, shapes and rules that ship with rxloom, as files."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["path"]


def path(name: str) -> Traversable:
    """The file `name` of the ontology, wherever the package is installed."""
    found = files("ontology").joinpath(name)
    if not found.is_file():
        msg = f"the ontology has no file {name!r}"
        raise FileNotFoundError(msg)
    return found

"""The ontology, its shapes and proteins, which ship with rxloom: as files, and what they say of a property."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

__all__ = ["path", "said"]


def path(name: str) -> Traversable:
    """The file `name` of the ontology, wherever the package is installed."""
    found = files("ontology").joinpath(name)
    if not found.is_file():
        msg = f"the ontology has no file {name!r}"
        raise FileNotFoundError(msg)
    return found


@cache
def said(name: str, prop: str) -> Mapping[str, str]:
    """The value of a property, given by its IRI, for each subject in the file `name` that has it once; IRIs and literals as text.

    >>> said("proteins.ttl", "https://w3id.org/rxloom/ontology#coversMember")["https://w3id.org/rxloom/id/family/cyp3a"]
    'https://w3id.org/rxloom/id/protein/CYP3A4'
    """
    import pyoxigraph as ox

    triples = ox.parse(path(name).read_bytes(), ox.RdfFormat.TURTLE)
    return {str(q.subject.value): str(q.object.value) for q in triples if q.predicate.value == prop}

"""Who made the data, and whose the words are that it quotes: what every description of it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.vocab import BASE, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIXES_USED: Final = PREFIXES | {
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "np": "http://www.nanopub.org/nschema#",
    "npx": "http://purl.org/nanopub/x/",
    "pav": "http://purl.org/pav/",
}
"""The vocabularies of a store and those that only descriptions need."""

RIGHTS: Final = "Facts read from documents by rules. Quoted sentences are the documents', under whatever terms those have."
_LICENCES: Final = "https://spdx.org/licenses/"


def node(name: str) -> ox.NamedNode:
    """An IRI, given whole or with a prefix of `PREFIXES_USED`."""
    prefix, _, rest = name.partition(":")
    return ox.NamedNode(PREFIXES_USED[prefix] + rest) if prefix in PREFIXES_USED else ox.NamedNode(name)


def number(value: int) -> ox.Literal:
    """A count."""
    return ox.Literal(str(value), datatype=node("xsd:integer"))


def licence(name: str) -> ox.NamedNode:
    """A licence by its SPDX name."""
    return ox.NamedNode(_LICENCES + name)


def software(version: str) -> ox.NamedNode:
    """The program in one version."""
    return ox.NamedNode(f"{BASE}software/{version}")


def about_software(version: str) -> Iterator[ox.Triple]:
    """Its name, and the licence of its rules."""
    this = software(version)
    yield ox.Triple(this, node("rdf:type"), node("prov:SoftwareAgent"))
    yield ox.Triple(this, node("rdfs:label"), ox.Literal(f"rxloom {version}"))
    yield ox.Triple(this, node("pav:version"), ox.Literal(version))
    yield ox.Triple(this, node("dcterms:license"), licence("Apache-2.0"))

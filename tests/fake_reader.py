"""A reader small enough to see through: one line of a file is one statement."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadMonograph
from kg.model import Document, Entity, Kind, NameSource, Predicate, Reading, Statement, Strength
from kg.names import iri
from tests.readings import entity, exposure, said

KINDS = {"CYP3A4": Kind.ENZYME, "CYP3A": Kind.PROTEIN_FAMILY, "CYP2D6": Kind.ENZYME}


@dataclass(frozen=True)
class FakeReader:
    """Reads lines such as `ketoconazole inhibits CYP3A4`; the first line is the title.

    `log` names a file that gets a line for every document read. A document that says BROKEN cannot be read; one that says
    BLOCK waits for the fifo `gate`, and says its process id there first.
    """

    version: str = "1"
    log: str | None = None
    gate: str | None = None

    @property
    def fingerprint(self) -> str:
        """The version."""
        return self.version

    @property
    def sources(self) -> tuple[NameSource, ...]:
        """One place for all names."""
        return (NameSource(title="made up", license="CC0-1.0", names=3),)

    def read(self, path: str, document: str) -> Reading:
        """Read the lines."""
        content = Path(path).read_bytes()
        if self.log:
            with Path(self.log).open("a", encoding="utf-8") as stream:
                stream.write(document + "\n")
        text = content.decode()
        if "BROKEN" in text:
            raise BadMonograph(document, "it says BROKEN", "mend it", "line 1")
        if "BLOCK" in text and self.gate:
            _wait(self.gate)
        title, *lines = text.splitlines()
        about = entity(title)
        sha256 = hashlib.sha256(content).hexdigest()
        statements = tuple(_statement(line, document) for line in lines if line and line != "BLOCK")
        return Reading(document=Document(path=document, sha256=sha256, title=title, about=about), statements=statements)


def _wait(gate: str) -> None:
    with Path(gate).open("wb") as stream:
        stream.write(f"{os.getpid()}\n".encode())
    with Path(gate + ".open").open("rb") as stream:
        stream.read()


def _statement(line: str, document: str) -> Statement:
    subject, predicate, target, *rest = line.split()
    strength = Strength(rest[0]) if rest else None
    effect = exposure() if predicate == "interacts_with" else None
    return said(_entity(subject), Predicate(predicate), _entity(target), document=document, text=line, strength=strength, effect=effect)


def _entity(name: str) -> Entity:
    kind = KINDS.get(name, Kind.DRUG)
    return Entity(id=iri(kind, name), name=name, kind=kind)

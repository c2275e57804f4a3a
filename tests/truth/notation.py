"""A small notation for documents in tests: one statement a line, in the words in which the product tells statements.

`simvastatin interacts with itraconazole | exposure to simvastatin raised (myopathy), contraindicated` is such a line. A document
that opens with `---` is a monograph, and is read as every monograph is.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import rdflib

import extract
import ontology
from kg.model import (
    Contribution,
    Direction,
    Document,
    Effect,
    Entity,
    Kind,
    Management,
    NameSource,
    On,
    Predicate,
    Quantity,
    Reading,
    Role,
    Scope,
    Statement,
    Strength,
)
from kg.names import iri, role_name
from kg.vocab import PREFIXES
from tests.readings import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERBS: Final = {
    "inhibits": (Predicate.INHIBITS, False),
    "does not inhibit": (Predicate.INHIBITS, True),
    "induces": (Predicate.INDUCES, False),
    "does not induce": (Predicate.INDUCES, True),
    "is handled by": (Predicate.SUBSTRATE_OF, False),
    "is activated by": (Predicate.SUBSTRATE_OF, False),
    "is not handled by": (Predicate.SUBSTRATE_OF, True),
    "interacts with": (Predicate.INTERACTS_WITH, False),
    "does not interact with": (Predicate.INTERACTS_WITH, True),
    "is a member of": (Predicate.MEMBER_OF, False),
    "is not a member of": (Predicate.MEMBER_OF, True),
    "is sold as": (Predicate.HAS_BRAND, False),
    "is a salt of": (Predicate.SALT_OF, False),
}
_HOLDS: Final = " holds "
_LINE: Final = re.compile(f"(?P<subject>.+?) (?P<verb>{'|'.join(VERBS)}) (?P<object>.+)")
_GROUP: Final = re.compile(r"(?:(?P<strength>strong|moderate|weak) )?(?P<protein>\S+) (?P<actor>inhibitor|inducer|substrate)")
_ACTIONS: Final = {"inhibitor": Predicate.INHIBITS, "inducer": Predicate.INDUCES, "substrate": Predicate.SUBSTRATE_OF}
_ON_A_DRUG: Final = re.compile(r"(?P<what>exposure to|the effect of) (?P<who>.+?) (?P<way>raised|lowered|changed)(?: \((?P<outcome>.+)\))?")
_ON_THE_PATIENT: Final = re.compile(r"risk of (?P<outcome>.+?) (?P<way>raised|lowered|changed)")
_WAYS: Final = {"raised": Direction.INCREASE, "lowered": Direction.DECREASE, "changed": Direction.UNSPECIFIED}
_WORDS: Final[Mapping[str, dict[str, Any]]] = {
    **{str(s): {"strength": s} for s in Strength},
    **{str(c): {"contribution": c} for c in Contribution},
    **{f"{s} members": {"scope": s} for s in Scope},
    "hedged": {"hedged": True},
}


@dataclass(frozen=True, slots=True)
class Names:
    """What names mean: a kind for each name that is no drug, and the synonyms of some."""

    kinds: Mapping[str, Kind]
    synonyms: Mapping[str, tuple[str, ...]]

    def entity(self, name: str) -> Entity:
        """A protein of the ontology, a role group by its words, or what the tables say; any other name is a drug's."""
        if name in proteins():
            return proteins()[name]
        parts = [_GROUP.fullmatch(part) for part in name.split(" and ")]
        if all(parts) and name not in self.kinds:
            roles = tuple(self._role(part) for part in parts if part)
            words = " and ".join(role_name(role) for role in roles)
            return Entity(id=iri(Kind.ROLE_GROUP, words), name=words, kind=Kind.ROLE_GROUP, roles=roles)
        kind = self.kinds.get(name, Kind.DRUG)
        return Entity(id=iri(kind, name), name=name, kind=kind, synonyms=self.synonyms.get(name, ()))

    def _role(self, part: re.Match[str]) -> Role:
        strength = Strength(part["strength"]) if part["strength"] else None
        return Role(action=_ACTIONS[part["actor"]], target=self.entity(part["protein"]), strength=strength)


@cache
def proteins() -> Mapping[str, Entity]:
    """The enzymes, transporters and families of the ontology, by preferred name."""
    graph = rdflib.Graph().parse(data=ontology.path("proteins.ttl").read_bytes(), format="turtle")
    rx = rdflib.Namespace(PREFIXES["rx"])
    kinds = {rx.MetabolizingEnzyme: Kind.ENZYME, rx.Transporter: Kind.TRANSPORTER, rx.ProteinFamily: Kind.PROTEIN_FAMILY}
    named = (
        (str(graph.value(node, rdflib.SKOS.prefLabel)), str(node), kind)
        for cls, kind in kinds.items()
        for node in graph[: rdflib.RDF.type : cls]
    )
    return {name: Entity(id=node, name=name, kind=kind) for name, node, kind in named}


@dataclass(frozen=True, slots=True)
class CaseReader:
    """Reads documents in the notation, and monographs. The name of a file is what it is about."""

    names: Names

    @property
    def fingerprint(self) -> str:
        """Always the same: no reader of another kind meets its stores."""
        return "truth"

    @property
    def sources(self) -> tuple[NameSource, ...]:
        """One place for all names."""
        return (NameSource(title="made up", license="CC0-1.0", names=1),)

    def read(self, path: str, document: str) -> Reading:
        """Read the lines, or the monograph."""
        text = Path(path).read_text(encoding="utf-8")
        if text.startswith("---"):
            return extract.reader().read(path, document)
        lines = text.splitlines()
        about = self.names.entity(document.removesuffix(".md"))
        held = (line.partition(_HOLDS)[2] for line in lines if _HOLDS in line)
        made = Document(
            path=document,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            title=about.name.capitalize(),
            about=about,
            ingredients=tuple(map(self.names.entity, held)),
        )
        return Reading(document=made, statements=tuple(self.statements(lines, document)))

    def statements(self, lines: Iterable[str], document: str) -> Iterable[Statement]:
        """The statements of some lines; what a product holds is no statement."""
        return (self._statement(line, document) for line in lines if _HOLDS not in line)

    def _statement(self, line: str, document: str) -> Statement:
        clause, _, rest = line.partition(" | ")
        parts = _LINE.fullmatch(clause)
        if not parts:
            msg = f"{document}: not a statement: {line!r}; the verbs are {', '.join(VERBS)}"
            raise ValueError(msg)
        predicate, negated = VERBS[parts["verb"]]
        subject, target = self.names.entity(parts["subject"]), self.names.entity(parts["object"])
        made = said(subject, predicate, target, document=document, text=line, negated=negated, activates=parts["verb"] == "is activated by")
        for words in filter(None, rest.split(", ")):
            made = replace(made, **self._qualifier(words, made))
        return made

    def _qualifier(self, words: str, made: Statement) -> dict[str, Any]:
        if words in set(Management):
            told = {*made.management, Management(words)}
            return {"management": tuple(m for m in Management if m in told)}
        if words.startswith("through "):
            return {"via": (*made.via, self.names.entity(words.removeprefix("through ")))}
        return _WORDS.get(words) or {"effect": effect(words, made.subject.name, made.object.name)}


def effect(words: str, subject: str, target: str) -> Effect:
    """What changes on whom, in the words of `kg.words`."""
    if parts := _ON_THE_PATIENT.fullmatch(words):
        return Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=_WAYS[parts["way"]], outcome=parts["outcome"])
    parts = _ON_A_DRUG.fullmatch(words)
    if not parts or parts["who"] not in {subject, target}:
        msg = f"neither a qualifier, nor an effect on {subject} or {target}: {words!r}"
        raise ValueError(msg)
    on = On.SUBJECT if parts["who"] == subject else On.OBJECT
    quantity = Quantity.EXPOSURE if parts["what"] == "exposure to" else Quantity.EFFECT
    return Effect(on=on, quantity=quantity, direction=_WAYS[parts["way"]], outcome=parts["outcome"])

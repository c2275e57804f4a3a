"""Findings made up for a test."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extract.document.findings import Finding
from kg.model import Direction, Effect, Entity, Evidence, Kind, On, Predicate, Quantity


def entity(name: str, kind: Kind = Kind.DRUG) -> Entity:
    """An entity by its name."""
    return Entity(id=f"https://x.example/{kind}/{name}", name=name, kind=kind)


ZELONIB, DIGOXIN = entity("zelonib"), entity("digoxin")


def evidence(at: int, rule: str = "r") -> Evidence:
    """Ten characters at a place."""
    return Evidence(start=at, end=at + 10, text="x" * 10, section="S", rule=rule)


def change(quantity: Quantity, direction: Direction = Direction.INCREASE) -> Effect:
    """A change of the object."""
    return Effect(on=On.OBJECT, quantity=quantity, direction=direction)


def finding(at: int = 0, partner: Entity = DIGOXIN, **more: Any) -> Finding:  # noqa: ANN401 - fields of many types
    """An interaction of zelonib as one sentence tells it."""
    base = Finding(
        subject=ZELONIB,
        subject_mention="it",
        predicate=Predicate.INTERACTS_WITH,
        object=partner,
        object_mention=partner.name,
        evidence=evidence(at),
    )
    return replace(base, **more)

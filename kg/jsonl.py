"""Statement ↔ one line of JSON, both ways, nothing else. The fields are those of the public statement format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from kg.errors import BadStatement
from kg.model import (
    Administration,
    Contribution,
    Direction,
    Effect,
    Entity,
    Evidence,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Role,
    Scope,
    Setting,
    Statement,
    Strength,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]
T = TypeVar("T")


def to_line(statement: Statement) -> str:
    """One statement as one line, without the newline; equal statements give equal lines."""
    return json.dumps(to_json(statement), ensure_ascii=False)


def from_line(line: str) -> Statement:
    """Undo `to_line`; a `BadStatement` says which field is missing or wrong."""
    try:
        return from_json(json.loads(line))
    except KeyError as error:
        msg = f"not a statement line: the field {error} is missing: {line[:120]}"
        raise BadStatement(msg) from error
    except (ValueError, TypeError) as error:
        msg = f"not a statement line: {error}: {line[:120]}"
        raise BadStatement(msg) from error


def to_json(statement: Statement) -> Json:
    """One statement as plain JSON values, in the order of the public format."""
    s = statement
    return {
        "document": s.document,
        "subject": _mentioned(s.subject, s.subject_mention),
        "predicate": s.predicate,
        "object": _mentioned(s.object, s.object_mention),
        "negated": s.negated,
        "hedged": s.hedged,
        "strength": s.strength,
        "contribution": s.contribution,
        "activates": s.activates,
        "effect": _effect_to_json(s.effect),
        "management": list(s.management),
        "scope": s.scope,
        "significance": s.significance,
        "setting": s.setting,
        "administration": s.administration,
        "seriousness": s.seriousness,
        "modifying_factors": list(s.modifying_factors),
        "frequency": s.frequency,
        "via": [entity_to_json(e) for e in s.via],
        "confidence": s.confidence,
        "evidence": [_evidence_to_json(e) for e in s.evidence],
    }


def from_json(row: Json) -> Statement:
    """Undo `to_json`; fields that a writer may leave out count as unsaid."""
    return Statement(
        document=row["document"],
        subject=entity_from_json(row["subject"]),
        subject_mention=row["subject"]["mention"],
        predicate=Predicate(row["predicate"]),
        object=entity_from_json(row["object"]),
        object_mention=row["object"]["mention"],
        negated=row["negated"],
        hedged=row["hedged"],
        strength=_opt(Strength, row["strength"]),
        contribution=_opt(Contribution, row["contribution"]),
        activates=row.get("activates", False),
        effect=_effect_from_json(row["effect"]),
        management=tuple(Management(m) for m in row["management"]),
        scope=_opt(Scope, row.get("scope")),
        significance=row.get("significance"),
        setting=_opt(Setting, row.get("setting")),
        administration=_opt(Administration, row.get("administration")),
        seriousness=row.get("seriousness"),
        modifying_factors=tuple(row.get("modifying_factors", ())),
        frequency=row.get("frequency"),
        via=tuple(entity_from_json(e) for e in row.get("via", ())),
        confidence=row["confidence"],
        evidence=tuple(_evidence_from_json(e) for e in row["evidence"]),
    )


def entity_to_json(entity: Entity) -> Json:
    """An entity without its mention; `synonyms` and `roles` only where there are any."""
    row: Json = {"id": entity.id, "name": entity.name, "kind": entity.kind}
    if entity.synonyms:
        row["synonyms"] = list(entity.synonyms)
    if entity.roles:
        row["roles"] = [{"action": r.action, "target": entity_to_json(r.target), "strength": r.strength} for r in entity.roles]
    return row


def entity_from_json(row: Json) -> Entity:
    """Undo `entity_to_json`."""
    roles = tuple(
        Role(action=Predicate(r["action"]), target=entity_from_json(r["target"]), strength=_opt(Strength, r["strength"]))
        for r in row.get("roles", ())
    )
    return Entity(id=row["id"], name=row["name"], kind=Kind(row["kind"]), synonyms=tuple(row.get("synonyms", ())), roles=roles)


def _mentioned(entity: Entity, mention: str) -> Json:
    row = entity_to_json(entity)
    return {"id": row.pop("id"), "name": row.pop("name"), "mention": mention, **row}


def _effect_to_json(effect: Effect | None) -> Json | None:
    if effect is None:
        return None
    row: Json = {"on": effect.on, "quantity": effect.quantity, "direction": effect.direction, "outcome": effect.outcome}
    if effect.auc_ratio is not None:
        row["auc_ratio"] = effect.auc_ratio
    return row


def _effect_from_json(row: Json | None) -> Effect | None:
    if row is None:
        return None
    return Effect(
        on=On(row["on"]),
        quantity=Quantity(row["quantity"]),
        direction=Direction(row["direction"]),
        outcome=row["outcome"],
        auc_ratio=row.get("auc_ratio"),
    )


def _evidence_to_json(e: Evidence) -> Json:
    row: Json = {"section": e.section, "start": e.start, "end": e.end, "text": e.text, "rule": e.rule}
    if e.plain is not None:
        row["plain"] = e.plain
    return row


def _evidence_from_json(row: Json) -> Evidence:
    return Evidence(start=row["start"], end=row["end"], text=row["text"], section=row["section"], rule=row["rule"], plain=row.get("plain"))


def _opt(make: Callable[[str], T], value: str | None) -> T | None:
    """`make(value)`, or None for None."""
    return None if value is None else make(value)

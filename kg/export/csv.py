"""Store → CSV: one row a claim, with its qualifiers and the first of its quotations."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from kg.display import cell
from kg.files import replacing

if TYPE_CHECKING:
    from kg.export import Order
    from kg.model import Statement

COLUMNS: Final = (
    "claim",
    "document",
    "subject_id",
    "subject",
    "subject_kind",
    "subject_mention",
    "predicate",
    "object_id",
    "object",
    "object_kind",
    "object_mention",
    "negated",
    "hedged",
    "strength",
    "contribution",
    "effect_on",
    "effect_quantity",
    "effect_direction",
    "outcome",
    "auc_ratio",
    "management",
    "scope",
    "significance",
    "setting",
    "administration",
    "via",
    "confidence",
    "evidence_count",
    "section",
    "start",
    "end",
    "quote",
    "rule",
)
"""README.md beside this file says what each means."""


def write(order: Order) -> None:
    """Sorted by document and claim; UTF-8, comma, line feed, quotation marks where needed."""
    with replacing(order.place) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(COLUMNS)
        for statement in order.store.statements():
            rows.writerow(cell(value) for value in _row(statement))
        text.detach()


def _row(s: Statement) -> tuple[object, ...]:
    effect, first = s.effect, s.evidence[0]
    return (
        *(s.key, s.document),
        *(s.subject.id, s.subject.name, s.subject.kind, s.subject_mention),
        s.predicate,
        *(s.object.id, s.object.name, s.object.kind, s.object_mention),
        *("true" if s.negated else "false", "true" if s.hedged else "false"),
        *(s.strength, s.contribution),
        *((effect.on, effect.quantity, effect.direction, effect.outcome, effect.auc_ratio) if effect else ("",) * 5),
        ";".join(s.management),
        *(s.scope, s.significance, s.setting, s.administration),
        ";".join(e.name for e in s.via),
        *(s.confidence, len(s.evidence)),
        *(first.section, first.start, first.end, first.sentence, first.rule),
    )

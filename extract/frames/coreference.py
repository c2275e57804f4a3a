"""Partners that a text names again by another word: "warfarin … the anticoagulant", "mycophenolate mofetil: lower mycophenolic acid"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention
    from kg.model import Entity

_AGAIN: Final = re.compile(
    r"\b(?:the|your|their|his|her|that)\s+(?:(?:\w+\s+)?(?:dose|course|dosage|use|tablet|treatment)s?\s+(?:of|with)\s+(?:the\s+)?)?$"
)
"""Before a class that means whom the text has named: "stop the diuretic", "until the course of antibiotics is over"."""

_DOSE: Final = re.compile(r"\s+(?:dos(?:e|age)s?|treatment|therapy|tablets?)\b")
"""Behind a class, what is of the drug that was named: "adapt the anticoagulant dose"."""

_WHICH: Final = re.compile(
    r"^(?:(?!\b(?:both|all|these)\b).)*?\bthe (?P<which>former|latter)\b(?! (?:[\ue000-\ue003]|case\b|effect\b|finding\b))"
)
"""How a clause means one of two that the text has named, and not first both: "both pile up, the former in fat"."""

_PAIR: Final = 2

_STEM: Final = 7
"""Letters that a drug shares with what it becomes: mycophenolate and mycophenolic acid."""


def without(here: Sequence[Mention], named: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The partners of a clause without those that only take up one that a label or the sentence before names."""
    return tuple(m for m in here if not any(_takes_up(m, n, marks) for n in named))


def which(marks: str, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Of two named before the one that a clause means, with its examples: "The former should be avoided"; nobody where it means neither."""
    match = _WHICH.search(marks)
    ids = {m.entity.id for m in named}
    roots = list(dict.fromkeys(m.entity.id for m in named if not ids & {h.entity.id for h in m.heads}))
    if match is None or len(roots) < _PAIR:
        return ()
    meant = roots[0] if match["which"] == "former" else roots[-1]
    return tuple(m for m in named if m.entity.id == meant or meant in {h.entity.id for h in m.heads})


def beside(targets: Sequence[Mention], named: Sequence[Mention], label: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those of a label for whom advice is not meant that names others of it: "**Theophylline, caffeine:** caffeine is best avoided"."""
    ids = {m.entity.id for m in named}
    meant = [m for m in label if m.entity.id in ids]
    if not meant or any(m.is_group for m in meant):
        return ()
    return tuple(t for t in targets if t.entity.id not in ids and not t.is_group)


def is_of_one(here: Sequence[Mention], label: Sequence[Mention]) -> bool:
    """Whether a sentence behind a label names one drug of that class alone: "**Anticoagulants:** the effect of warfarin"."""
    return (
        len(here) == 1
        and not here[0].is_group
        and any(load().is_member(here[0].entity, p.entity) and here[0].entity.name not in p.entity.name for p in label)
    )


def _takes_up(m: Mention, named: Mention, marks: str) -> bool:
    if m.entity.id == named.entity.id:
        return False
    if not m.is_group:
        return _is_form(m.entity, named.entity)
    is_meant = _AGAIN.search(marks[: m.start]) or (_DOSE.match(marks, m.end) and marks[: m.start].endswith(("the ", "your ")))
    return bool(is_meant) and not m.entity.roles and _is_wider(m.entity, named.entity)


def _is_wider(group: Entity, named: Entity) -> bool:
    """Whether a class holds somebody: as textbooks have it, or by the same noun ("coumarin anticoagulant")."""
    wider = load().wider(named.name)
    return load().is_member(named, group) or (wider is not None and wider.id == group.id) or named.name.endswith(f" {group.name}")


def _is_form(entity: Entity, named: Entity) -> bool:
    """Whether one drug is what the other becomes, by their common stem."""
    both = entity.kind is Kind.DRUG and named.kind is Kind.DRUG
    return both and entity.name[:_STEM] == named.name[:_STEM] and len(entity.name) > _STEM and " " in entity.name + named.name

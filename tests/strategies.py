"""Hypothesis strategies for the values that stages share: any document that a reader could give, however odd its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from kg.model import (
    PROTEINS,
    Administration,
    Contribution,
    Direction,
    Document,
    Effect,
    Entity,
    Evidence,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Reading,
    Role,
    Scope,
    Setting,
    Statement,
    Strength,
    in_order,
)
from kg.names import iri, role_name

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(CHARACTERS, max_size=12)
TRICKY = st.sampled_from(['"', "\\", "\n", "\r\n", "\t", "\\n", "'", "β-é", "\u202e", "𝛼", "\u2028", "\x00", "<b>", "^^<x>", "@en"])
WORDS = st.one_of(TEXTS, st.lists(TRICKY, max_size=4).map("".join))
NAMES = st.text(st.sampled_from("abcdeXYZ019 -'é"), min_size=1, max_size=8).map("n{}".format)
CONFIDENCES = st.floats(0, 1)


def entities(kinds: SearchStrategy[Kind] | None = None) -> SearchStrategy[Entity]:
    """Any entity whose id follows from its kind and name, as readers mint it."""
    return (kinds or st.sampled_from(Kind)).flatmap(lambda kind: groups() if kind is Kind.ROLE_GROUP else _plain(kind))


@st.composite
def _plain(draw: DrawFn, kind: Kind) -> Entity:
    name = draw(NAMES)
    return Entity(id=iri(kind, name), name=name, kind=kind, synonyms=tuple(draw(st.lists(WORDS, max_size=2))))


@st.composite
def groups(draw: DrawFn) -> Entity:
    """A role group: one role, or two on different proteins."""
    targets = _plain_of(PROTEINS)
    roles = draw(
        st.lists(
            st.builds(Role, action=st.sampled_from(_ROLES), target=targets, strength=st.none() | st.sampled_from(Strength)),
            min_size=1,
            max_size=2,
            unique_by=lambda role: role.target.id,
        )
    )
    name = " and ".join(role_name(role) for role in roles)
    return Entity(id=iri(Kind.ROLE_GROUP, name), name=name, kind=Kind.ROLE_GROUP, roles=tuple(roles))


def _plain_of(kinds: frozenset[Kind]) -> SearchStrategy[Entity]:
    return st.sampled_from(sorted(kinds)).flatmap(_plain)


_ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)

EFFECTS = st.builds(
    Effect,
    on=st.sampled_from(On),
    quantity=st.sampled_from(Quantity),
    direction=st.sampled_from(Direction),
    outcome=st.none() | WORDS,
    auc_ratio=st.none() | st.floats(0, 100),
)
MANAGEMENT = st.sets(st.sampled_from(Management)).map(in_order)


@st.composite
def evidence(draw: DrawFn, source: str) -> Evidence:
    """A slice of `source`; its section and clean words follow from its place, as in a real document."""
    start = draw(st.integers(0, len(source) - 1))
    end = draw(st.integers(start + 1, len(source)))
    section = ("", "Drug Interactions", 'S/"é" #2')[start % 3]
    plain = source[start:end].strip() if start % 2 else None
    rule = draw(st.sampled_from(["role-group.examples", "a/b c", "é"]))
    return Evidence(start=start, end=end, text=source[start:end], section=section, rule=rule, plain=plain)


@st.composite
def statements(draw: DrawFn, document: str, source: str, pool: list[Entity]) -> Statement:
    """Any statement of one document about entities of its pool."""
    members = st.sampled_from(pool)
    proteins = [e for e in pool if e.kind in PROTEINS]
    return Statement(
        document=document,
        subject=draw(members),
        subject_mention=draw(WORDS),
        predicate=draw(st.sampled_from(Predicate)),
        object=draw(members),
        object_mention=draw(WORDS),
        evidence=tuple(draw(st.lists(evidence(source), min_size=1, max_size=3))),
        confidence=draw(CONFIDENCES),
        negated=draw(st.booleans()),
        hedged=draw(st.booleans()),
        activates=draw(st.booleans()),
        strength=draw(st.none() | st.sampled_from(Strength)),
        contribution=draw(st.none() | st.sampled_from(Contribution)),
        effect=draw(st.none() | EFFECTS),
        management=draw(MANAGEMENT),
        scope=draw(st.none() | st.sampled_from(Scope)),
        significance=draw(st.none() | WORDS | st.just("clinically significant")),
        setting=draw(st.none() | st.sampled_from(Setting)),
        administration=draw(st.none() | st.sampled_from(Administration)),
        seriousness=draw(st.none() | WORDS),
        modifying_factors=tuple(draw(st.lists(WORDS, max_size=2))),
        frequency=draw(st.none() | WORDS),
        via=tuple(draw(st.lists(st.sampled_from(proteins), max_size=2))) if proteins else (),
    )


@st.composite
def readings(draw: DrawFn, paths: SearchStrategy[str] | None = None) -> Reading:
    """Any document that a reader could give: every entity has one name and one list of synonyms, every statement is distinct."""
    path = draw(paths or st.one_of(NAMES.map("{}.md".format), WORDS.filter(bool)))
    source = draw(st.text(CHARACTERS, min_size=1, max_size=30)) + draw(WORDS) + "."
    pool = list(_consistent(draw(st.lists(entities(), min_size=1, max_size=6))).values())
    said = draw(st.lists(statements(path, source, pool), max_size=4, unique_by=lambda s: s.key))
    document = Document(
        path=path,
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        title=draw(WORDS),
        about=draw(st.sampled_from(pool)),
        modified=draw(st.none() | WORDS | st.sampled_from(["2025-09-22T17:21:53.317Z", "2025-99-22T17:21:53Z", "2025-09-22"])),
        ingredients=tuple(draw(st.lists(st.sampled_from(pool), max_size=2))),
    )
    return Reading(document=document, statements=tuple(said))


def _consistent(drawn: list[Entity]) -> dict[str, Entity]:
    """One entity an id, the targets of roles included."""
    chosen: dict[str, Entity] = {}
    for entity in drawn:
        if not entity.roles:
            chosen.setdefault(entity.id, entity)
    for entity in drawn:
        if entity.roles:
            roles = tuple(Role(action=r.action, target=chosen.setdefault(r.target.id, r.target), strength=r.strength) for r in entity.roles)
            name = " and ".join(role_name(role) for role in roles)
            group = Entity(id=iri(Kind.ROLE_GROUP, name), name=name, kind=Kind.ROLE_GROUP, roles=roles)
            chosen.setdefault(group.id, group)
    return chosen

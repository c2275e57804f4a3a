"""What a document says of a group holds for those that it counts among it: their effect and advice, with the sentence that gives it."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from extract.changes.change import foremost, what_changes
from extract.terms.proteins import is_isoform, is_vague
from kg.model import OF_GROUP, Direction, Effect, Entity, Evidence, Kind, Management, Predicate, Role, Statement, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.document.findings import Finding

Key: TypeAlias = "tuple[str, Predicate, str, bool]"
"""Subject, predicate, object and whether it is denied: of a document's findings, those of one key are one statement."""

_ASIDE: Final = "aside."
"""How the rules begin that read what a text says of interactions in passing."""

_Words: TypeAlias = "dict[Key, list[Finding]]"
"""By statement, what its own sentences say and then those that it has from groups."""


def of_groups(said: Mapping[Key, Statement], findings: Mapping[Key, Sequence[Finding]]) -> list[Statement]:
    """The statements, each with what holds of it by a wider group ("CYP inhibitors") or by one that lists it as an example."""
    words = {key: list(group) for key, group in findings.items()}
    narrowed = {key: _narrowed(key, s, said, words) for key, s in said.items()}
    foods = {s.object.name: s.object.id for s in said.values() if s.object.kind is Kind.FOOD}
    counted = _counted(said)
    out = []
    for key, s in narrowed.items():
        heads = _heads(key, findings) | _fruit(s.object, foods)
        wider = ((key[0], key[1], h, False) for h in counted.get(key[2], set()) - heads)
        more = {k: _lacking(_as_counted(narrowed[k], findings[k]), s) for k in wider if k in narrowed}
        out.append(_inheriting(key, s, heads | {k[2] for k in more}, ChainMap(more, narrowed) if more else narrowed, words))
    return out


def _heads(key: Key, findings: Mapping[Key, Sequence[Finding]]) -> set[str]:
    """The ids of those that list a name as an example, and of those that list these: "drugs of CYP2D6: tricyclics (amitriptyline)"."""
    found: set[str] = set()
    inner = [key]
    while inner:
        heads = {h.id for k in inner for f in findings.get(k, ()) for h in f.heads} - found - {key[2]}
        found |= heads
        inner = [(key[0], key[1], h, False) for h in heads]
    return found


def _counted(said: Mapping[Key, Statement]) -> dict[str, set[str]]:
    """By the id of a member, those of the classes that the document counts it among, wherever it says so."""
    classes: dict[str, set[str]] = {}
    for s in said.values():
        if s.predicate is Predicate.MEMBER_OF and not s.negated:
            classes.setdefault(s.subject.id, set()).add(s.object.id)
    return classes


def _as_counted(s: Statement, findings: Sequence[Finding]) -> Statement:
    """A statement on a class as it holds for those counted in elsewhere: not what is said in passing, or of others than those named."""
    if s.predicate is not Predicate.INTERACTS_WITH:
        return s
    meant = [
        f for f in findings if not f.evidence.rule.startswith(_ASIDE) and f"other {f.object_mention.lower()}" not in f.evidence.text.lower()
    ]
    advised = {m for f in meant for m in f.management}
    return replace(s, effect=s.effect if any(f.effect for f in meant) else None, management=in_order(advised & set(s.management)))


def _lacking(told: Statement, s: Statement) -> Statement:
    """What is told of a class that one counted in elsewhere lacks: who is advised on by name is not barred with the class."""
    return replace(told, effect=None if s.effect else told.effect, management=() if s.management else told.management)


def _narrowed(key: Key, s: Statement, said: Mapping[Key, Statement], words: _Words) -> Statement:
    """The effect of CYP inhibitors is that of CYP3A4 inhibitors and of strong ones that have none; advice goes to strong ones only."""
    if s.predicate is not Predicate.INTERACTS_WITH or s.negated or not s.object.roles:
        return s
    wider = {
        k: a
        for k, a in said.items()
        if a.predicate is s.predicate and not a.negated and a.subject.id == s.subject.id and len(a.object.roles) == 1
        if any(_is_part(mine, a.object.roles[0]) for mine in s.object.roles)
    }
    effect = s.effect or foremost(a.effect for a in wider.values())
    targets = {role.target.id for role in s.object.roles}
    advised = in_order(m for a in wider.values() if a.object.roles[0].target.id in targets for m in a.management)
    return _with_words(key, s, replace(s, effect=effect, management=s.management or advised), wider, words)


def _is_part(mine: Role, other: Role) -> bool:
    """Whether what acts in one way is a part of those that act in another: strong ones of all, those of CYP2D6 of those of CYP enzymes."""
    is_one_of_all = is_vague(other.target) and is_isoform(mine.target)
    return mine.action is other.action and other.strength is None and (mine.target.id == other.target.id or is_one_of_all)


def _inheriting(key: Key, s: Statement, heads: set[str], said: Mapping[Key, Statement], words: _Words) -> Statement:
    """What the document says of a group, in any section, holds for the members that it lists.

    Advice on CYP3A4 inhibitors is not that on a strong one, where the strong ones have advice of their own.
    """
    if s.predicate is not Predicate.INTERACTS_WITH or s.negated:
        return s
    keys = ((s.subject.id, s.predicate, h, False) for h in sorted(heads))
    above = {k: said[k] for k in keys if k in said and k != key}
    if not above:
        return s
    particular = {(r.action, r.target.id) for a in above.values() if a.management for r in a.object.roles if r.strength}
    advising = [a for a in above.values() if not any(r.strength is None and (r.action, r.target.id) in particular for r in a.object.roles)]
    told = replace(
        s,
        effect=_sharper(s.effect, foremost(a.effect for a in above.values() if not _is_of_stomach(a) or s.object.name.endswith(" meal"))),
        management=in_order(
            m for a in (s, *advising) for m in a.management if a is s or s.object.name.endswith(" meal") or not _is_of_meals(a, m)
        ),
    )
    return _with_words(key, s, told, above, words)


def _is_of_meals(s: Statement, told: Management) -> bool:
    """Whether an advice says how the drug is taken with regard to meals, which is nothing about a kind of food."""
    return told is Management.SEPARATE and s.administration is not None


def _is_of_stomach(s: Statement) -> bool:
    """Whether an effect of food is that of a full stomach, which is none of what a text counts among foods, as a juice."""
    rules = {e.rule for e in s.evidence if e.rule.startswith("administration")}
    return s.object.name == "food" and rules == {"administration.empty-stomach"}


def _fruit(juice: Entity, foods: dict[str, str]) -> set[str]:
    """The id of the fruit that a juice is of, where the document speaks of both: what is said of the fruit holds for its juice."""
    name = juice.name.removesuffix(" juice")
    return {foods[name]} if juice.kind is Kind.FOOD and name != juice.name and name in foods else set()


def _sharper(mine: Effect | None, inherited: Effect | None) -> Effect | None:
    """A member's own effect, or its group's where it has none or leaves the direction open."""
    if mine is None or inherited is None:
        return mine or inherited
    is_open = mine.quantity is inherited.quantity and mine.direction is Direction.UNSPECIFIED
    return inherited if is_open else mine


def _with_words(key: Key, s: Statement, told: Statement, above: Iterable[Key], words: _Words) -> Statement:
    """`told`, which is `s` with what the groups `above` say, with the first sentence that says each of it."""
    lent = tuple(_lending(s, told, [f for k in above for f in words[k]]))
    words[key] = [*words[key], *lent]
    spans = {(e.start, e.end) for e in s.evidence}
    lent_effects = [f for f in lent if told.effect and f.effect and what_changes(f.effect) == what_changes(told.effect)]
    is_hedged = all(f.hedged for f in lent_effects) if lent_effects and not s.effect else s.hedged
    more = {(f.evidence.start, f.evidence.end): _of_group(f.evidence) for f in lent if (f.evidence.start, f.evidence.end) not in spans}
    return replace(told, hedged=is_hedged, evidence=tuple(sorted((*s.evidence, *more.values()), key=lambda e: e.rank)))


def _lending(s: Statement, told: Statement, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Of what is said of groups, the first that gives a statement its effect, and the first that gives it each advice of theirs."""
    said = sorted(findings, key=lambda f: f.evidence)
    if told.effect != s.effect and told.effect:
        yield from [f for f in said if f.effect and what_changes(f.effect) == what_changes(told.effect)][:1]
    for m in told.management:
        if m not in s.management:
            yield from [f for f in said if m in f.management][:1]


def _of_group(e: Evidence) -> Evidence:
    """The words as evidence on a member of the group that they speak of."""
    return e if e.is_of_group else replace(e, rule=f"{OF_GROUP}{e.rule}")

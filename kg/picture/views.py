"""What is asked → what is drawn: the surroundings of one entity, what connects several, or the best paths between two."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kg.check import check
from kg.entities import resolve
from kg.facts import dates, predicted_partners, statements_of, ties, within
from kg.model import GROUPS, PROTEINS, Kind, Predicate
from kg.paths import explain, search
from kg.picture.lines import Line, Status, lines, unsaid
from kg.picture.looks import INTERACTIONS, LINES
from kg.picture.names import Names
from kg.picture.scene import Node, Route, Scene, View
from kg.relations import BY_NAME
from kg.show import missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kg.entities import Match
    from kg.store import Store

LIMIT: Final = 150
"""How many entities one picture may show and still be read."""
_RESERVE: Final = 40
"""How many more are embedded, to be shown on demand."""
_EACH: Final = 4
"""How many of these around one entity."""
_PREDICTED: Final = 24
"""How many entities are shown that only a rule connects with the one in focus."""
_ASIDES: Final = 160
"""How many lines between neighbours are drawn beside those of the entity in focus."""

_NAMED: Final = 5
"""How many names a title holds."""

_PLACES: Final = {relation: place for place, relation in enumerate(LINES)}


def scene(store: Store, names: Sequence[str] = (), *, depth: int = 1, paths: bool = False) -> Scene:
    """The picture for some names, with a note on those that the graph does not know; of no names, the best connected part."""
    matches = [resolve(store, name) for name in names]
    drawn = _around(_Chooser(store), list({match.id: match for match in matches if match.known}.values()), depth, paths=paths)
    unknown = {match.input: f"Not in this picture: “{match.input}” is {match.unknown}." for match in matches if not match.known}
    return replace(drawn, unknown=tuple(unknown), notes=(*unknown.values(), *drawn.notes))


def _around(chooser: _Chooser, found: list[Match], depth: int, *, paths: bool) -> Scene:
    """What shows so many known entities."""
    if paths and len(found) == 2:  # noqa: PLR2004 - two ends
        return chooser.paths(found[0], found[1])
    if len(found) > 1:
        return chooser.among(found, depth)
    return chooser.around(found, depth)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """The entities of a picture: what was asked for, what is shown around it, and what waits."""

    view: View
    title: str
    focus: Sequence[str]
    shown: Sequence[str]
    reserve: Sequence[str] = ()


class _Chooser:
    """Chooses from a store, and remembers what it looked up."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names = Names(store)
        self._tied: dict[frozenset[str], list[_Tie]] = {}

    def around(self, found: list[Match], depth: int) -> Scene:
        """One entity with its neighbours; for a combination also what it holds."""
        starts = list(dict.fromkeys(map(self.names.fold, _starts(found[0])))) if found else self._hub()
        title = found[0].name if found else "The best connected entities"
        shown, overflow, notes = self._rings(starts, depth)
        kinds = {self.names.known[start].kind for start in starts if start in self.names.known}
        view = View.OVERVIEW if not found else View.PROTEIN if kinds & PROTEINS else View.ENTITY
        reserve = self._second_ring(shown, overflow)
        drawn = self._drawn(shown, reserve, starts)
        made = self._scene(_Choice(view=view, title=title, focus=starts, shown=shown, reserve=reserve), drawn)
        untold = [said] if found and (said := missing(self.store, found[0])) else []
        return replace(made, notes=(*untold, *notes, *made.notes))

    def among(self, found: list[Match], depth: int) -> Scene:
        """Several entities, what is said between them, and the proteins and groups that connect two of them."""
        members = list(dict.fromkeys(self.names.fold(match.id or "") for match in found))
        near = {
            other for tie in self._ties(members) for other in (tie.subject, tie.object) if self.names.known[other].kind in PROTEINS | GROUPS
        }
        facts = within(self.store, self.names.faces({*members, *near}), self.names.faces(members))
        drawn = lines(facts, self.names.fold)
        view = View.PAIR if len(members) == 2 else View.LIST  # noqa: PLR2004 - a pair
        # In a long list the names of groups would connect everything with everything.
        shown = [*members, *_connecting(drawn, members, LIMIT - len(members), by_name=view is View.PAIR)]
        if depth > 1:
            shown, *_ = self._rings(shown, depth - 1)
        reserve = self._second_ring(shown, self._near(members, shown))
        kept = [line for line in self._drawn(shown, reserve, members) if line.status is not Status.PREDICTED or line.ends <= {*members}]
        judged = check(self.store, [match.id or "" for match in found]).pairs
        made = self._scene(_Choice(view=view, title=_title(found), focus=members, shown=shown, reserve=reserve), kept)
        return replace(made, pairs=judged)

    def paths(self, a: Match, b: Match) -> Scene:
        """The best paths between two entities; nothing but what lies on them."""
        found = search(self.store, a.input, b.input).paths
        told = {s.key: s for s in statements_of(self.store, {claim for path in found for hop in path.hops for claim in hop.claims})}
        drawn: dict[str, Line] = {}
        routes = []
        for path in found:
            hops = [
                Line(
                    subject=self.names.fold(hop.subject_id),
                    relation=hop.predicate,
                    object=self.names.fold(hop.object_id),
                    statements=tuple(told[claim] for claim in hop.claims if claim in told),
                )
                for hop in path.hops
            ]
            hops = [hop for hop in hops if hop.subject != hop.object]
            drawn |= {hop.key: hop for hop in hops}
            routes.append(Route(words=explain(path), lines=tuple(hop.key for hop in hops)))
        ends = [self.names.fold(end.id or "") for end in (a, b)]
        shown = list(dict.fromkeys([*ends, *chain.from_iterable((line.subject, line.object) for line in drawn.values())]))
        made = self._scene(_Choice(view=View.PATHS, title=f"{a.name} → {b.name}", focus=ends, shown=shown), list(drawn.values()))
        return replace(made, routes=tuple(routes))

    def _hub(self) -> list[str]:
        """The entity that is tied to most others."""
        near: dict[str, set[str]] = defaultdict(set)
        for tie in self._ties(self.names.known):
            if self._leads_on(tie.object):
                near[tie.subject].add(tie.object)
                near[tie.object].add(tie.subject)
        return [min(near, key=lambda entity: (-len(near[entity]), entity))] if near else []

    def _rings(self, starts: list[str], depth: int) -> tuple[list[str], list[str], tuple[str, ...]]:
        """What lies within some steps, what found no room, and what to say of that."""
        shown, overflow = starts[:LIMIT], list[str]()
        predicted = self._predicted(starts)
        for _ in range(depth):
            room = max(0, LIMIT - len(shown) - min(_PREDICTED, len(predicted)))
            ranked = self._near([e for e in shown if e in starts or self._leads_on(e)], shown)
            shown, overflow = [*shown, *ranked[:room]], ranked[room:]
        only = [entity for entity in predicted if entity not in shown]
        shown += only[: min(_PREDICTED, LIMIT - len(shown))]
        notes = []
        if overflow:
            notes.append(f"{len(overflow)} neighbours more are known, too many to be read at once.")
        if left := [entity for entity in only if entity not in shown]:
            notes.append(f"Rules predict an interaction with {len(left)} more that are not drawn.")
        return shown, overflow, tuple(notes)

    def _near(self, around: Iterable[str], without: Iterable[str]) -> list[str]:
        """The neighbours of some entities: of each kind of tie in turn, those first that most statements tell of."""
        inner, taken = {*around}, {*without}
        by_role: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
        for tie in self._ties(inner):
            for entity, other, is_subject in ((tie.subject, tie.object, True), (tie.object, tie.subject, False)):
                if entity in inner and other not in taken:
                    by_role[tie.predicate, is_subject and tie.predicate is not Predicate.INTERACTS_WITH][other] += tie.told
        ranked = [_ranked(found) for _, found in sorted(by_role.items())]
        return [e for e in dict.fromkeys(chain.from_iterable(zip_longest(*ranked))) if e]

    def _leads_on(self, entity: str) -> bool:
        """That two drugs are for one disease, or not for one, is nothing between them."""
        return entity in self.names.known and self.names.known[entity].kind is not Kind.CONDITION

    def _predicted(self, starts: Iterable[str]) -> list[str]:
        """With whom rules predict an interaction, the best attested first."""
        counted: Counter[str] = Counter()
        for other, weight in predicted_partners(self.store, self.names.faces(starts)).items():
            counted[self.names.fold(other)] += weight
        return _ranked(counted)

    def _second_ring(self, shown: Sequence[str], first: Sequence[str]) -> list[str]:
        """What is shown on demand: of what found no room, and around each entity, those that most statements tell of."""
        near: dict[str, Counter[str]] = defaultdict(Counter)
        outside = set(self.names.known) - {*shown}
        for tie in self._ties(shown):
            for entity, other in ((tie.subject, tie.object), (tie.object, tie.subject)):
                if other in outside:
                    near[entity][other] += tie.told
        each = [_ranked(near[entity])[:_EACH] for entity in shown if self._leads_on(entity)]
        turns = chain.from_iterable(zip_longest(*each))
        return [e for e in dict.fromkeys(chain(first[: _RESERVE // 2], turns)) if e][:_RESERVE]

    def _drawn(self, shown: Sequence[str], reserve: Sequence[str], starts: Sequence[str]) -> list[Line]:
        """Every line between what is drawn, but none within the reserve."""
        everyone, inner = {*shown, *reserve}, {*shown}
        facts = within(self.store, self.names.faces(everyone), self.names.faces(starts))
        found = lines(facts, self.names.fold)
        premises = {key for line in found if line.ends <= inner for key in line.premises}
        return [line for line in found if line.key in premises or (line.ends <= everyone and line.ends & inner)]

    def _ties(self, ids: Iterable[str]) -> list[_Tie]:
        """The ties of some entities, each party as it is drawn."""
        wanted = frozenset(ids)
        if wanted not in self._tied:
            fold, known = self.names.fold, self.names.known
            made = (_Tie(fold(t.subject), t.predicate, fold(t.object), t.told) for t in ties(self.store, self.names.faces(wanted)))
            self._tied[wanted] = [t for t in made if t.subject != t.object and t.subject in known and t.object in known]
        return self._tied[wanted]

    def _scene(self, choice: _Choice, drawn: list[Line]) -> Scene:
        """Nodes with their names and lines in order; what only a premise names comes to the reserve."""
        inner, focus = {*choice.shown}, {*choice.focus}
        kept, left = _readable(drawn, inner, focus)
        everyone = dict.fromkeys([*choice.shown, *choice.reserve, *chain.from_iterable((line.subject, line.object) for line in kept)])
        ties_of = Counter(end for pair in {frozenset((t.subject, t.object)) for t in self._ties(choice.shown)} for end in pair)
        synonyms = {side.id: side.synonyms for line in kept for s in line.statements for side in (s.subject, s.object)}
        found = [self.names.known[entity] for entity in everyone if entity in self.names.known]
        nodes = (
            Node(
                id=one.id,
                name=one.name,
                kind=one.kind,
                names=tuple(dict.fromkeys((*synonyms.get(one.id, ()), *self.names.others(one.id)))),
                ties=ties_of[one.id] if one.id in inner else 0,
                in_focus=one.id in focus,
                in_reserve=one.id not in inner,
            )
            for one in found
        )
        order = _importance(focus, {one.id: one.name for one in found})
        return Scene(
            view=choice.view,
            title=choice.title,
            nodes=tuple(nodes),
            lines=tuple(sorted(kept, key=order)),
            beside=unsaid(kept),
            notes=(f"{left} relations between neighbours are left out to keep the picture readable.",) if left else (),
            dates=dates(self.store),
        )


class _Tie(NamedTuple):
    """A tie between entities as they are drawn."""

    subject: str
    predicate: Predicate
    object: str
    told: int


def _ranked(counted: Mapping[str, int]) -> list[str]:
    """The keys, most first."""
    return sorted(counted, key=lambda key: (-counted[key], key))


def _title(found: Sequence[Match]) -> str:
    names = [match.name for match in found]
    return " · ".join(names if len(names) <= _NAMED else [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more"])


def _starts(match: Match) -> tuple[str, ...]:
    """The entity, and what a combination or brand holds."""
    return tuple(entity for entity in (match.id, *match.faces) if entity)


def _connecting(drawn: Sequence[Line], members: Sequence[str], room: int, *, by_name: bool) -> list[str]:
    """Proteins and groups that two members share, those of most members first; `by_name` also groups of a protein of the other."""
    inner = {*members}
    near: dict[str, set[str]] = defaultdict(set)
    for line in drawn:
        for entity, other in ((line.subject, line.object), (line.object, line.subject)):
            if other in inner and entity not in inner:
                near[entity].add(other)
    for line in drawn:
        if by_name and line.relation in BY_NAME.values() and len(near[line.subject] | near[line.object]) > 1:
            both = near[line.subject] | near[line.object]
            near[line.subject], near[line.object] = both, both
    shared = [entity for entity, found in near.items() if len(found) > 1]
    return sorted(shared, key=lambda entity: (-len(near[entity]), entity))[:room]


def _readable(drawn: Sequence[Line], shown: set[str], focus: set[str]) -> tuple[list[Line], int]:
    """All but the least telling lines between neighbours, and how many those are; each step further out has room of its own."""
    premises = {key for line in drawn for key in line.premises}
    asides = [line for line in drawn if line.ends <= shown and not line.ends & focus and line.key not in premises]
    steps = _steps([line for line in drawn if line.ends <= shown], focus)
    by_step: dict[int, list[Line]] = defaultdict(list)
    for line in sorted(asides, key=lambda line: (line.relation in INTERACTIONS, -len(line.statements), line.key)):
        by_step[max(steps.get(end, len(shown)) for end in line.ends)].append(line)
    dropped = {line.key for found in by_step.values() for line in found[_ASIDES:]}
    return [line for line in drawn if line.key not in dropped], len(dropped)


def _steps(drawn: Sequence[Line], focus: set[str]) -> Mapping[str, int]:
    """How many lines lead from what is in focus to each entity at the least."""
    near: dict[str, set[str]] = defaultdict(set)
    for line in drawn:
        for end in line.ends:
            near[end] |= line.ends
    steps, ring = dict.fromkeys(focus, 0), {*focus}
    while ring:
        ring = {other for entity in ring for other in near[entity]} - steps.keys()
        steps |= dict.fromkeys(ring, max(steps.values()) + 1)
    return steps


def _importance(focus: set[str], names: Mapping[str, str]) -> Callable[[Line], tuple[Any, ...]]:
    """What touches the entity in focus, then stated before denied before predicted, what says most first, then names."""
    places = {status: place for place, status in enumerate(Status)}
    return lambda line: (
        not line.ends & focus,
        places[line.status],
        _PLACES[line.relation],
        names.get(line.subject, ""),
        names.get(line.object, ""),
        line.key,
    )

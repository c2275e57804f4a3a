"""What class a monograph's own drug belongs to, and where the text speaks of that class and means the drug."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.layout.topics import Topic
from extract.lexicon import form, load
from extract.mentions import shadow
from extract.rulebook import cue
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.terms.own import Own
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "kin")
_phrases: Final = functools.partial(rulebook.pattern, "phrases")

_OF_ITSELF: Final = (Topic.THERAPY, Topic.USE, Topic.KINETICS, Topic.PREGNANCY, Topic.CONTRAINDICATIONS, Topic.DOSING)
"""Matters in which a text that names the class speaks of the drug."""

_IN_LIST: Final = re.compile(r",\s*(?:and\s+|or\s+)?$")
_LISTS_ON: Final = re.compile(r"\s*,\s*(?:and\s+|or\s+)?[\ue000-\ue003]")

_LEAD: Final = 40
"""Characters before a class in which "as" or "other" stands."""


def classes_of(seen: Iterable[Seen], own: Own) -> Mapping[str, Entity]:
    """The classes, by id, that the drug or an ingredient is one of, by textbooks or by the text ("Imatinib is a kinase inhibitor")."""
    found: dict[str, Entity] = {}
    for s in seen:
        for m in (m for m in s.mentions if m.is_group and not m.own):
            members = [e for e in own.ingredients or (own.whole,) if _is_one_of(e, m.entity, own)]
            if members:
                found[m.entity.id] = members[0] if len(members) == 1 else own.whole
            elif any(_is_titled(e, m.entity, own) for e in own.ingredients):
                found[m.entity.id] = own.whole
        groups = [m for m in s.mentions if m.is_group and not m.entity.roles and not m.own]
        for match in cue("is-one-of").finditer(s.marks) if groups else ():
            owner = next(m for m in s.mentions if m.own and m.start <= match.start() < m.end)
            for m in groups:
                if m.start == match.start("kin"):
                    found[m.entity.id] = owner.entity
        found = dict.fromkeys(_classified(s, groups, own), own.whole) | found
    return found


def _classified(s: Seen, groups: Sequence[Mention], own: Own) -> Iterator[str]:
    """The classes, by id, that a text counts its drug among without naming it ("It is a …", "Classification: …").

    Of a product only one that stands alone: of several each is some ingredient's.
    """
    for match in cue("classified").finditer(s.marks) if groups else ():
        here = [m for m in groups if match.start() <= m.start < match.end()]
        if not own.ingredients or (len({m.entity.id for m in here}) == 1 and not _rule("kin.parts").search(match.group())):
            yield from (m.entity.id for m in here)


def _is_one_of(drug: Entity, group: Entity, own: Own) -> bool:
    """Whether textbooks count a drug among a class, or the words say so: "influenza vaccine" vaccines, "zinc sulfate" zinc supplements."""
    by_route = _phrases("phrase.by-route").fullmatch(group.name)
    wider = load().entity(by_route.group("base")) if by_route else None
    if any(load().is_member(drug, g) for g in (group, wider) if g):
        return True
    words = form(own.titles.get(drug.id, drug.name)).split()
    name = form(group.name).split()
    if not own.ingredients and len(name) < len(words) and name in (words[: len(name)], words[-len(name) :]):
        return True
    content = _phrases("phrase.holding").fullmatch(group.name)
    return content is not None and own.names.get(form(content.group(1))) == drug


def _is_titled(ingredient: Entity, group: Entity, own: Own) -> bool:
    """Whether the last word of an ingredient's title is a class, or one within it: a product with a toxoid in it is "the vaccine"."""
    said = load().entity(form(own.titles.get(ingredient.id, ingredient.name)).split()[-1])
    return said is not None and said.kind is Kind.DRUG_CLASS and (said.id == group.id or load().is_member(said, group))


def taken_in(s: Seen, kin: Mapping[str, Entity]) -> Seen:
    """The block with its own class read as the drug where the class is what a sentence is about ("Antacids can affect …").

    "Nitrates or other PDE5 inhibitors" in the monograph of a PDE5 inhibitor: the others are so beside the drug, and nitrates are none.
    """
    mentions = tuple(_taken(m, s, kin) for m in s.mentions)
    return s if mentions == s.mentions else replace(s, mentions=mentions, marks=shadow(s.block.text, mentions))


def _taken(m: Mention, s: Seen, kin: Mapping[str, Entity]) -> Mention:
    is_kin = m.entity.id in kin and not m.own and m.start >= s.block.label_end and not _has_examples(m, s)
    if is_kin and kin[m.entity.id].kind is Kind.PRODUCT and (both := _rule("kin.both").search(s.marks, max(0, m.start - _LEAD), m.start)):
        return replace(m, start=both.start(), text=f"both {m.text}", entity=kin[m.entity.id], own=True, heads=())
    if is_kin and (_is_about(m, s) or _is_opposed(m, s, kin)):
        return replace(m, entity=kin[m.entity.id], own=True, heads=())
    return m.under(tuple(h for h in m.heads if h.start < m.start or h.entity.id not in kin or load().is_member(m.entity, h.entity)))


def _has_examples(m: Mention, s: Seen) -> bool:
    """Whether a text lists others as examples of a class and so does not mean the drug: "certain antibiotics (e.g., erythromycin)"."""
    return any(m in p.heads and not p.own for p in s.mentions)


def _is_about(m: Mention, s: Seen) -> bool:
    before, tail = s.marks[max(0, m.start - _LEAD) : m.start], s.marks[m.end :]
    if _phrases("phrase.made-of").fullmatch(m.text) and not (_IN_LIST.search(before) or _LISTS_ON.match(tail)):
        return not (cue("more").search(before) or cue("adjective").match(tail))
    if cue("is-of").search(before):
        return True
    if _is_the(m, before, tail) or _rule("kin.with-kin").search(before) or _rule("kin.met").search(before):
        return True
    if cue("others").search(before):
        return False
    if cue("measured").match(tail):
        return True
    return s.topic in _OF_ITSELF or bool(cue("opens").search(before) and cue("does").match(tail))


def _is_the(m: Mention, before: str, tail: str) -> bool:
    """Whether a text says "the probiotic", and not "the probiotic effect"."""
    return before.endswith("the ") and not m.text.endswith("s") and not cue("adjective").match(tail)


def _is_opposed(m: Mention, s: Seen, kin: Mapping[str, Entity]) -> bool:
    """Whether a text has the class taken apart from somebody else: "take antacids two hours after tetracyclines"."""
    before, tail = s.marks[max(0, m.start - _LEAD) : m.start], s.marks[m.end :]
    holds = _phrases("phrase.holding").fullmatch(m.entity.name) and cue("beside-content").search(before)
    if not (cue("is-given").search(before) or holds) or _rule("kin.listed").match(tail):
        return False
    others = (p for p in s.mentions if p.is_partner and p.entity.id not in kin)
    return bool(_rule("kin.these").search(tail[:_LEAD])) or any(p not in m.heads and m not in p.heads for p in others)

"""Who is listed with whom: "A, B and other X", "X (e.g., A, B)", "X such as A"; and how many of a class are meant."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.lists import actions, belonging, glosses, inherited, leads, phrases
from extract.lists.joints import JOINED
from kg.model import Predicate, Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "lists")
_phrases: Final = functools.partial(rulebook.pattern, "phrases")

_WHOEVER: Final = "drug "
"""How a class is called of which brackets only say again what it is: "drugs handled by the liver (CYP2C9 substrates)"."""

_ROUND: Final = str.maketrans("[]", "()")

_FEW: Final = 3
"""Names before "and other X" that are taken at their word; of a longer list only those that textbooks count among X are."""

_ENDS_LINE: Final = re.compile(r"[\s*_]*(?::|$)")
"""Behind a group whose members those listed below the line are not: "Drugs other than [CYP3A4 inhibitors]:", "Drugs affected by …:"."""

_LEAD: Final = 30
"""Characters before a name in which its quantifier stands."""

_LABELS: Final = re.compile(r"[^.:\ue002\ue003]{0,200}:")
"""Behind a name, that the list that it is in is a label: no class stands before the colon."""


def is_by_harm(group: Entity) -> bool:
    """Whether a class is called by what its members do harm to, a property of many kinds of drugs: "nephrotoxic drugs"."""
    return group.name.endswith("toxic drug")


@dataclass(slots=True)
class _Row:
    """Where the walk through a list stands.

    `heads` are the groups whose examples are being listed, `chain` the places of those that "and" and commas join up to here, `outer` of
    those joined up to the bracket that is open.
    """

    heads: tuple[Mention, ...] = ()
    chain: list[int] = field(default_factory=list)
    outer: list[int] = field(default_factory=list)

    def open(self, heads: tuple[Mention, ...]) -> None:
        """Begin the examples of some groups."""
        self.heads, self.chain, self.outer = heads, [], self.chain

    def close(self, heads: tuple[Mention, ...]) -> None:
        """Go back to the list around the examples, which is of other groups."""
        self.heads, self.chain, self.outer = heads, self.outer, []


def link(mentions: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The mentions with their scope and, for examples, the groups they are examples of: in "some azoles (A, B)" A and B are azoles."""
    out = [_quantified(m, marks) if m.is_group else m for m in mentions]
    marks = marks.translate(_ROUND)
    row = _Row(chain=[0])
    for i in range(1, len(out)):
        before, m = out[i - 1], out[i]
        gap = _rule("list.each").sub("both", marks[before.end : m.start])
        gap = gap if before.is_group else _rule("list.dosed").sub("", gap)
        if leads.opens_examples(before, m, gap) or leads.is_exampled(out, i, marks):
            row.open(phrases.ending(out, i - 1, marks) if m.entity.id != before.entity.id else ())  # "tricyclics (TCAs)"
            out[i] = m if m.own else m.under(row.heads)
        elif (glossed := _glossed(out, i, marks, row.chain)) is not None:
            glosses.explain(out, i, glossed)
        elif _describes(before, m, gap):
            is_of_last = _rule("list.one").search(gap) or not row.chain or (before.is_group and "(" in gap)
            for k in (k for k in ([i - 1] if is_of_last else row.chain) if not out[k].entity.name.startswith(_WHOEVER)):
                out[k] = out[k].under((*out[k].heads, *phrases.starting(out, i)))
        elif JOINED.match(gap) or not gap:
            out[i] = _of_some(before, _listed(out, i, row, gap, marks), gap)
            _adopt(out, row.chain, i, marks)
            row.chain.append(i)
        elif m.is_partner and (crosses := leads.trails(m, marks)) is not None:
            row.heads = _last_group(out, i, marks, crosses=crosses)
            row.chain = [] if row.heads else [i]
            out[i] = m.under(row.heads)
        else:
            row = _Row(chain=[i])
    return inherited.inheriting(actions.told_apart(belonging.told(_called_examples(out, marks), marks)))


def _listed(out: Sequence[Mention], i: int, row: _Row, gap: str, marks: str) -> Mention:
    """The further item of a list at `i`: an example of the same groups, or back in the list in which their class stands."""
    before, m = out[i - 1], out[i]
    is_in_list = row.outer[1:] or (not row.chain and _rule("list.and-last").match(gap)) or (row.heads and row.heads[-1].heads)
    if gap.count(")") > gap.count("("):
        row.close(_around(row.heads, marks[: m.start]))
    elif _is_set_apart(out, i, row.heads, marks) or (is_in_list and _is_of_same_rank(before, m, row.heads, marks)):
        row.close(row.heads[-1].heads)
    else:
        return _under_same(m, row.heads, marks)
    return m.under(row.heads)


def _of_some(before: Mention, m: Mention, gap: str) -> Mention:
    """A group joined to one of which only some are meant: "some antifungals and antibiotics" means not all antibiotics either."""
    is_meant = before.scope is Scope.SOME and m.is_group and m.scope is None and _rule("list.and").fullmatch(gap)
    return replace(m, scope=Scope.SOME) if is_meant else m


def _quantified(group: Mention, marks: str) -> Mention:
    """A group with what stands before it: of how many of it a text speaks, and whether it sets others against it."""
    if _ENDS_LINE.match(marks, group.end) and _rule("list.foil").search(marks, max(0, group.start - 3 * _LEAD), group.start):
        return replace(group, is_foil=True)
    lead = max(0, group.start - _LEAD), group.start
    if _rule("list.some").search(marks, *lead) or _rule("list.not-all").search(marks, *lead):
        return replace(group, scope=Scope.SOME)
    return replace(group, scope=Scope.ALL) if _rule("list.all").search(marks, *lead) else group


def _around(heads: tuple[Mention, ...], marks: str) -> tuple[Mention, ...]:
    """The groups in whose list a class with examples in brackets stands: "drugs for gout, such as A (a, b), B (c)".

    None where their own list was in brackets that have ended with those of the class, and none by which protein handles them, but behind
    a dash: that far from them a text names substrates no longer. `marks` is the text up to here.
    """
    above = heads[-1].heads if heads else ()
    since = marks[above[-1].end : heads[-1].start] if above else ""
    if any(h.entity.roles and not inherited.acts(h.entity) for h in above):
        return above if _rule("list.opens").match(since) else ()
    return above if not _is_open(since) or _is_open(marks[above[-1].end :]) else ()


def _is_open(text: str) -> bool:
    """Whether a bracket of a text has no end in it."""
    return text.count("(") > text.count(")")


def _is_set_apart(out: Sequence[Mention], at: int, heads: tuple[Mention, ...], marks: str) -> bool:
    """Whether a semicolon ends a list of examples that commas part: "A like B, C; and D"."""
    first, last, m = out[at - 2], out[at - 1], out[at]
    is_of_commas = at > 1 and first.heads == last.heads == heads and ";" not in marks[first.end : last.start]
    if heads and all(h.entity.roles for h in heads) and not m.is_group and _LABELS.match(marks, m.end):
        return False  # "Strong CYP3A4 inhibitors, viz. A, B; C, D: avoid"
    return ";" in marks[last.end : m.start] and bool(heads) and is_of_commas and not _is_open(marks[heads[-1].end : m.start])


def _glossed(out: list[Mention], i: int, marks: str, chain: list[int]) -> list[int] | None:
    """The places of the mentions that the group at `i` says the kind of: "A, B; these inhibitors …", "A (an inhibitor)".

    None where it is no gloss, and no place where it only tells the reader what a name is ("A, an older cytostatic,").
    """
    before, m = out[i - 1], out[i]
    is_resuming = m.is_group and m.is_partner and _rule("list.these").search(marks[max(0, m.start - _LEAD) : m.start])
    resumed = list(_resumed(out, i, marks)) if is_resuming else []
    gap, tail = marks[before.end : m.start], marks[m.end :]
    if chain and (glosses.is_set_off(before, m, marks) or (len(chain) > 1 and glosses.is_said_of_label(m, gap, tail))):
        return [k for k in chain if not out[k].heads]
    if resumed or glosses.is_glossed(before, m, gap, tail):
        return resumed or [k for k in chain if k != i - 1 and _is_spelt_plural(m) and belonging.is_member(out[k], (m,))] + [i - 1]
    return [] if glosses.is_apposition(before, m, gap, tail) else None


def _under_same(m: Mention, heads: tuple[Mention, ...], marks: str) -> Mention:
    """A further example of the same groups; in "SSRIs like A, SNRIs like B" the SNRIs are what the SSRIs are.

    In "CYP3A4 inhibitors such as A and azoles (B)" the azoles are inhibitors.
    """
    behind = re.split("[\ue001\ue002]", marks[m.end : m.end + _LEAD], maxsplit=1)[0]
    is_inside = bool(heads) and _is_open(marks[heads[-1].end : m.start])  # "sedatives (A, B like c)": brackets hold examples alone
    is_kind = bool(heads) and "(" in behind[:2] and bool(heads[-1].entity.roles) and not m.entity.roles
    is_beside = heads and m.is_group and _rule("list.examples").match(behind) and not (is_inside or is_kind)
    if is_beside and not belonging.is_member(m, heads):
        heads = heads[-1].heads
    return m.under(heads) if heads else m


def _is_of_same_rank(before: Mention, m: Mention, heads: tuple[Mention, ...], marks: str) -> bool:
    """Whether `m` stands beside the class whose drugs were listed: "nitrates, anticoagulants like warfarin, statins"."""
    if not heads or before.heads != heads or any(h.entity.roles for h in heads) or belonging.is_member(m, heads):
        return False
    since = marks[heads[-1].end : m.start]
    is_other_class = m.is_group and not before.is_group and any(load().members_of(h.entity) for h in heads)
    return not _is_open(since) and (is_other_class or belonging.is_member(before, heads))


def _called_examples(out: list[Mention], marks: str) -> list[Mention]:
    """With those that are called examples after the fact: "A and B are two examples of such drugs"."""
    for i, m in enumerate(out):
        if m.is_partner and not m.heads and _rule("list.are-examples").match(marks[m.end :]):
            heads = _last_group(out, first := belonging.first_of_row(out, i, marks), marks, crosses=True)
            out[first : i + 1] = [x.under(heads) for x in out[first : i + 1]]
    return out


def _is_spelt_plural(m: Mention) -> bool:
    """Whether a class is written in the plural; the text of a mention may be without the ending ("NSAIDs")."""
    return m.text.endswith("s") or m.end - m.start > len(m.text)


def _describes(before: Mention, m: Mention, gap: str) -> bool:
    """Whether the group `m` says what those before it are: "A and B, both strong CYP1A2 inhibitors"."""
    is_class = m.is_group and not m.entity.roles and not before.is_group and _rule("list.all-of").fullmatch(gap)
    return before.is_partner and m.is_partner and bool(is_class or (glosses.is_apposed(before, m) and _rule("list.apposed").match(gap)))


def _resumed(out: Sequence[Mention], at: int, marks: str) -> tuple[int, ...]:
    """The names that "these antifungals" takes up again: those listed last before it."""
    k = at - 1
    while k >= 0 and (out[k].is_group or not out[k].is_partner):
        k -= 1
    found = []
    while k >= 0 and out[k].is_partner and not out[k].is_group:
        found.append(k)
        if not k or not JOINED.match(marks[out[k - 1].end : out[k].start]):
            break
        k -= 1
    return tuple(found)


def _adopt(out: list[Mention], chain: list[int], at: int, marks: str) -> None:
    """Make the names before "and other X" examples of X, and a drug right before ", other X" that textbooks count among X."""
    gap = marks[out[at - 1].end : out[at].start]
    is_rounded_off = bool(_rule("list.and-other").search(gap))
    is_kind = out[at].is_group or (leads.is_plural(out[at]) and out[at].entity.name != "food")  # "other foods that …" are no kind
    if not is_kind or not (is_rounded_off or _rule("list.also-other").search(gap)):
        return
    heads = phrases.starting(out, at)
    if marks[out[at].end : out[at].end + 1] == "/" and at + 1 < len(out) and out[at + 1].is_group and not out[at].entity.roles:
        heads = (*heads, out[at + 1])
    is_taken = is_rounded_off and _is_counted(heads, [out[k] for k in chain])
    for k in chain if is_rounded_off else [k for k in chain[-1:] if not out[k].is_group]:
        if out[k].is_partner and not out[k].heads and (is_taken or belonging.is_member(out[k], heads)):
            out[k] = out[k].under(heads)


def _is_counted(heads: Sequence[Mention], listed: Sequence[Mention]) -> bool:
    """Whether all those before "and other X" are taken for X: one alone, drugs that are told to act or to be handled, or a few.

    Lists with classes are too loose for the handling of drugs; of classes with known members only those are taken, and single drugs.
    """
    is_known = any(load().members_of(h.entity) for h in heads)
    routes = [r for h in heads if (r := _phrases("phrase.by-route-alone").fullmatch(h.entity.name))]
    if routes and not all(x.entity.name.startswith(f"{routes[0]['route']} ") for x in listed):
        return False
    is_told = any(is_by_harm(h.entity) or _phrases("phrase.by-property").search(h.text) for h in heads)
    if len(listed) == 1 and is_known and listed[0].is_group and not is_told:
        return False
    if len(listed) == 1 or (any(h.entity.roles for h in heads) and not any(x.is_group for x in listed)):
        return True
    if any(role.action is Predicate.SUBSTRATE_OF for h in heads for role in h.entity.roles):
        return False
    return len(listed) <= _FEW and not is_known


def _last_group(out: Sequence[Mention], before: int, marks: str, *, crosses: bool) -> tuple[Mention, ...]:
    """The nearest earlier group, in the same sentence unless the list `crosses` its border ("Examples include …")."""
    for k in range(before - 1, -1, -1):
        if not crosses and re.search(r"[.;]\s", marks[out[k].end : out[before].start]):
            break
        if leads.is_plural(out[k]) and out[k].is_partner and not out[k].heads:
            gap = marks[out[k].end : out[before].start]
            is_of_all = crosses and "example" not in gap and _rule("list.is-part").search(marks, 0, out[k].start)
            is_of_other = is_of_all or (not crosses and _rule("list.other-head").search(gap))
            return () if is_of_other else phrases.ending(out, k, marks)
    return ()

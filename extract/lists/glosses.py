"""Where a class or role only says what the names before it are: "methotrexate, an older cytostatic,", "A and B, CYP2D6 substrates, …"."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "glosses")


def explain(out: list[Mention], i: int, glossed: Sequence[int]) -> None:
    """Make the group at `i` the kind of the names at the other places."""
    wider = None if out[i].entity.roles else out[i].entity.name
    for k in (k for k in glossed if not out[k].is_group):
        if wider is None or not any(h.entity.name.endswith(f" {wider}") for h in out[k].heads):  # "live vaccines (A, B): … these vaccines"
            out[k] = out[k].under((*out[k].heads, out[i]))
    out[i] = replace(out[i], is_gloss=True)


def is_glossed(before: Mention, m: Mention, gap: str, tail: str) -> bool:
    """Whether brackets say what a name is: "allopurinol (a gout medication)", "anticoagulants (blood thinners)"."""
    is_class = m.is_group and not m.entity.roles and (not before.is_group or is_wider(m, before))
    return is_class and before.is_partner and bool(_rule("gloss.in-brackets").fullmatch(gap)) and tail.startswith(")")


def is_apposition(before: Mention, m: Mention, gap: str, tail: str) -> bool:
    """Whether a class only says for the reader what the name before it is: "methotrexate, an older cytostatic,"."""
    is_class = m.is_group and not m.entity.roles and before.is_partner
    if is_class and _rule("gloss.called").fullmatch(gap) and _rule("gloss.quoted").match(tail):
        return True
    return is_class and not before.is_group and bool(_rule("gloss.beside").fullmatch(gap) and _rule("gloss.closed").match(tail))


def is_set_off(before: Mention, m: Mention, marks: str) -> bool:
    """Whether commas set off what the names before it are, and no further item of their list: "A and B, CYP2D6 substrates, may …".

    A single one is set off by itself: "Rosuvastatin, BCRP substrate: levels may rise".
    """
    is_last = _rule("gloss.also").fullmatch(marks, before.end, m.start) and _rule("gloss.last").search(marks[: before.start])
    is_closed = _rule("gloss.set-off").match(marks, m.end) or _rule("gloss.ends").match(marks, m.end)
    is_single = _rule("gloss.one").fullmatch(marks, before.end, m.start) and rulebook.pattern("phrases", "phrase.one-role").search(m.text)
    is_apart = (is_last and is_closed) or (is_single and not before.is_group and _rule("gloss.ended").match(marks, m.end))
    return bool(is_apart) and is_apposed(before, m) and before.is_partner


def is_said_of_label(m: Mention, gap: str, tail: str) -> bool:
    """Whether a role behind the label of several drugs is theirs: "**Erythromycin, ritonavir:** CYP3A4 inhibitors; may raise …"."""
    if not (m.entity.roles and _rule("gloss.label").fullmatch(gap)):
        return False
    acts = all(r.action is not Predicate.SUBSTRATE_OF for r in m.entity.roles)
    is_many = m.end - m.start > len(m.text)
    is_told = is_many and (_rule("gloss.it-changes") if acts else _rule("gloss.said")).match(tail)
    return bool((acts and (_rule("gloss.set-off").match(tail) or _rule("gloss.goes-on").match(tail))) or is_told)


def is_apposed(before: Mention, m: Mention) -> bool:
    """Whether brackets describe, as in "azole antifungals (CYP3A4 inhibitors)", and do not list, as the other way round."""
    return bool(m.entity.roles) and not before.entity.roles


def is_wider(m: Mention, before: Mention) -> bool:
    """Whether `m` is the wider class of the one before it, and so no example: "anticoagulants (blood thinners)"."""
    wider = load().wider(before.entity.name) if m.is_group and before.is_group else None
    return wider is not None and wider.id == m.entity.id

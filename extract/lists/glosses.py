"""Where a class or role only says what the names before it are: "methotrexate, an older cytostatic,", "A and B, CYP2D6 substrates, …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_GLOSS: Final = re.compile(r"\s*\(\s*(?:an?\s+|another\s+)?(?:common\s+|type of\s+)?")

_BESIDE: Final = re.compile(r",\s+an?\s+(?:\w+\s+){0,2}")

_CALLED: Final = re.compile(
    r"[)\"“”'’]*,?\s*\(?(?:(?:which|that)\s+are\s+)?(?:(?:often|also|sometimes|commonly|usually|widely|popularly)\s+)?"
    r"(?:called|known\s+as|named|termed|taken\s+as|used\s+as|sold\s+as|prescribed\s+as|given\s+as)\s+(?:an?\s+|the\s+)?[\"“‘']?"
)
_QUOTED: Final = re.compile(r"[\"”’']?(?:\s*[.,;:)]|$)")
"""Around a class that says how people call or use the one before it: "SSRIs, often taken as antidepressants, …"."""

_CLOSED: Final = re.compile(r"$|[.,;)]|\s+(?:used|for|that|which|given|taken)\b")
"""Around a class that says what the name before it is: "methotrexate, an older cytostatic, …"."""

_LABEL: Final = re.compile(r"\s*(?::|–|—|-)\s+(?:both\s+|all\s+|these are\s+)?")
_GOES_ON: Final = re.compile(
    r"\s*[;.]\s+(?:they|both|these)?\s*(?:may|can|could|might|will|increase|raise|elevate|decrease|reduce|lower|double|halve|boost|slow|cut)\b"
)
"""Around the role of those that a label names: "**A, B:** both CYP3A4 inhibitors; may raise …"."""

_SAID: Final = re.compile(r"\s*[;.]\s")
"""Behind the role of those that a label names, where no more is said of it: "**A, B:** CYP3A4 substrates; monitor"."""

_IT_CHANGES: Final = re.compile(r"\s*(?:\.?\s*$|[;.]\s+(?:(?:the|plasma|serum|exposure|levels?|concentrations?|auc|to|of)\s+)*\ue000)")
"""Behind the role of those who act, nothing, or what becomes of the text's own drug: "**A, B:** CYP3A4 inhibitors; zelonib rises"."""

_DASHED: Final = re.compile(r"\s+[–—]\s+(?:(?:an?|itself|known as an?|being an?)\s+){0,2}")
_AND_DONE: Final = re.compile(r"\s*(?:$|[–—;,)]|\.(?:\s|$))")
"""Around a role that a dash sets behind a name, and that nothing is said of: "trimethoprim – weak inhibitor of CYP2C8"."""

_ALSO: Final = re.compile(r", (?:(?:likewise|also|themselves) )?")
_LAST: Final = re.compile(r"\b(?:and|or)\s+(?:other\s+)?$")
_SET_OFF: Final = re.compile(
    r"(?:\s+(?:with|having|that|which)\s[^.;,]*)?\)?,\s+(?!(?:and|or|as|with|such|including|like|for|namely|e\.g|i\.e|but|not|plus|others?|some|certain"
    r"|many|most|several|all|any|strong|potent|moderate|weak|both)\b)[a-z]"
)
"""Behind a role that commas set off, the verb of those before it: "A and B, strong CYP1A2 inhibitors, raise …"."""

_ENDS: Final = re.compile(r"\)?\s*(?:[.;:](?:\s|$)|$)")


_ONE: Final = re.compile(r",\s+(?:(?:an?|itself an?|being an?)\s+)?")
_SINGLE: Final = re.compile(r"(?:inhibitor|inducer|substrate|blocker)(?:\s+of\s.*)?$", re.IGNORECASE)
_ENDED: Final = re.compile(r"\s*[:–—]")
"""Around the role of a single one, in the singular: "Rosuvastatin, BCRP substrate: …"."""


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
    return is_class and before.is_partner and bool(_GLOSS.fullmatch(gap)) and tail.startswith(")")


def is_apposition(before: Mention, m: Mention, gap: str, tail: str) -> bool:
    """Whether a class only says for the reader what the name before it is: "methotrexate, an older cytostatic,"."""
    if m.is_group and not m.entity.roles and before.is_partner and _CALLED.fullmatch(gap) and _QUOTED.match(tail):
        return True
    is_class = m.is_group and not (m.entity.roles or before.is_group)
    return is_class and before.is_partner and bool(_BESIDE.fullmatch(gap) and _CLOSED.match(tail))


def is_set_off(before: Mention, m: Mention, marks: str) -> bool:
    """Whether commas set off what the names before it are, and no further item of their list: "A and B, CYP2D6 substrates, may …".

    A single one is set off by itself: "Rosuvastatin, BCRP substrate: levels may rise".
    """
    is_last = _ALSO.fullmatch(marks, before.end, m.start) and _LAST.search(marks[: before.start])
    is_closed = _SET_OFF.match(marks, m.end) or _ENDS.match(marks, m.end)
    is_single = _ONE.fullmatch(marks[before.end : m.start]) and _SINGLE.search(m.text) and _ENDED.match(marks, m.end)
    is_apart = (is_last and is_closed) or (is_single and not before.is_group)
    return bool(is_apart) and is_apposed(before, m) and before.is_partner


def is_dashed(before: Mention, m: Mention, gap: str, tail: str) -> bool:
    """Whether a dash says what role the one name before it has: "trimethoprim – weak inhibitor of CYP2C8"."""
    return is_apposed(before, m) and before.is_partner and not before.is_group and bool(_DASHED.fullmatch(gap) and _AND_DONE.match(tail))


def is_said_of_label(m: Mention, gap: str, tail: str) -> bool:
    """Whether a role behind the label of several drugs is theirs: "**Erythromycin, ritonavir:** CYP3A4 inhibitors; may raise …"."""
    if not (m.entity.roles and _LABEL.fullmatch(gap)):
        return False
    acts = all(r.action is not Predicate.SUBSTRATE_OF for r in m.entity.roles)
    is_many = m.end - m.start > len(m.text)
    is_told = is_many and (_IT_CHANGES if acts else _SAID).match(tail)
    return bool((acts and (_SET_OFF.match(tail) or _GOES_ON.match(tail))) or is_told)


def is_apposed(before: Mention, m: Mention) -> bool:
    """Whether brackets describe, as in "azole antifungals (CYP3A4 inhibitors)", and do not list, as the other way round."""
    return bool(m.entity.roles) and not before.entity.roles


def is_wider(m: Mention, before: Mention) -> bool:
    """Whether `m` is the wider class of the one before it, and so no example: "anticoagulants (blood thinners)"."""
    wider = load().wider(before.entity.name) if m.is_group and before.is_group else None
    return wider is not None and wider.id == m.entity.id

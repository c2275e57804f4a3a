"""What a text calls its drug, its product or an ingredient without a name: "this combination", "both drugs", "the former"."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.mentions import Mention
from extract.rulebook import cue
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.terms.own import Own

_rule: Final = functools.partial(rulebook.pattern, "named")

_PAIR: Final = 2


_JOINED: Final = re.compile(r",?\s+(?:and|or)\s+|\s*,\s*")
"""Between two names of a pair of its own."""

_THEN: Final = re.compile(r"\s*[.:;,]\s*")
"""Between two names and "both" of them."""

_ROW_OF_TWO: Final = re.compile(r"(?P<one>\S+(?: \S+)?) (?:and|or|nor) (?P<other>\S+(?: \S+)?)")


def find(text: str, own: Own) -> Iterator[Mention]:
    """The whole product or drug, where it is called "this combination", "both drugs" or "the drug"; a single drug is no combination."""
    lower, every = text.lower(), cue("both" if len(own.ingredients) == _PAIR else "each-of-several")
    for m in (*cue("own-words").finditer(lower), *(every.finditer(lower) if own.ingredients else ())):
        is_of_both = "combin" in m.group() and (not own.ingredients or _rule("named.so").search(text, 0, m.start()))
        if not is_of_both:
            yield Mention(start=m.start(), end=m.end(), text=text[m.start() : m.end()], entity=own.whole, own=True)
    for m in _rule("named.none-of-these").finditer(text) if len(own.ingredients) >= _PAIR else ():
        yield Mention(start=m.start("kind"), end=m.end(), text=f"each {m.group('kind')}", entity=own.whole, own=True)


def by_place(text: str, found: Sequence[Mention], own: Own) -> Iterator[Mention]:
    """The ingredients that "the former" and "the latter" mean: the last two names before, if they are those of a product."""
    for match in _rule("named.by-place").finditer(text) if len(own.ingredients) == _PAIR and "the " in text else ():
        before = [m for m in found if m.end <= match.start() and not m.is_protein and m.entity.kind is not Kind.PRODUCT]
        last = {m.entity.id: m for m in before if m.own}
        pair = sorted(last.values(), key=lambda m: m.start)
        others = [m for m in before if pair and not m.own and m.start > pair[-1].end]
        if len(pair) == _PAIR and not any(_JOINED.fullmatch(text, a.end, b.start) for a, b in pairwise(others)):
            m = pair[match.group("which").lower() == "latter"]
            yield Mention(start=match.start(), end=match.end(), text=m.text, entity=m.entity, own=True)


def meant(text: str, found: Sequence[Mention], own: Own) -> Iterator[Mention]:
    """All but the product where it is not meant.

    It may only say what holds an ingredient ("the quinidine in this product inhibits CYP2D6"), and "both drugs" mean two partners
    that are named right before: "Avoid rifampin and carbamazepine. Both drugs are inducers."
    """
    for i, m in enumerate(found):
        before = found[i - 1] if i else None
        if m.own and m.entity.kind is Kind.PRODUCT and before:
            is_held = (
                before.own and before.entity.kind is not Kind.PRODUCT and _rule("named.contained").fullmatch(text, before.end, m.start)
            )
            if is_held or _are_two(text, found[max(0, i - 3) : i], m):
                continue
        each = tuple(_each_of(text, m, own))
        yield from each if len(each) == _PAIR else (m,)


def _each_of(text: str, m: Mention, own: Own) -> Iterator[Mention]:
    """The ingredients of a product whose name is a row of theirs, where each is meant: "both [ritonavir] and [nirmatrelvir] fall"."""
    row = _ROW_OF_TWO.fullmatch(m.text) if m.own and m.entity.kind is Kind.PRODUCT and len(own.ingredients) == _PAIR else None
    if row and (_rule("named.both-before").search(text, 0, m.start) or _rule("named.both-behind").match(text, m.end)):
        for group in ("one", "other"):
            found = own.looked_up(row[group])
            if found and found[1]:
                start, end = m.start + row.start(group), m.start + row.end(group)
                yield Mention(start=start, end=end, text=text[start:end], entity=found[0], own=True)


def _are_two(text: str, before: Sequence[Mention], m: Mention) -> bool:
    """Whether "both" of them are the two names that stand right before."""
    pair = before[-_PAIR:]
    is_pair = len(pair) == _PAIR and all(p.is_partner for p in pair) and _JOINED.fullmatch(text, pair[0].end, pair[1].start)
    is_alone = not (before[:-_PAIR] and _JOINED.fullmatch(text, before[-_PAIR - 1].end, pair[0].start))
    return bool(is_pair and is_alone and m.text.lower().startswith("both") and _THEN.fullmatch(text, pair[1].end, m.start))

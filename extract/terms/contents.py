"""Products named by what is in them: "antacids containing aluminum or magnesium", "foods high in fiber, calcium, or iron"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.mentions import Mention
from extract.terms import wordings
from kg.model import Entity, Kind
from kg.names import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_rule: Final = functools.partial(rulebook.pattern, "phrases")

_HOLDALLS: Final = frozenset({"mineral supplement", "multivitamin"})
"""Products of many contents, whatever a text tells of them: "mineral supplements containing iron or zinc"."""

_BUFFERS: Final = frozenset({"aluminum", "calcium", "magnesium"})
"""What antacids are made of: "antacids with aluminum"."""

_NO_NUTRIENTS: Final = frozenset({"alcohol", "beer", "red wine", "salt substitute", "tobacco", "wine"})
"""What is taken for itself and not as a part of foods: "alcohol and tyramine-rich foods"."""

_NUTRIENTS: Final = frozenset({"histamine", "caffeine", "tyramine", "fiber"})
"""Drugs by their kind that foods hold, too."""

_MAY_HOLD: Final = re.compile("with|contain|rich|high|based|fortified")
_HOLDS: Final = re.compile("containing|rich|high|based")
"""What a text must hold for any of this to be worth a try, and for products that share words: most texts hold none of these."""

_OR: Final = re.compile(r"\s*(?:-\s*)?(?:,?\s*\b(?:and/or|or|and)\b|/)\s*")
"""What stands between two contents that share words, the last of them and the one before."""

_LISTED: Final = re.compile(rf"{_OR.pattern}|\s*,\s*")


def find(text: str, phrased: str, marks: str, mentions: tuple[Mention, ...], built: tuple[Mention, ...]) -> Iterator[Mention]:
    """The products that a text names by their contents.

    `phrased` is its shadow without the classes that phrases of the lexicon name, `marks` the shadow of all mentions; `built` are the
    classes that the text builds from words otherwise.
    """
    lower = text.lower()
    if _MAY_HOLD.search(lower):
        yield from _contents(text, phrased, mentions)
    if _HOLDS.search(lower):
        yield from _sharing_head(marks, mentions)
        yield from _sharing_content(text, (*mentions, *built))


def _sharing_head(marks: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """The contents that share words with another: "calcium or aluminum-containing antacids", "foods high in oxalates, fat and phytates"."""
    for at, first in enumerate(mentions):
        if shared := _rule("phrase.with-in-it").match(first.text):
            yield from (_also_in(shared, m) for m in _listed_on(marks, mentions[at:]))
    for first, second in pairwise(mentions):
        content = _rule("phrase.content").search(second.text) if second.is_group or second.entity.kind is Kind.FOOD else None
        if content and _is_nutrient(first) and _OR.fullmatch(marks[first.end : second.start]):
            head = wordings.singular(content.group("head").lower())
            entity = wordings.called(f"{first.text.lower()}-containing {head}")
            yield replace(first, text=f"{first.text}-containing {head}", entity=entity)


def _listed_on(marks: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The further contents of the first mention, up to the one behind "and" or "or"."""
    listed: list[Mention] = []
    for first, second in pairwise(mentions):
        gap = marks[first.end : second.start]
        if not _is_nutrient(second) or _rule("phrase.with-in-it").match(second.text) or not _LISTED.fullmatch(gap):
            break
        listed.append(second)
        if _OR.fullmatch(gap):
            return listed
    return ()


def _also_in(shared: re.Match[str], m: Mention) -> Mention:
    """A further content as the product that holds it; phytates are known by the foods that do."""
    is_food = m.entity.kind is Kind.FOOD
    entity = m.entity if is_food else wordings.called(f"{m.text.lower()}-containing {wordings.singular(shared.group('head').lower())}")
    return replace(m, text=f"{shared.group()}{m.text}", entity=entity)


def _sharing_content(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The second of two products that hold the same: "magnesium-containing antacids or supplements"."""
    for m in mentions:
        content = _rule("phrase.content").match(m.text)
        another = _rule("phrase.another").match(text, m.end) if content else None
        if content and another:
            words = f"{content.group('what')}-containing {another.group('head')}"
            start, end = another.span("head")
            yield Mention(start=start, end=end, text=words, entity=wordings.called(words.lower()))


def _is_nutrient(m: Mention) -> bool:
    """Whether a name can stand for what is in a product: metals, vitamins, and phytates, which are known by the foods rich in them."""
    is_vitamin = m.text.lower().startswith("vitamin") and not m.is_group
    is_taken_alone = m.entity.name in _NO_NUTRIENTS
    is_food_for = m.entity.name.endswith("-rich food") or m.entity.name in _NUTRIENTS
    return (m.entity.kind is Kind.SUBSTANCE and not is_taken_alone) or is_vitamin or is_food_for


def _contents(text: str, marks: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Products named by what is in them, one mention an ingredient, in its place: "antacids containing aluminum or magnesium"."""
    for _, match in rulebook.found("contents", marks):
        items = [m for m in mentions if match.start("items") <= m.start < match.end("items")]
        head = next((m.entity for m in mentions if m.start == match.start("head")), None)
        if not _is_content(match, head, items, text):
            continue
        if head is not None and head.name in _HOLDALLS and not _tells_apart(match, head, items):
            end = match.end("name") if "name" in match.groupdict() else match.end()
            yield Mention(start=match.start(), end=match.end(), text=text[match.start() : end], entity=head)
        else:
            is_food = head is not None and head.kind is Kind.FOOD  # "foods that contain tyramine" are a kind, "products with milk" none
            named = (m for m in items if m.entity.kind is not Kind.FOOD or (is_food and m.entity.name.endswith("food")))
            yield from (_content(text, match, m) for m in named)


def _tells_apart(match: re.Match[str], head: Entity, items: Sequence[Mention]) -> bool:
    """Whether multivitamins are told apart by what they contain: "multivitamins containing iron or zinc"."""
    return head.name == "multivitamin" and match.groupdict().get("how") == "containing" and len(items) > 1


def _is_content(match: re.Match[str], head: Entity | None, items: Sequence[Mention], text: str) -> bool:
    """Whether a product is named by these: "multivitamins with zinc" are, "statins with food" and "remedies with antihistamines" not."""
    if "name" in match.groupdict():  # "multivitamins containing metals (iron, zinc)", but not "minerals (iron, zinc)"
        return head is not None and head.name in _HOLDALLS and "containing" in text[slice(*match.span("name"))].lower()
    if head is None or head.name in _HOLDALLS:
        return head is not None or match.groupdict().get("how") != "with"
    if match.groupdict().get("how") == "with" and not (head.name == "antacid" and all(m.entity.name in _BUFFERS for m in items)):
        return False
    of_classes = any(m.is_group for m in items)
    return not of_classes if head.kind is Kind.DRUG_CLASS else head.kind is Kind.FOOD


def _content(text: str, match: re.Match[str], item: Mention) -> Mention:
    """The product with one ingredient; the first and the last of several stand for the head, too."""
    head = canonical(wordings.singular(text[match.start("head") : match.end("head")].lower()))
    first, last = item.start == match.start("items"), item.end == match.end("items")
    keeps_head = "those" in match.group() or bool(re.search(r"\(\S+ ", match.group()))  # not "antacids (aluminum-based)"
    start = match.start("head") if first and match.start("head") < item.start and not keeps_head else item.start
    end = match.end("head") if last and match.end("head") > item.end else item.end
    is_food = item.entity.kind is Kind.FOOD
    entity = item.entity if is_food else wordings.called(f"{wordings.singular(item.text.lower())}-containing {head}")
    return Mention(start=start, end=end, text=f"{head} containing {item.text}", entity=entity)

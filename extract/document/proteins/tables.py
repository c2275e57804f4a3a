"""Roles that a table tells by its titles: "Handled by" over "CYP2C8", "CYP2D6" before "not inhibited", "Inhibition" over "weak"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.document import above
from extract.document.proteins import labels
from extract.roles import binding, weights
from extract.roles.found import Found
from extract.rulebook import cue
from extract.rulebook.macros import MACROS
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "columns")

_PROTEINS: Final = re.compile(
    rf"\W*{MACROS['PROTEINS']}(?:\s+(?:enzymes?|transporters?|activity))?(?:\s*\([^()\ue000-\uf8ff]{{1,30}}\))?\W*"
)
"""A cell that is its proteins, with no more than how much they do."""

_NOUNS: Final = (
    ("column.of-inhibition", "inhibition", "inhibits"),
    ("column.of-induction", "induction", "induces"),
    ("column.of-handling", "substrate", ""),
)
"""What a title speaks of, the noun for it, and the verb of who does it."""


def find(seen: Seen) -> Iterator[Found]:
    """The roles that one cell of a table states together with the head of its row and the title of its column."""
    row, title = seen.block.parent, seen.block.column
    if row is None or not title:
        return
    heads, marks = pipeline.line(row.text, seen.own)
    if any(m.is_protein for m in heads):
        if _PROTEINS.fullmatch(marks):
            yield from _of_protein_row(seen, title, row.text, heads)
    elif any(m.is_protein for m in seen.mentions) and _PROTEINS.fullmatch(seen.marks):
        owns = tuple(m for m in heads if m.own)
        is_on_handling = any(cue("on-handling").search(h.lower()) for h in seen.block.headings[-1:])
        is_own = owns and is_on_handling and _rule("column.of-proteins").fullmatch(title)
        lead = "Substrate of" if is_own else _handling(title, row.column)
        for found in _read(f"{lead} {seen.block.text}", seen) if lead else ():
            names, _ = above.named(row.text, seen.own)
            at = found.protein.moved(-len(lead) - 1)
            yield from (replace(found, subject=subject, protein=at) for subject in names or owns or (None,))
    elif _rule("column.tells-what").match(title) and (match := _rule("cell.what-they-are").match(seen.block.text)):
        yield from _of_partner_row(match["role"], row.text, [m for m in heads if not m.heads], seen)


def _handling(title: str, over_rows: str) -> str:
    """The words that lead from the title of a column to proteins in it, none where the title leaves open what they do.

    >>> _handling("Handled by", "Partner"), _handling("Enzyme", "Victim"), _handling("Enzyme", "Partner")
    ('Handled by', 'Substrate of', '')
    """
    for id_, _, verb in _NOUNS:
        if _rule(id_).search(title):
            is_led = re.search(r"\b(?:by|via|through|of)$", title.strip(" :"))
            return title.strip(" :") if is_led else verb or "Substrate of"
    return "Substrate of" if _rule("column.of-proteins").fullmatch(title) and _rule("column.of-partner-handled").search(over_rows) else ""


def _of_protein_row(seen: Seen, title: str, head: str, heads: Sequence[Mention]) -> Iterator[Found]:
    """What the row of a protein says of it: by whom it is acted on, or how the text's own drug acts on it."""
    partners = [m for m in seen.mentions if m.is_partner and not m.is_group]
    noun = next((noun for id_, noun, _ in _NOUNS if _rule(id_).search(title)), "")
    if partners:
        if noun and _rule("column.by-them").match(title) and above.is_bare(seen.marks):
            yield from (replace(found, subject=m) for m in partners for found in _told(head, noun, seen))
        return
    share = weights.told_behind(seen.block.text.lower()) if _rule("column.of-share").search(title) else None
    for protein in heads if share else ():
        at = replace(protein, start=0, end=0)
        yield Found(subject=None, predicate=Predicate.SUBSTRATE_OF, protein=at, rule="role.share-in-table", contribution=share)
    yield from _told(head, _cell(seen.block.text, noun), seen)


def _of_partner_row(role: str, head: str, partners: Sequence[Mention], seen: Seen) -> Iterator[Found]:
    """What those of a row are told to be, as many as the noun says: "Phenytoin, primidone" beside "inducers of CYP3A4".

    One who is called an inhibitor or inducer is that if it is known to act so: beside "Midazolam" it is the text's own drug.
    """
    is_many = bool(_rule("cell.of-several").search(role))
    if not all(m.is_partner and not m.is_group for m in partners) or is_many != (len(partners) > 1):
        return
    mentions, marks = pipeline.line(f"{head} {'are' if is_many else 'is a'} {role}", seen.own)
    for found in binding.find(marks, mentions):
        whom = found.subject
        if whom and whom.is_partner and (is_many or found.predicate is Predicate.SUBSTRATE_OF or labels.known(found, seen, whom)[1]):
            yield replace(found, protein=replace(found.protein, start=0, end=0))


def _cell(text: str, noun: str) -> str:
    """What a cell says is done, in words that need no title.

    >>> _cell("weak", "inhibition"), _cell("none", "induction"), _cell("yes (gut)", "inhibition"), _cell("–", "inhibition")
    ('weak inhibition', 'no induction', 'inhibition', '')
    """
    if _rule("cell.itself").match(text):
        return _rule("cell.actor").sub(lambda m: "inhibition" if m.group().lower() == "inhibitor" else "induction", text.lower())
    if not noun:
        return ""
    if _rule("cell.not-done").match(text):
        return f"no {noun}"
    if grade := _rule("cell.grade").match(text):
        return f"{grade['grade'].lower()} {noun}"
    return noun if _rule("cell.done").match(text) else ""


def _told(head: str, action: str, seen: Seen) -> Iterator[Found]:
    """The roles of the proteins of a row by what is said to be done with them; their place is that of the cell."""
    if not action:
        return
    words = f"{action} of {head}" if "substrate" in action else f"{head}: {action}"
    for found in _read(words, seen):
        yield replace(found, subject=None, protein=replace(found.protein, start=0, end=0))


def _read(words: str, seen: Seen) -> Sequence[Found]:
    """The roles that some words tell of nobody in particular."""
    mentions, marks = pipeline.line(words, seen.own)
    return [f for f in binding.find(marks, mentions) if f.subject is None or f.predicate is Predicate.SUBSTRATE_OF]

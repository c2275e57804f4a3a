"""What stands above a block and holds for the partners that it opens with: a label, a lead-in, parent items, headings.

"**Avoid:** …", "Reduced absorption" above a list, "No effect was seen with:".
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.changes import effects, unchanged, ways
from extract.document import asides
from extract.document.above import graded, is_bare, is_described, named, over
from extract.document.pointing import legends
from extract.document.seen import words_of
from extract.frames import interactions
from extract.frames.clauses import Piece, Scene
from extract.frames.sentence import one_clause
from extract.frames.what_counts import undenied
from extract.frames.what_to_do import advice
from extract.frames.who.partners import partners_of
from extract.frames.whose import known_actors, named_beside
from extract.layout import sentences
from extract.layout.topics import Topic, is_on_interactions
from extract.lexicon import load
from extract.rulebook import cue, macros
from extract.terms import conditions
from kg.model import Quantity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.terms.own import Own
    from kg.model import Evidence

    Remarks = Mapping[Block, Sequence[Block]]
    Openings = Mapping[Block, Block]

_rule: Final = functools.partial(rulebook.pattern, "blocks")

PERMITTED: Final = "permitted"
"""The rule of a piece that stands below words that only allow something, and so says nothing: "Can be combined with:"."""

_ASIDE: Final = re.compile(r"\s*\([^()]*\)")
_UNDERGO: Final = re.compile(
    rf"\b(?:that|which|who) (?:(?:may|can|could|might|also) )*{named_beside.UNDERGOES} (?!additive|synerg)(?:an? )?(?:\w+ ){{1,2}}"
    r"(?:levels?|concentrations?|exposure|clearance|effects?|effectiveness|absorption|metabolism|activity)\b"
)
"""A line that tells what becomes of those listed below it, and not what they do: "drugs that may have increased levels"."""

_LONGEST: Final = 120
"""Characters; a longer item above others tells a story of its own."""

_EARLY: Final = 25
"""Characters before the partner that a sentence opens with: "Some of the newer antacids"."""

_LISTED: Final = re.compile(r"\s*(?:$|[-*+•]|\d+[.)]|\s\s)")
"""How a line begins that is part of a list, or empty."""

_NUMBER: Final = re.compile(r"^[\d.]+\s+")


def find(seen: Seen, remarks: Remarks, openings: Openings) -> Iterator[tuple[Piece, Evidence]]:
    """What is said above of the partners that a block opens with, with the words that say it."""
    block = seen.block
    label = _ASIDE.sub("", block.label or "").lower()
    describes = bool(seen.label) and all(map(is_described, seen.label))
    if label and (describes or not seen.label) and seen.topic is Topic.INTERACTIONS:
        item = block.text[block.label_end : _first_end(seen)].strip(" :")
        item = f"{label}, {item}" if describes else item  # the class does what it is called by
        if line := _telling("" if _UNDERGO.search(label) else _spelt_out(label.rstrip(".")) or label.rstrip("."), seen.own):
            if line.startswith("risk of ") and _rule("block.remedy").search(item.lower()):
                return
            yield from _read(line, item, seen, words_of(block, seen.source, *seen.sentences[0], ""))
    if seen.label and seen.topic is Topic.INTERACTIONS:
        yield from _beside_label(seen)
    if seen.topic in (Topic.INTERACTIONS, Topic.DOSING):
        item = _opening_of(seen)
        for line, evidence in (*_lead(seen), *_opening(seen, openings)):
            yield from _read(_acting(line.lower(), named(line, seen.own)[1], seen.own) or line, item, seen, evidence)
        if seen.topic is Topic.INTERACTIONS:
            yield from _sorted_by(seen)
            inner = ""
            for words, evidence in _above(seen, remarks):
                forms = (words.lower(), _rule("block.with").sub("", words.lower()), f"{words} {inner}".lower())
                if line := next((line for form in forms if (line := _telling(form, seen.own))), ""):
                    yield from _read(line, _unsaid(seen) if _denies(line) else item, seen, evidence)
                inner = "" if line else words  # "Levels of zelonib" above "up with"


def _opening_of(seen: Seen) -> str:
    """What a block opens with: its label, or bare names behind one that only sorts them ("Oral: amiodarone"), or its first sentence."""
    block = seen.block
    if not block.label:
        return block.text[slice(*seen.sentences[0])]
    at, end = block.label_end, _first_end(seen)
    is_sorting = not seen.label and cue("of-the-rest-label").match(block.label.lower())
    return block.text[at:end] if is_sorting and is_bare(seen.marks[at:end]) else block.label


def _beside_label(seen: Seen) -> Iterator[tuple[Piece, Evidence]]:
    """What brackets in a label say of those whom it names, and of bare names behind it: "**Azoles (raise it):** fluconazole"."""
    block = seen.block
    rest = block.text[block.label_end : _first_end(seen)].strip(" :.")
    label = _ASIDE.sub("", block.label)
    item = f"{label}, {rest}" if is_bare(seen.marks[block.label_end : _first_end(seen)]) else label
    for aside in _ASIDE.findall(block.label):
        if (words := aside.strip(" ()")) and not named(words, seen.own)[0] and (line := _telling(words.lower(), seen.own)):
            yield from _read(line, item, seen, words_of(block, seen.source, *seen.sentences[0], ""))


def remarks(seen: Sequence[Seen]) -> Remarks:
    """Items and cells that name nobody and tell something, by the item or row that they are of: "What to do: …" beside a list."""
    found: dict[Block, list[Block]] = {}
    for s in seen:
        above = s.block.parent
        if above and (s.block.column or (s.block.is_item and above.is_item)) and not any(m.is_partner for m in s.mentions):
            found.setdefault(above, []).append(s.block)
    return found


def openings(seen: Sequence[Seen]) -> Openings:
    """By item of a list, the paragraph right before the list, if it names nobody and no word of its own ties it to the list."""
    found: dict[Block, Block] = {}
    opening: Seen | None = None
    for s in seen:
        if not s.block.is_item:
            is_open = not (s.block.label or s.block.question or s.block.text.endswith(":"))
            opening = s if is_open and s.topic is Topic.INTERACTIONS else None
        elif opening and (opening.block.headings != s.block.headings or partners_of(opening.mentions, opening.marks)):
            opening = None
        elif opening:
            found[s.block] = opening.block
    return found


def _opening(seen: Seen, openings: Openings) -> Iterator[tuple[str, Evidence]]:
    """The sentences of the paragraph before a list that point to it, or stand below a heading that sorts its items."""
    over_list = openings.get(seen.block)
    if over_list is None:
        return
    heading = "".join(over_list.headings[-1:]).lower()
    if not (cue("points-below").search(over_list.text.lower()) or cue("sorts-by-gravity").match(heading) or _telling(heading, seen.own)):
        return
    for at, end in pairwise((0, *sentences.starts(over_list.text), len(over_list.text))):
        said = over_list.text[at:end].strip().rstrip(".")
        if named(said, seen.own)[1].startswith(macros.OWN) or conditions.are_meant(said.lower()):
            continue
        if advice.find(said.lower()) or effects.find(f"{said}:".lower()):
            yield said, words_of(over_list, seen.source, at, end, "")


def _telling(line: str, own: Own) -> str:
    """What a line says of those listed below it, in words that a sentence can begin with; nothing where it says nothing."""
    firm = _rule("block.unless").sub("", line)
    line = line if _denies(firm) and undenied.is_open(line) else firm
    line = "" if _UNDERGO.search(line) and not (advice.find(line) or _denies(line)) else line
    marks = named(line, own)[1]
    if acting := _acting(line, marks, own):
        return acting
    if marks.startswith(macros.OWN) and (by := _spelt_out(marks)):
        name = len(marks) - len(marks.lstrip(macros.OWN))
        return f"{line[:name]} {by}"
    if (turned := _rule("block.acts-on").fullmatch(marks)) and (turned["those"] or ways.is_alone(turned["way"])):
        return f"{line[slice(*turned.span('says'))]} the levels of"
    if told := line if _denies(line) or cue("lead-permits").search(line) else _graded(line, own):
        return told
    said = effects.find(marks)
    if cue("label-denies").search(line) or not (said or advice.find(line)):
        return asides.told(line, own)
    is_harm_alone = said and said[0].quantity is Quantity.RISK and not (effects.find(f"{marks}:") or advice.find(line))
    return f"risk of {line}" if is_harm_alone else line  # "**Hyperkalemia:** …"


def _acting(line: str, marks: str, own: Own) -> str:
    """What a line says those below it do to the drug, in words that name it; nothing where it does not.

    Without a word for either, what "may" do so is the drug, and so is who is known to: "May raise levels" over its victims. An effect that
    may go up or down is none the less that of an anticoagulant.
    """
    acting = _rule("block.acts").fullmatch(marks)
    if acting is None or not ways.is_alone(acting["way"]):
        return ""
    what = acting["what"] or ("effect" if _rule("block.on-effect").match(acting["way"]) else "levels")
    is_watched = known_actors.is_anticoagulant(own.whole) and what.startswith(("effect", "inr", "activity"))
    if not (acting["those"] or acting["it"]) and (known_actors.acts(own.whole) or (acting["may"] and not is_watched)):
        return ""
    return f"{line[: acting.end('way')]} the {what} of {own.whole.name}"


def _graded(line: str, own: Own) -> str:
    """What a line that sorts by gravity says, with the harm that it names in brackets: "Never together (serotonin syndrome)"."""
    bare = "" if (grade := graded(line)) else graded(_ASIDE.sub("", line))
    told = asides.told(line, own) if bare else ""
    return f"{bare} ({told})" if told else grade


def _spelt_out(words: str) -> str:
    """What those behind words do that say which way the drug goes by them, or nothing: "raised by", "zelonib lowered by"."""
    by = _rule("block.raised-by").fullmatch(words)
    return f"exposure {by['way']} by" if by and ways.is_alone(by["way"]) else ""


def _denies(line: str) -> bool:
    """Whether a line says of all listed below it that nothing happens."""
    is_told = advice.find(line) or any(not c.denied for c in effects.find(line)) or _rule("block.turns").search(line)
    return unchanged.is_heading(line) and not (is_told or cue("not-studied").search(line) or undenied.is_open(line))


def _lets_be(cell: str) -> bool:
    """Whether a cell permits, or denies, what a line over its table says of all: "may be used", "no seizures"."""
    return bool(cue("lead-permits").search(cell) or _rule("block.none").match(cell)) or _denies(cell)


def _lead(seen: Seen) -> Iterator[tuple[str, Evidence]]:
    """The last sentence of a line that ends with a colon, and what it says before of drugs without a name."""
    lead = seen.block.parent
    if lead is None or not (seen.block.is_item or _is_next(seen, lead)):
        return
    if not lead.text.endswith(":") and (lead.is_item or lead.label_end == len(lead.text) or _is_of_label(lead, seen)):
        return
    for at, end in pairwise((0, *sentences.starts(lead.text), len(lead.text))):
        said = lead.text[at:end].strip()
        if end == len(lead.text) or cue("of-unnamed-drugs").search(said.lower()):
            yield said.rstrip(".:"), words_of(lead, seen.source, at, end, "")


def _is_of_label(lead: Block, seen: Seen) -> bool:
    """Whether a line says of whom its label names, and not of those below it: they are not of that class, and no "with" leads to them."""
    label = named(lead.label, seen.own)[0]
    below = partners_of(seen.mentions, seen.marks)
    are_of_it = any(load().is_member(p.entity, m.entity) for m in label for p in below)
    return bool(label) and not are_of_it and not _rule("block.with").search(lead.text)


def _above(seen: Seen, remarks: Remarks) -> Iterator[tuple[str, Evidence]]:
    """The items above a block that name nobody, with the remarks beside it, and the headings that sort interactions."""
    is_listed = seen.block.is_item or is_bare(seen.marks)
    below = [seen.block]
    for above in over(seen.block) if is_listed else ():
        words = above.label or above.text
        partners, marks = ((), "") if _denies(words.lower()) else named(words, seen.own)
        if partners and not is_bare(marks) and not (above.columns and is_bare(seen.marks)):  # a list beside another
            return
        if not partners and (above.is_item or _is_headed(seen, above)):
            is_read = above is seen.block.parent and above.text.endswith(":")
            yield from _of_item(
                above, () if is_read else (above,), [r for r in remarks.get(above, ()) if r.is_item and r not in below], seen
            )
        below.append(above)
    is_spared = any(_lets_be(r.text.lower()) for r in remarks.get(seen.block, ()))
    caption = "" if is_spared or legends.entries(seen.block.caption) else seen.block.caption  # a key gives each sign its own meaning
    for heading in (*(title for title in (seen.block.column, caption) if title), *reversed(seen.block.headings)):
        if not _denies(heading.lower()) and named(heading, seen.own)[0]:
            return
        if is_listed or _denies(heading.lower()):
            yield _NUMBER.sub("", heading), words_of(seen.block, seen.source, 0, len(seen.block.text), "")
        if is_on_interactions(heading):
            return


def _sorted_by(seen: Seen) -> Iterator[tuple[Piece, Evidence]]:
    """What a heading or bold line that sorts by gravity says of those whom the sentences of a paragraph open with."""
    if seen.block.is_item or is_bare(seen.marks) or seen.block.question:
        return
    bold = [above.text for above in over(seen.block) if not above.is_item and above.label_end == len(above.text)]
    over_it = next(iter((*bold, *seen.block.headings[:0:-1])), "").lower()
    line = graded(over_it) or (over_it if _denies(over_it) else "")
    if not line or named(over_it, seen.own)[0]:
        return
    for start, end in seen.sentences:
        first = next((m for m in partners_of(seen.mentions, seen.marks) if m.start >= start), None)
        if first and first.start - start <= _EARLY:
            yield from _read(line, seen.block.text[start:end], seen, words_of(seen.block, seen.source, start, end, ""))


def _of_item(above: Block, itself: Sequence[Block], remarks: Sequence[Block], seen: Seen) -> Iterator[tuple[str, Evidence]]:
    """An item that names nobody, and the remarks below it."""
    if len(above.label or above.text) > _LONGEST:
        return
    yield from ((b.label or b.text.rstrip(":"), words_of(b, seen.source, 0, len(b.text), "")) for b in itself)
    yield from ((b.text[b.label_end :].strip(), words_of(b, seen.source, 0, len(b.text), "")) for b in remarks)


def _is_next(seen: Seen, lead: Block) -> bool:
    """Whether lines that only name stand right below a lead-in."""
    between = seen.source[lead.offsets[-1] + 1 : seen.block.offsets[0]]
    return is_bare(seen.marks) and not between.strip(" \n\t*:")


def _is_headed(seen: Seen, lead: Block) -> bool:
    """Whether a block stands in the list right below a bold line, which is then its heading."""
    between = seen.source[lead.offsets[-1] + 1 : seen.block.offsets[0]]
    return lead.label_end == len(lead.text) and all(map(_LISTED.match, between.split("\n")[1:]))


def _first_end(seen: Seen) -> int:
    """Where the first sentence behind a label ends, which itself may be one: "**No effect.** Digoxin and warfarin."."""
    block = seen.block
    return next((end for _, end in seen.sentences if block.text[block.label_end : end].strip(" .:")), len(block.text))


def _unsaid(seen: Seen) -> str:
    """The sentences of a block below a denial, without those that only say that nobody has looked."""
    marks = ((seen.marks[a:b], seen.block.text[max(a, seen.block.label_end if not seen.label else 0) : b]) for a, b in seen.sentences)
    return " ".join(text.strip() for said, text in marks if not cue("not-studied").search(said))


def _read(line: str, item: str, seen: Seen, said: Evidence) -> Iterator[tuple[Piece, Evidence]]:
    """What a line says of those whom an item opens with, and the harm that it names in words that tie it to nobody."""
    pieces = tuple(_told(line, item, seen, said))
    yield from pieces
    if not any(p.effect or p.negated or p.rule == PERMITTED for p, _ in pieces) and (told := asides.told(line, seen.own)):
        yield from _told(told, item, seen, said)


def _told(line: str, item: str, seen: Seen, said: Evidence) -> Iterator[tuple[Piece, Evidence]]:
    mentions, marks = pipeline.line(f"{line}: {item}", seen.own)
    if any(m.is_foil for m in mentions):
        return  # "drugs raised by CYP3A4 inhibitors" says nothing of the drug
    partners = tuple(p for p in partners_of(mentions, marks) if p.start > len(line))
    lowered = line.lower()
    if _denies(lowered):
        denied = {p.partner.entity.id: p for p in interactions.read(marks, mentions, Scene(topic=seen.topic)) if p.negated}
        for p in partners:
            yield denied.get(p.entity.id) or one_clause.denied(p, marks, mentions), said
    elif cue("lead-permits").search(lowered) and not (advice.find(lowered) or effects.find(lowered)):
        yield from ((Piece(partner=p, rule=PERMITTED), said) for p in partners)
    else:
        names_nobody = partners == partners_of(mentions, marks)
        whole = advice.find(marks[: len(line)]) if names_nobody and not cue("of-unnamed-drugs").search(lowered) else ()
        for piece in interactions.read(marks, mentions, Scene(topic=seen.topic)):
            if piece.at + piece.partner.start > len(line) and (piece.effect or piece.management) and not piece.negated:
                yield (replace(piece, management=in_order({*piece.management, *whole})) if piece.management else piece), said

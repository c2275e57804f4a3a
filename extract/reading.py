"""A monograph → its statements: every block read in its context."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.document import (
    brands,
    examples,
    harm_told,
    ingredients,
    interacting,
    lead_ins,
    meals,
    record,
    stories,
    targets,
    unheaded_sections,
    uses,
)
from extract.document.above import is_bare, is_described, over
from extract.document.findings import Finding
from extract.document.kin import classes_of, taken_in
from extract.document.pointing import alike, as_before, legends, resumed
from extract.document.proteins import handling, mechanisms
from extract.document.seen import proteins_named_last, see
from extract.document.tables import cells, columns, crossed, rows
from extract.document.unlisted import introducing, without_guesses
from extract.frames.clauses import Piece
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic, comments
from extract.roles import metabolites, prodrugs
from extract.statements import merge
from extract.terms.own import NOBODY, own_of, with_abbreviations
from kg.model import (
    AGAINST,
    Document,
    Evidence,
    Management,
    Predicate,
    Reading,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.layout.monograph import Monograph
    from extract.mentions import Mention
    from extract.terms.own import Own
    from kg.model import Entity

    LeadsIn = Callable[[Seen], Iterator[tuple[Piece, Evidence]]]

_WHETHER: Final = frozenset({Management.CONTRAINDICATED, Management.AVOID, Management.CAUTION})
"""Advice on whether to take two together at all; the rest says how."""

_PICKS: Final = re.compile(
    r"^[^\ue001-\ue003]*\b(?:above all|especially|particularly|in particular|chiefly|mainly|mostly|e\.g\.,?)\s+(?:\w+\s+)?[\ue001-\ue003]"
)
"""How a text names its first partner as one of those that it speaks of."""

_WASHED_OUT: Final = re.compile(
    r"(?<!\d)(?<![–-])(?<!to )(?:1[2-9]|[2-9]\d|\d{3}|twelve|eighteen|twenty-four|thirty-six|forty-eight|seventy-two)"
    r"[\s-]*(?:hours?|hrs?|h)\b"
    r"|^(?!.*\b(?:hours?|hrs?|h)\b).*\b(?:days?|weeks?|months?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How long one is left out before the other is taken, which does not let the two be taken on one day as hours apart do."""


def read(monograph: Monograph, blocks: Sequence[Block], own_in: Callable[[Block], Own] | None = None) -> Reading:
    """Everything that a monograph states in its blocks; `own_in` says whom a block is about where that is not the monograph's drug."""
    named = tuple(brands.find(blocks))
    own, salt = own_of(monograph.title, tuple(b.name for b in named))
    headings = dict.fromkeys(heading for block in blocks for heading in block.headings)
    own = with_abbreviations(own, (*headings, *(block.text for block in blocks)))
    about = salt or own.whole
    seen = _meant(*_seen_in_turn(blocks, lambda block: own_in(block) if own_in else own, monograph.text), monograph.text, own)
    findings = [*cells.spelt_out(_found(seen, own), blocks), *brands.findings(named, about, monograph.text)]
    if salt:
        findings.append(_salt(monograph, salt, own.whole))
    document = Document(
        path=monograph.document,
        sha256=monograph.sha256,
        title=monograph.title,
        about=about,
        modified=monograph.modified,
        ingredients=own.ingredients,
    )
    return Reading(document=document, statements=merge(monograph.document, findings, own.ingredients))


def _meant(seen: Sequence[Seen], earlier: Sequence[tuple[Mention, ...]], source: str, own: Own) -> list[Seen]:
    """The blocks with what they name as it is meant beside the others of the document."""
    on_others = unheaded_sections.of_interactions(seen)
    seen = [
        see(s.block, s.own, source, Topic.INTERACTIONS, before) if s.block in on_others else s
        for s, before in zip(seen, earlier, strict=True)
    ]
    seen = _commenting(seen)
    leads = introducing(seen)
    seen = [without_guesses(s) if s.block in leads else s for s in seen]
    kin = classes_of(seen, own)
    above_others = {above for s in seen for above in over(s.block)}
    seen = [replace(taken_in(s, kin), is_over=s.block in above_others) for s in seen]
    seen = ingredients.set_apart(seen, own)
    return list(ingredients.resumed(seen, own)) if own.ingredients else seen


def _found(seen: Sequence[Seen], own: Own) -> list[Finding]:
    """What the blocks say, each by itself and beside the others."""
    prodrugs_here = frozenset(s.speaker(at).id for s in seen for at in prodrugs.named(s.marks))
    fates = handling.Fates(prodrugs_here, metabolites.named(s.block.text for s in seen))
    others = crossed.of_others(seen)  # of whom no more than their roles is read
    roles = [f for s in seen if s.block in others for f in (*handling.find(s, fates), *crossed.roles(s))]
    seen = [s for s in seen if s.block not in others]
    leads_in = functools.partial(lead_ins.find, remarks=lead_ins.remarks(seen), openings=lead_ins.openings(seen))
    open_rows = rows.left_open(seen)
    in_turn = rows.told(tuple(_told_in_turn(seen, leads_in, fates, open_rows)), open_rows)
    told = harm_told.filled(alike.filled(in_turn))
    findings = _without_exceptions(stories.settled([(s.block, found) for s, found in told]))
    forms = frozenset(form for s in seen if s.own is not NOBODY for form in prodrugs.forms(s.marks, s.mentions))
    # what the drug becomes is no partner of its own, but one of a class that is listed
    findings = [f for f in findings if f.predicate is not Predicate.INTERACTS_WITH or f.object.id not in forms or f.heads]
    findings = mechanisms.settled(findings, {own.whole.id, *(e.id for e in own.ingredients)})
    findings += [*roles, *(f for s in seen for f in meals.of_empty_stomach(s))]
    findings += [*(f for s in seen for f in uses.find(s)), *targets.find(seen)]
    return [*findings, *meals.administration(findings, seen)]


def _without_exceptions(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, without denials of those whom a text only leaves out of what it says of others, and tells of elsewhere."""
    findings = list(findings)
    told = {(f.subject.id, f.object.id) for f in findings if f.predicate is Predicate.INTERACTS_WITH and not f.negated}
    return [f for f in findings if not (f.evidence.rule.endswith(".excepted") and (f.subject.id, f.object.id) in told)]


def _seen_in_turn(blocks: Sequence[Block], own_in: Callable[[Block], Own], source: str) -> tuple[list[Seen], list[tuple[Mention, ...]]]:
    """The blocks as seen, and for each the proteins that those before it under the same heading named last."""
    seen: list[Seen] = []
    earlier: list[tuple[Mention, ...]] = []
    last: tuple[Mention, ...] = ()
    for block in blocks:
        if seen and seen[-1].block.headings != block.headings:
            last = ()
        seen.append(see(block, own_in(block), source, earlier=last))
        earlier.append(last)
        last = proteins_named_last(seen[-1]) or last
    titles = rows.titles(seen)
    kept = [i for i, s in enumerate(seen) if s.block not in titles]
    return [seen[i] for i in kept], [earlier[i] for i in kept]


def _told_in_turn(
    seen: Sequence[Seen], leads_in: LeadsIn, fates: handling.Fates, open_rows: frozenset[Block]
) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """What each block says, in their order: one can point back to the advice of another, or to the partners of a list."""
    told = as_before.Told({})
    before = resumed.Before()
    legend = legends.read(seen)
    over_names = _over_names(seen)
    for s in seen:
        if (legend and legends.is_one(s, legend)) or legends.is_glossary(s):
            continue
        found = () if s.block in over_names else tuple(_findings(s, resumed.by(s, before), leads_in, fates, told))
        found = rows.without_denials(found, s, open_rows)
        if legend:
            found = (*legends.advised(found, s, legend), *_of_sign(s, legend))
        told = told.of_block([f for f in found if f.predicate is Predicate.INTERACTS_WITH], s.block)
        before = before.then(s, found)
        yield s, found


def _over_names(seen: Sequence[Seen]) -> frozenset[Block]:
    """The lines that name a class and nothing else, over text that names others: of what kind these are, and no partner.

    Text that picks one of the class speaks of the class: "Myopathy may occur, above all with gemfibrozil".
    """
    lines = {s.block for s in seen if _is_line(s.block) and s.label and all(m.is_group for m in s.label) and is_bare(s.marks)}
    below = (
        s for s in seen if not _is_line(s.block) and any(m.is_partner and not m.own for m in s.mentions) and not _PICKS.search(s.marks)
    )
    return frozenset(s.block.parent for s in below if s.block.parent in lines)


def _is_line(block: Block) -> bool:
    """Whether a block is a line that is a label as a whole."""
    return not block.is_item and 0 < block.label_end == len(block.text)


def _of_sign(seen: Seen, legend: legends.Legend) -> Iterator[Finding]:
    """What a table cell that holds a sign and nothing else says about whom its row is on."""
    told = legends.of_cell(seen, legend)
    if told.advice or told.denies:
        for m in seen.governing():
            piece = Piece(partner=m, management=told.advice, negated=told.denies, rule="denied" if told.denies else "advice")
            yield from interacting.of_piece(piece, seen, 0, record.UNSAID)


def _commenting(seen: Sequence[Seen]) -> list[Seen]:
    """The blocks, remarks on those that the interactions list read as a part of these: "## Comments" below the list."""
    listed = {m.entity.id for s in seen if s.topic is Topic.INTERACTIONS for m in s.mentions if m.is_partner}
    out = []
    for s in seen:
        here = {m.entity.id for m in partners_of(s.mentions, s.marks)} if s.topic is Topic.OTHER and comments(s.block) else set()
        out.append(replace(s, topic=Topic.INTERACTIONS) if here & listed and listed >= here else s)
    return out


def _findings(
    seen: Seen, listed: tuple[Mention, ...], leads_in: LeadsIn, fates: handling.Fates, before: as_before.Told
) -> Iterator[Finding]:
    is_of_one = len({m.entity.id for m in seen.mentions}) <= 1
    is_alone = not (seen.block.parent or seen.block.question or listed)
    if is_of_one and all(m.own for m in seen.mentions) and is_alone and not seen.headed():
        return
    is_read = seen.own is not NOBODY and not _only_sorts(seen)
    found = tuple(interacting.find(seen, listed, before)) if is_read else ()
    if found or seen.topic is Topic.DOSING:
        leading = tuple(_of_lead(seen, leads_in))
        is_one = seen.block.is_item or seen.label or len(seen.sentences) == 1
        found = _below(found, leading) if is_one else _each_below(found, leading)
    found = columns.told(found, seen)
    yield from found
    if seen.topic is not Topic.NAMES:
        yield from examples.find(seen, {f.object.id for f in found})
    yield from handling.find(seen, fates)


def _only_sorts(seen: Seen) -> bool:
    """Whether a block is a bold line that describes those below it, or asks, and names nobody: "**Medicines that raise the level**".

    One that says how grave it is, and has nobody below it, is about whom the heading names: "### Warfarin", "**Contraindicated**".
    """
    is_of_heading = not seen.label and not seen.is_over and seen.is_graded()
    return _is_line(seen.block) and (seen.block.text.endswith("?") or (all(map(is_described, seen.label)) and not is_of_heading))


def _of_lead(seen: Seen, leads_in: LeadsIn) -> Iterator[Finding]:
    """What stands above a block of the partners that it opens with."""
    for piece, said in leads_in(seen):
        for f in interacting.of_piece(piece, seen, 0, record.UNSAID):
            yield replace(f, evidence=replace(said, rule=f.evidence.rule))


def _below(said: Sequence[Finding], above: Sequence[Finding]) -> tuple[Finding, ...]:
    """What a block says, and what is said above for all that it says nothing of itself: an effect, an advice, that nothing happens."""
    said = [_owned(f, above) for f in said]
    is_told = any(f.effect and not f.negated for f in said)
    advised = {m for f in said for m in f.management if m is not Management.SEPARATE or not _WASHED_OUT.search(f.evidence.text)}
    if not (is_told or advised):
        if any(f.negated for f in said):
            above = [f for f in above if f.negated and f.object.id not in {x.object.id for x in said if x.negated}]
        spared = {f.object.id for f in above if f.negated or f.evidence.rule.endswith(lead_ins.PERMITTED)}
        said = [f for f in said if f.object.id not in spared]
        denied = [f for f in above if f.negated]
        if spared:
            return (*said, *denied)
    spared = {f.object.id for f in said if f.negated}
    for_all = [f for f in above if not f.negated and f.object.id not in spared]
    more = [replace(f, effect=None if is_told else f.effect, management=_beside(f.management, advised)) for f in for_all]
    return (*said, *(f for f in more if f.effect or f.management))


def _beside(above: Sequence[Management], own: Collection[Management]) -> tuple[Management, ...]:
    """Of the advice above an item, what holds beside its own: "take care" above "check the INR", not "avoid" above "hours apart".

    An item that says itself whether to combine, and one that bars, need nothing of it; what an item advises as well is its partner's.
    """
    if Management.SEPARATE in own or AGAINST & set(own):
        return tuple(m for m in above if m is Management.CONTRAINDICATED and Management.AVOID in own)
    return tuple(m for m in above if m not in own and not (m in _WHETHER and _WHETHER & set(own)))


def _owned(f: Finding, above: Sequence[Finding]) -> Finding:
    """A finding whose sentence leaves open whose exposure changes, of whom the text above says it: "raise the level: digoxin (↓)"."""
    if not (f.is_open and f.effect):
        return f
    told = (x.effect for x in above if x.object.id == f.object.id and x.effect and not (x.is_open or x.negated))
    on = next((e.on for e in told if e.quantity is f.effect.quantity), None)
    return replace(f, effect=replace(f.effect, on=on), is_open=False) if on else f


def _each_below(said: Sequence[Finding], above: Sequence[Finding]) -> tuple[Finding, ...]:
    """What a paragraph of several stories says, and what is said above of each partner that it says nothing of itself."""
    ids = dict.fromkeys(f.object.id for f in (*said, *above))
    return tuple(f for i in ids for f in _below([f for f in said if f.object.id == i], [f for f in above if f.object.id == i]))


def _salt(monograph: Monograph, salt: Entity, moiety: Entity) -> Finding:
    """The title says which salt the monograph is about."""
    match = re.search(r"^title:[ \t]*(?P<title>.+?)[ \t]*$", monograph.text, re.MULTILINE)
    start, end = match.span("title") if match else (0, len("---"))
    return Finding(
        subject=salt,
        subject_mention=monograph.title,
        predicate=Predicate.SALT_OF,
        object=moiety,
        object_mention=moiety.name,
        evidence=Evidence(start=start, end=end, text=monograph.text[start:end], section="(title)", rule="title.salt"),
    )

"""A block with what its text names, and the words behind whatever is read from it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.document import above
from extract.document.unlisted import unlisted
from extract.frames.what_to_do import advice
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic, names_a_topic, topic_of
from extract.lexicon import form, load
from extract.lists.inherited import inheriting
from extract.lists.joints import is_listed_with
from extract.mentions import Mention, shadow
from extract.rulebook import cue, macros
from extract.terms import conditions, names
from extract.terms.proteins import is_isoform, is_vague
from kg.model import Evidence, Kind, Predicate
from kg.names import protein_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.layout.blocks import Block
    from extract.terms.own import Own
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_ABBREVIATED: Final = re.compile(r"[A-Z][A-Z\d-]+s?")
_OWNS: Final = re.compile(rf"{macros.MACROS['OWN']}(?:{macros.MACROS['SEP']}{macros.MACROS['OWN']})*")
_BRACKETED: Final = re.compile(rf"\([^()\ue000]{{0,160}}{macros.MACROS['OWN']}[^()]{{0,160}}\)")
_ON_PARTNERS: Final = frozenset({Topic.INTERACTIONS, Topic.CONTRAINDICATIONS})
"""Where a name that no list holds is taken for a partner's; elsewhere it is more often what the body makes ("homocysteine")."""

_OPENS_WITH: Final = 5
_KIND_ENDS: Final = re.compile(r"\s*(?:[:;,.–—-]|$)")
"""Characters before the kind of drug that a cell opens with, and what stands behind it."""

UNHEADED = "(no heading)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A block as seen: `label` are the partners of its label, `topic` what it is about, `own` whom the monograph is about.

    `is_over` says that other blocks stand below it, as those of a list do below the line that opens it.
    """

    block: Block
    source: str
    own: Own
    topic: Topic
    mentions: tuple[Mention, ...]
    sentences: tuple[tuple[int, int], ...]
    marks: str
    label: tuple[Mention, ...]
    is_over: bool = False

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        return next(((a, b) for a, b in self.sentences if a <= at < b), (0, len(self.block.text)))

    def evidence(self, at: int, rule: str) -> Evidence:
        """The sentence around `at`, as it stands in the file, with the one on whose condition it hangs.

        A label that only says what it is on ("Metabolism:") is no part of it.
        """
        start, end = self.sentence_at(at)
        while (before := self.sentence_at(start - 1)[0]) < start and _rule("block.hangs-on").match(self.block.text, start):
            start = before
        if start < self.block.label_end <= at and self.block.label_end < end and self._is_bare_label():
            start = self.block.label_end
        return words_of(self.block, self.source, start, end, rule)

    def _is_bare_label(self) -> bool:
        """Whether a label names nobody, and says nothing of those behind it, as "No dose reduction:" does."""
        label = self.block.label.lower()
        is_silent = label in ("a", "q", "answer") or ((names_a_topic(label) or cue("remark").search(label)) and not advice.find(label))
        return bool(is_silent) and not any(m.end <= self.block.label_end for m in self.mentions)

    def speaker(self, before: int) -> Entity:
        """Whom a sentence without a subject speaks of, the whole drug or product where nothing says so."""
        named = self.spoken_of(before)
        return named[0].entity if named else self.own.spoken_of

    def spoken_of(self, before: int) -> tuple[Mention, ...]:
        """Who is named as the subject of a sentence that names none: in the block, its parents, or the question or heading above it.

        Within a sentence that is the own drug named last; of an earlier one the one that opens it ("Imatinib is … by nilotinib. It may …"),
        with those named in one breath, but under a label the ingredient that the label names. What begins anew takes up no earlier one.
        A name in brackets of its own is the subject of what stands before them alone: "digoxin (with verapamil), lithium".
        """
        brackets = _BRACKETED.finditer(self.marks) if self.own.ingredients else ()
        bracketed = [b.span() for b in brackets if not self.marks.startswith(":", b.end())]
        owns = [m for m in self.mentions if m.own and m.start < before]
        for start, end in reversed(self.sentences if owns else ()):
            earlier = [m for m in owns if start <= m.start < end]
            earlier = [m for m in earlier if not any(a < m.start < b for a, b in bracketed)]
            earlier = [m for m in earlier if not m.is_every] or earlier
            if earlier and end > before:
                return (earlier[-1],)
            is_allergen = self.topic is Topic.CONTRAINDICATIONS and self.own.ingredients and cue("allergy").search(self.marks, start, end)
            if earlier and not is_allergen:
                return self._ingredient_of_label() or (() if self._begins_anew(before - 1) else self._together(earlier))
        parent = self.block.parent
        while parent is not None:
            found = [m for m in pipeline.line(parent.label or parent.text, self.own)[0] if m.own]
            if found:
                return (found[-1],)
            parent = parent.parent
        return self._ingredient_above() if self.own.ingredients else ()

    def _ingredient_above(self) -> tuple[Mention, ...]:
        """The one ingredient that the nearest line above names: the title of a column, its own or the first, the question, the headings."""
        first = self.block.parent if self.block.column and self.block.parent else self.block
        for line in (
            *(b.column for b in dict.fromkeys((self.block, first)) if b.column),
            *((self.block.question,) if self.block.question else self.block.headings[::-1]),
        ):
            found = [m for m in names.find(line, self.own) if m.own and m.entity.kind is not Kind.PRODUCT]
            if found:
                return tuple(found[:1]) if len({m.entity.id for m in found}) == 1 else ()
        return ()

    def _together(self, owns: Sequence[Mention]) -> tuple[Mention, ...]:
        """The first of the ingredients that an earlier sentence names, with those named in one breath with it."""
        breath = _OWNS.match(self.marks, owns[0].start)
        end = breath.end() if breath else owns[0].end
        return tuple(m for m in owns if m.start < end)

    def _begins_anew(self, at: int) -> bool:
        """Whether a sentence of a product speaks of nobody that the one before names: of medicines in general, or under its own label."""
        start, end = self.sentence_at(at)
        return bool(self.own.ingredients and cue("begins-anew").search(self.marks[max(start, self.block.label_end) : end]))

    def _ingredient_of_label(self) -> tuple[Mention, ...]:
        """The one ingredient that the block's label names: all that the block says without a name is said of it."""
        found = {m.entity.id: m for m in self.mentions if m.own and m.end <= self.block.label_end}
        named = tuple(found.values()) if self.own.ingredients else ()
        return named if len(named) == 1 and named[0].entity.id != self.own.whole.id else ()

    def called(self, subject: Entity, mention: Mention | None) -> str:
        """The document's words for a subject: its title for whom it is about, those of the text for an ingredient or somebody else.

        An ingredient that lists know by another name keeps its title where the text calls it by that name, or only shortens or abbreviates
        the title ("vitamin D" of "Vitamin D3"): name and words together then say all that it is called.
        """
        title = self.own.titles.get(subject.id, subject.name)
        if mention is None or (mention.own and self._is_titled(subject, mention, title)):
            return title
        return mention.text

    def _is_titled(self, subject: Entity, mention: Mention, title: str) -> bool:
        if subject.id == self.own.whole.id:
            return not self.own.is_untitled
        words, short, name = form(title), form(mention.text), form(subject.name)
        is_cut = words.startswith(short) and not words.removeprefix(short).isalpha()
        is_abbreviated = _ABBREVIATED.fullmatch(mention.text) and name.replace(" ", "") not in words.replace(" ", "")
        is_class = (known := load().entity(mention.text)) is not None and known.kind is Kind.DRUG_CLASS  # "the estrogen" is no name of it
        return words != name and bool(short == name or is_cut or is_abbreviated or is_class)

    def governing(self) -> tuple[Mention, ...]:
        """The partners that the question, an item or bold line above, or a heading names, for text that names none of its own."""
        block = self.block
        is_open = not block.label or names_a_topic(block.label) or block.label == "A" or self.is_graded()
        if self.label or not (is_open or (cue("remark").search(block.label.lower()) and not block.question)):
            return ()
        words = (block.question,) if block.question and not block.column else above.lines(block, self.topic, self.own)
        return next((found for line in words if (found := above.named(line, self.own)[0])), ())

    def is_graded(self) -> bool:
        """Whether the label only says how grave it is to take two together, which is on whom a heading names: "**Contraindicated**"."""
        return bool(self.block.label) and bool(above.graded(self.block.label.lower()))

    def headed(self) -> tuple[Mention, ...]:
        """The partners that govern a block from outside any list, as a heading does, so that no item of a list has told of them."""
        block, parent = self.block, self.block.parent
        is_line = block.label_end == len(block.text) and (self.is_over or not self.is_graded())
        is_silent = block.question or (parent is not None and parent.is_item) or is_line
        return () if is_silent else self.governing()


def see(block: Block, own: Own, source: str, topic: Topic | None = None, earlier: tuple[Mention, ...] = ()) -> Seen:
    """What a block names, which is about what its headings say unless `topic` says otherwise.

    `earlier` are the proteins that the blocks before named last, which "this enzyme" means where the block names none itself.
    """
    mentions, sentences = pipeline.annotate(_set_off(block), own, _spoken(block, own), earlier)
    topic = topic or topic_of(block)
    topic = Topic.CONTRAINDICATIONS if topic is Topic.INTERACTIONS and _bars_ill(block, mentions, own) else topic
    mentions = _without_kind(mentions, block, own)
    mentions = unlisted(block, (*above.of_grade(block, own), *mentions)) if topic is Topic.INTERACTIONS else mentions
    if topic not in _ON_PARTNERS:
        mentions = tuple(m for m in mentions if m.certain or m.is_protein)
    marks = shadow(block.text, mentions)
    listed = _listed_as_partners(mentions, marks, own) if topic is Topic.INTERACTIONS and own.ingredients else []
    besides = _taken_besides(mentions, marks, own, topic) if own.ingredients and topic is not Topic.CONTRAINDICATIONS else []
    if listed or besides:
        mentions = tuple(replace(m, own=False) if m in listed or m in besides else m for m in mentions)
        marks = shadow(block.text, mentions)
    if listed:
        others = [e for e in own.ingredients if e.id not in {m.entity.id for m in listed}]
        own = replace(own, active=others[0]) if len(others) == 1 else own
    label = partners_of([m for m in mentions if m.end <= block.label_end], marks)
    label = tuple(m for m in label if not cue("excepted").search(marks[: m.start]) and not _is_spelt_out(m, mentions, block.label_end))
    label = () if _rule("block.asks-which").search(marks[: block.label_end]) and all(m.is_group for m in label) else label
    if topic is Topic.INTERACTIONS:
        heads, at = _heads_of_cell(label, marks, block.label_end)
        mentions = above.counted(_under_label(mentions, heads, marks, at), marks, block, own)
    return Seen(block=block, source=source, own=own, topic=topic, mentions=mentions, sentences=sentences, marks=marks, label=label)


def _bars_ill(block: Block, mentions: Sequence[Mention], own: Own) -> bool:
    """Whether a label among interactions bars those behind it who are ill, and nobody is named: "**Contraindicated:** peptic ulcer"."""
    if not block.label or any(m.is_partner and not m.own for m in mentions) or not cue("contraindicated-with").search(block.label.lower()):
        return False
    listed = conditions.named(conditions.items(block.text, block.label_end))
    return any(found for _, found in listed) and not any(above.named(line, own)[0] for line in above.lines(block, Topic.INTERACTIONS, own))


def _without_kind(mentions: tuple[Mention, ...], block: Block, own: Own) -> tuple[Mention, ...]:
    """The mentions of a cell, less the kind of drug that it opens with, which its row's names are: "CYP3A4 substrates: levels rise"."""
    first = next((m for m in mentions if m.is_partner), None)
    if not (block.column and block.parent and first and first.entity.roles and first.start <= _OPENS_WITH):
        return mentions
    is_kind = all(role.action is Predicate.SUBSTRATE_OF for role in first.entity.roles) and _KIND_ENDS.match(block.text, first.end)
    return tuple(m for m in mentions if m is not first) if is_kind and _names_drugs(block.parent, own) else mentions


def _names_drugs(row: Block, own: Own) -> bool:
    """Whether the first cell of a row names drugs and no kind of them."""
    named, _ = above.named(row.text, own)
    return bool(named) and not any(m.entity.roles for m in named)


def proteins_named_last(seen: Seen) -> tuple[Mention, ...]:
    """The proteins of the last sentence of a block that names any, be it in the name of a group ("CYP3A4 inhibitors")."""
    found = [n for m in seen.mentions for n in ((m,) if m.is_protein else _targets(m))]
    start = seen.sentence_at(found[-1].start)[0] if found else 0
    return tuple({m.entity.id: m for m in found if m.start >= start}.values())


def _targets(group: Mention) -> Iterator[Mention]:
    """The proteins of a group by its role, in its place."""
    for role in group.entity.roles:
        yield replace(group, entity=role.target, text=protein_label(role.target), heads=())


def _set_off(block: Block) -> str:
    """The text, in which no name runs from a bold label into the sentence behind it: "**7.2 Bile acid resins** Bile acid resins bind …"."""
    at = block.label_end
    is_run_in = 0 < at < len(block.text) - 1 and block.text[at] == " " and block.text[at - 1].isalnum() and block.text[at + 1].isupper()
    return f"{block.text[:at]}:{block.text[at + 1 :]}" if is_run_in else block.text


def _listed_as_partners(mentions: tuple[Mention, ...], marks: str, own: Own) -> list[Mention]:
    """The ingredients of a product that stand in a row of partners, and so are partners of the others: "probenecid, warfarin, NSAIDs"."""
    rows = [b.span() for b in _rule("block.row").finditer(marks) if macros.OWN in b.group()]
    listed = [[m for m in mentions if a <= m.start < b] for a, b in rows]
    single = [[m for m in row if m.own and m.entity.id != own.whole.id] for row in listed if not any("contain" in m.text for m in row)]
    return [found[0] for found in single if len(found) == 1]


def _taken_besides(mentions: tuple[Mention, ...], marks: str, own: Own, topic: Topic) -> list[Mention]:
    """The ingredients of which a text speaks as taken besides the product: as others of a class, or from another source."""
    names = ("block.one-of-others", "block.from-elsewhere") if topic is Topic.INTERACTIONS else ("block.from-elsewhere",)
    spans = [found.span() for name in names for found in _rule(name).finditer(marks)]
    inside = ([m for m in mentions if a <= m.start < b and m.own and m.entity in own.ingredients] for a, b in spans)
    return [here[-1] for here in inside if here]


def _spoken(block: Block, own: Own) -> tuple[Mention, ...]:
    """The proteins of the item or line above, for a block that speaks of "strong inhibitors" and does not say of what, and its roles."""
    if not _rule("block.bare-role").match(block.text):
        return ()
    words = block.parent.label or block.parent.text if block.parent else next(iter(block.headings[-1:]), "")
    roles = [m for m in pipeline.line(words, own)[0] if m.entity.roles]
    return (*{m.entity.id: m for m in names.find(words, own) if m.is_protein}.values(), *roles)


def _heads_of_cell(label: tuple[Mention, ...], marks: str, at: int) -> tuple[tuple[Mention, ...], int]:
    """The class that opens a label with its colon, and where that ends, for a cell that is a label as a whole: "Statins: lovastatin"."""
    match = _rule("block.class-and-colon").match(marks) if at == len(marks) else None
    heads = tuple(m for m in label if match and m.start < match.end())
    return (heads, match.end()) if match and heads and len(label) > len(heads) else (label, at)


def _under_label(mentions: tuple[Mention, ...], label: tuple[Mention, ...], marks: str, at: int) -> tuple[Mention, ...]:
    """Drugs that open the sentence behind the label of a group, or fill brackets in it, are counted among the group.

    "**Immunosuppressants:** Ciclosporin raises …", "**Anticoagulants/antiplatelets:** risk of bleeding (warfarin, aspirin)".
    """
    if not label or not all(m.is_group for m in label):
        return mentions
    inside = [b.span() for b in _rule("block.bracketed").finditer(marks, at)]
    out, opens, is_inner, start = list(mentions), len(label) == 1 or _is_one_role(label), False, at
    is_of_handled = _is_one_role(label) and label[0].entity.roles[0].action is Predicate.SUBSTRATE_OF
    for i, m in enumerate(out):
        if m.start < at or not m.is_partner:
            continue
        gap = marks[at : m.start]
        is_listed = bool(_rule("block.listed").fullmatch(gap)) or (i > 0 and out[i - 1].start >= start and is_listed_with(gap))
        is_inner = bool(_rule("block.nested").fullmatch(gap)) or (is_inner and is_listed and ")" not in gap)
        is_other = label[0].entity.name not in m.entity.name  # "oral opioids" under "Opioids"
        is_taken_with = is_other and _rule("block.taken-with").fullmatch(gap)
        is_handled = is_of_handled and _rule("block.amount-of").fullmatch(gap)
        is_like = bool(_rule("block.drugs-like").search(gap))
        is_next = is_inner or is_listed or bool(is_taken_with or is_handled or is_like)
        opens = (opens or is_like) and is_next and m.entity.kind is not Kind.ROLE_GROUP
        bracketed = not m.heads and any(a <= m.start < b for a, b in inside)
        if ((opens and not is_inner) or bracketed) and not set(label) & set(m.heads):
            out[i] = m.under((*m.heads, *label))
        at = m.end
    return inheriting(out)


def _is_spelt_out(m: Mention, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the text behind a label of all CYP enzymes says which are meant: "**CYP450 inhibitors:** … and other CYP2D6 inhibitors"."""
    actions = {role.action for role in m.entity.roles if is_vague(role.target)}
    return bool(actions) and any(r.action in actions and is_isoform(r.target) for x in mentions if x.start >= at for r in x.entity.roles)


def _is_one_role(label: Sequence[Mention]) -> bool:
    """Whether a label is one phrase for those that do one thing to several proteins: "**CYP3A4 and CYP2D6 inhibitors:**"."""
    return len({role.action for m in label for role in m.entity.roles}) == 1 and all(a.end == b.start for a, b in pairwise(label))


def words_of(block: Block, source: str, start: int, end: int, rule: str) -> Evidence:
    """The evidence that `block.text[start:end]` is: its slice of the file, and the clean words where they differ."""
    raw = block.text[start:end]
    start += len(raw) - len(raw.lstrip())
    plain = raw.strip()
    a, b = block.source_span(start, start + len(plain))
    text = source[a:b]
    return Evidence(start=a, end=b, text=text, section=block.section or UNHEADED, rule=rule, plain=plain if plain != text else None)

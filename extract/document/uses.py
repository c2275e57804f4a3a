"""In which conditions a monograph calls its drug contraindicated, and for which ones it gives it as a treatment."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.findings import Finding
from extract.layout.topics import Topic, names_a_topic
from extract.lexicon import form, load
from extract.rulebook import macros
from extract.terms import conditions
from kg.model import GROUPS, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention
    from extract.rulebook.patterns import Pattern
    from extract.terms.conditions import Item, Named
    from kg.model import Entity

_LISTS: Final = tuple(r for r in rulebook.load("conditions") if r.value == "contraindicated")
"""How a sentence lists the conditions in which a drug is contraindicated."""

_TOLD: Final = tuple(r for r in _LISTS if r.id in ("contraindication.in", "contraindication.is"))

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_ALLERGEN: Final = re.compile(r"^(?:(?:or|and|to|any|of|its|the|other|all|similar|related)\b\s*)*")
_ELSEWHERE: Final = (Topic.INTERACTIONS, Topic.NAMES)


def find(seen: Seen) -> Iterator[Finding]:
    """What a block says of conditions."""
    if seen.topic is Topic.CONTRAINDICATIONS:
        yield from _listed_contraindications(seen)
    elif seen.topic not in _ELSEWHERE:
        yield from _told_contraindications(seen)
    if seen.topic not in (*_ELSEWHERE, Topic.CONTRAINDICATIONS) and (_is_of_use(seen) or seen.block.question):
        yield from _indications(seen)


def _rule(name: str) -> Pattern:
    return rulebook.pattern("conditions", name)


# ---------------- Contraindications


def _listed_contraindications(seen: Seen) -> Iterator[Finding]:
    """Every item of a section on contraindications: a label that names a condition says all, else sentence by sentence."""
    label = seen.block.text[: seen.block.label_end].rstrip(" :")
    if _rule("condition.weak").search((seen.block.parent.label if seen.block.parent else "").lower()) or "relative" in label.lower():
        return
    if label and not names_a_topic(label) and (found := tuple(_contraindicated(seen, 0, len(label)))):
        yield from found
        return
    for start, end in seen.sentences:
        begin = max(start, min(seen.block.label_end, end))
        if span := _list_in(seen.marks[begin:end], is_listing=True):
            yield from _contraindicated(seen, begin + span[0], begin + span[1])


def _told_contraindications(seen: Seen) -> Iterator[Finding]:
    """Sentences of any other section that say "contraindicated" and name no other drug."""
    if "contra" not in seen.marks:
        return
    for start, end in seen.sentences:
        begin = max(start, min(seen.block.label_end, end))
        marks = seen.marks[begin:end]
        if "contra" in marks and not macros.OTHER_NAME.search(marks) and (span := _list_in(marks, is_listing=False)):
            yield from _contraindicated(seen, begin + span[0], begin + span[1])


def _list_in(marks: str, *, is_listing: bool) -> tuple[int, int] | None:
    """Where a sentence lists conditions; where everything `is_listing`, a sentence without a verb is all list."""
    if "relative" in marks or _rule("condition.weak").search(rulebook.blank(_BRACKETS, marks)):
        return None
    for rule in _LISTS if is_listing else _TOLD:
        if match := rule.pattern.search(marks):
            start, end = match.span("list")
            cut = _rule("contraindication.because").search(marks, start, end)
            return start, cut.start() if cut else end
    return (0, len(marks)) if is_listing and not _rule("condition.clause").search(rulebook.blank(_BRACKETS, marks)) else None


def _contraindicated(seen: Seen, start: int, end: int) -> Iterator[Finding]:
    listed = conditions.items(seen.block.text, start, end)
    is_provoked = bool(_rule("condition.provoked").search(seen.marks, start, end))
    reacts = False
    for item, found in conditions.named(listed):
        marks = seen.marks[item.start : item.end]
        allergy = _rule("condition.allergy").match(marks)
        if allergy or (reacts and _is_allergen(seen, item)):
            reacts = True
            yield from _allergy(seen, item, item.start + (allergy.end() if allergy else 0))
            continue
        reacts = False
        for one in found:
            is_reaction = is_provoked and _rule("condition.provokable").search(one.name)
            if not is_reaction and (one.certain or not macros.OTHER_NAME.search(marks)):
                rule = "contraindicated.listed" if one.certain else "contraindicated.worded"
                yield _finding(seen, one, Predicate.CONTRAINDICATED_IN, _subject(seen, item.start, is_barred=True), rule)


def _is_allergen(seen: Seen, item: Item) -> bool:
    """Whether an item goes on with what a patient may not react to: a component, or a name alone."""
    marks = seen.marks[item.start : item.end]
    words = _ALLERGEN.sub("", marks.strip())
    is_name = bool(re.fullmatch(rf"(?:{macros.MACROS['ANY']}|drugs|agents|antibiotics|\s|\([^()]*\))+", words))
    return is_name or bool(_rule("condition.component").search(words) and not _rule("condition.clause").search(words))


def _allergy(seen: Seen, item: Item, at: int) -> Iterator[Finding]:
    """Hypersensitivity to the drug, to a component of its product, or to another substance or class that the item names."""
    whole = seen.own.whole
    words = _ALLERGEN.sub("", seen.marks[at : item.end].strip())
    named = [m for m in seen.mentions if at <= m.start < item.end and not m.is_protein]
    if _rule("condition.component").search(words):
        names = [f"a component of the {whole.name} product"]
    elif named:
        names = [_allergen(m, seen) for m in named[:1]]
    elif not words.strip(" .:") or _rule("condition.itself").match(words.strip(" .:")):
        names = [whole.name]
    else:
        names = []
    severity = "severe " if _rule("contraindication.severe").search(seen.marks, item.start, at) else ""
    for name in names:
        condition = f"{severity}hypersensitivity to {name}"
        one = conditions.Named(start=item.start, end=item.end, text=condition, name=condition)
        yield _finding(seen, one, Predicate.CONTRAINDICATED_IN, _subject(seen, item.start, is_barred=True), "contraindicated.allergy")


def _allergen(m: Mention, seen: Seen) -> str:
    """What a mention names; its class where that stands for the drug itself: "hypersensitivity to tetracyclines"."""
    known = load().entity(m.text)
    return known.name if known is not None and known.kind in GROUPS and not _is_by_name(m, seen) else m.entity.name


def _is_by_name(m: Mention, seen: Seen) -> bool:
    """Whether a text calls the drug by a name of its own, not by its class."""
    return form(m.text) in seen.own.names


# ---------------- Indications


def _is_of_use(seen: Seen) -> bool:
    return bool(seen.block.headings and _rule("indication.section").match(seen.block.headings[-1].strip("* :")))


def _indications(seen: Seen) -> Iterator[Finding]:
    if _is_of_use(seen) and seen.block.is_item:
        yield from _listed_indications(seen)
    asked = bool(seen.block.question and _rule("indication.asked").search(seen.block.question.lower()))
    is_list = asked or (_is_of_use(seen) and not seen.block.label_end and seen.block.parent is None)
    for start, end in seen.sentences:
        begin = max(start, min(seen.block.label_end, end))
        marks = seen.marks[begin:end]
        if _rule("indication.denied").search(marks):
            continue
        leads = _rule("indication.leads").search(marks)
        for match in _rule("indication.purpose").finditer(marks) if leads else ():
            if not _other_speaks(seen, begin, begin + match.start()):
                yield from _indicated(seen, begin + match.start("list"), begin + match.end("list"), "indicated.told")
        if (
            is_list
            and not leads
            and not _rule("indication.prevents").search(marks)
            and start <= seen.block.label_end
            and not _rule("condition.clause").search(marks)
        ):
            yield from _indicated(seen, begin, end, "indicated.answered" if asked else "indicated.listed")


def _listed_indications(seen: Seen) -> Iterator[Finding]:
    """An item below "… is prescribed for:": what its label names, or the whole of it where it has none."""
    parent = seen.block.parent
    if parent is None or parent.is_item or not _rule("indication.list").search((parent.label or parent.text).lower()):
        return
    label_end = seen.block.label_end or len(seen.block.text)
    if _rule("indication.denied").search(seen.marks) or _rule("indication.prevents").search(seen.marks, 0, label_end):
        return
    narrower = _rule("indication.narrower").match(seen.marks[label_end:])
    start, end = narrower.span("list") if narrower else (0, 0)
    found = tuple(_indicated(seen, label_end + start, label_end + end, "indicated.item"))
    yield from found
    if not (narrower and found and narrower.group("only")):
        yield from _indicated(seen, 0, label_end, "indicated.item")


def _other_speaks(seen: Seen, start: int, end: int) -> bool:
    """Whether a sentence speaks of another substance before it comes to the use."""
    return any(not (m.own or m.is_group or m.is_protein) for m in seen.mentions if start <= m.start < end)


def _indicated(seen: Seen, start: int, end: int, rule: str) -> Iterator[Finding]:
    """The conditions of a list; "several cancers" are none where the text goes on to say which."""
    listed = tuple(_up_to_the_end(conditions.items(seen.block.text, start, end)))
    found = tuple((item, one) for item, several in conditions.named(listed) for one in several)
    first = 0
    if _rule("indication.some").match(seen.marks[start:end].lstrip()):
        is_listed_below = seen.block.text.rstrip().endswith(":")
        first = len(seen.block.text) if is_listed_below else next((item.start for item, _ in found if item.is_example), 0)
    subject = _subject(seen, start, is_barred=False)
    for item, one in found:
        is_named = one.certain or not macros.OTHER_NAME.search(seen.marks[item.start : item.end])
        if item.start >= first and one.name not in conditions.STATES and is_named:
            yield _finding(seen, one, Predicate.INDICATED_FOR, subject, rule if one.certain else "indicated.worded")


def _up_to_the_end(listed: Sequence[Item]) -> Iterator[Item]:
    """The items up to where the sentence goes on with something else; "pain associated with A, B" goes on with B, "edema with" does not."""
    for i, item in enumerate(listed):
        words = _rule("indication.opening").sub("", item.words)
        shared = _rule("indication.shared").search(words)
        if shared and _rule("indication.of-many").search(item.words[: len(words)].lower() + " ".join(x.words for x in listed[: i + 1])):
            yield replace(item, words=words[: shared.start()])
            words = _rule("indication.opening").sub("", words[shared.end() :])
        match = _rule("indication.ends").search(words.lower())
        if match and conditions.known(words[: match.start()]) and _rule("condition.where").match(words[match.start() :].lower()):
            match = None  # "infections of the skin"
        kept = words[: match.start()].strip() if match else words
        yield replace(item, words="" if match and _rule("indication.vague").match(kept.lower()) else kept)
        if match and not _rule("indication.goes-on").match(words[match.start() :].lower()):
            return


# ---------------- Both


def _finding(seen: Seen, one: Named, predicate: Predicate, subject: Entity, rule: str) -> Finding:
    return Finding(
        subject=subject,
        subject_mention=seen.called(subject, None),
        predicate=predicate,
        object=one.entity,
        object_mention=one.text,
        evidence=seen.evidence(one.start, rule),
    )


def _subject(seen: Seen, at: int, *, is_barred: bool) -> Entity:
    """Whom words speak of: the drug that introduces them in their sentence, else in its label or that above, else the monograph's.

    What is barred in a condition stands right before it.
    """
    start, _ = seen.sentence_at(at)
    own = [m for m in seen.mentions if m.own and (m.entity == seen.own.whole or _is_by_name(m, seen))]
    here = [m for m in own if start <= m.start < at]
    if is_barred:
        here = [m for m in here if _rule("contraindication.introduced").match(seen.marks[m.end : at])]
    if here:
        return next((m for m in here if m.entity == seen.own.whole), here[-1]).entity
    label = {m.entity.id: m.entity for m in seen.mentions if m.own and m.end <= seen.block.label_end}
    if len(label) == 1:
        return next(iter(label.values()))
    return _above(seen)


def _above(seen: Seen) -> Entity:
    """The ingredient that the item or heading above is about, else the whole."""
    words = (seen.block.parent.label if seen.block.parent else "") or (seen.block.headings[-1] if seen.block.headings else "")
    return seen.own.names.get(form(words), seen.own.whole)

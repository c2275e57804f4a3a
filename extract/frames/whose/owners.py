"""Whose exposure or effect a change is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.frames.whose import changed_names, kinds_of_action, known_actors, named_beside
from extract.rulebook import macros
from kg.model import Direction, Kind, On, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_ANY: Final = macros.MACROS["ANY"]
_IT: Final = re.compile(r"\s(?:it|them|all (?:two|three|four|five|of (?:them|these))|the (?:latter|former|other))\b")
"""Who does something to what a pronoun stands for, which is the other: "rifampicin [flushes it out]"."""

_BY: Final = re.compile(rf"\s+by\s+(?:\w+\s+){{0,2}}?({_ANY})")
_IT_DOES: Final = re.compile(r"\W*it (?:(?:may|can|could|might|will|would|also|\w+ly) )*")
_IT_FIRST: Final = re.compile(r"\W*it\b")
_WHICH: Final = re.compile(r"\b(?:which|that|who)\s+(?:\w+\s+){0,3}$")
_OF_CONTENT: Final = re.compile(
    rf"(?:\s+(?:and|or)\s+\w+)?\s*of\s+(?:(?:the|some|certain|these|its|all|both|key|active)\s+)*"
    rf"(?:{named_beside.CONTENT}\b|(?:drugs?|medications?)\s+in\s+(?:the|this)\s+(?:combination|product|formulation))"
)
_OF_BOTH_PARTIES: Final = re.compile(r"\s*of both\b")
_OPENS: Final = re.compile(
    r"\W*(?:(?:the|its|a|an|any|some|much|more|markedly|slightly|greatly|significantly|mean|total|measured)\s+)*"
    r"(?:(?:higher|lower|greater|smaller|less|reduced|increased|decreased|raised|elevated|enhanced|lowered|diminished|impaired|delayed|slower|faster"
    r"|rise|fall|drop|increase|decrease|elevation|reduction)\s+(?:(?:in|of)\s+(?:(?:the|its)\s+)?)?)?"
)
"""Before the noun that a sentence opens with: "[The ]level goes up with", "[Increased ]absorption with"."""

_COMES_WITH: Final = re.compile(r"\b(?:with|by|under|after|alongside|beside|following|from):?\s+(?!\D{0,12}\d)[^;.:]*$")
"""Before those by whom it comes about, a colon or none before them: "goes up [with: ]imatinib"."""

_FOR: Final = re.compile(rf"^\W*for\s+(?:\w+\s+){{0,2}}{macros.MACROS['NAME']}")
_ITS_OWN: Final = re.compile(
    r"^\W*(?:(?:[\w-]+\s+){0,3}(?:changes?|rise|fall|drop|increase|decrease|reduction|effect|influence)\s+(?:in|of|on)\s+)?"
    r"its\s+(?!use\b|inhibition|induction|presence|addition)(?:\w+\s+){0,2}$"
)
"""Before what opens the text behind a label: "**Pioglitazone:** its exposure rises"."""

_BY_OWN: Final = re.compile(
    r"(?:\s+(?:(?:is|are|was|were|may|can|be|\w+ly|more than|about)\s+){0,3}(?:\w+ed|[↑↓⇑⇓][\d\s%.,–-]*))?"
    rf"\s*\bby\s+(?:the\s+)?{macros.MACROS['OWN']}"
)
"""Behind what the drug changes of a label: "**Colchicine:** levels increased by zelonib", "**Penicillins:** inactivated by zelonib"."""

_WITH_OWN_ALONE: Final = re.compile(
    r"\s+(?:(?!by\b(?!\s+(?:\d|half|an?\s))|with\b|of\b)[\w%-]+\s+){0,6}?(?:with|during|under|after|following|in combination with)\s+"
    r"(?:(?:the|concomitant|concurrent|added|repeated|daily|\w+ (?:days?|weeks?|months?|doses?|courses?)) "
    r"(?:(?:of|on|with|treatment|therapy) ){0,2})?"
    rf"{macros.MACROS['OWN']}"
)
"""Behind what changes of a label, that the drug comes to it: "**Digoxin:** the level goes up with zelonib"."""

_GIVEN: Final = re.compile(
    rf"(?P<who>{_ANY}) (?:(?:may|can|could|also|only) )*(?:gives?|gave|causes?|caused|produces?|produced|brings?|brought) [\w %.–-]*$"
)
"""Up to a rise of which no name says whose it is, who brings it about."""

_GIVEN_OF: Final = re.compile(
    rf"(?<!with )(?<![{macros.OWN}-{macros.GROUP}])(?P<who>{_ANY}) (?:(?:may|can|could|also|only) )*"
    r"(?:gives?|gave|causes?|caused|produces?|produced|brings?|brought|yields?|yielded|provokes?|provoked|triggers?|triggered"
    r"|le(?:d|ads?) to|results? in|resulted in|means?|meant)(?: about| on)? "
    r"(?:(?!in\b|of\b|with\b|by\b|for\b)[\w.%–-]+ ){1,5}(?:(?<=[a-z] )(?:in|of) (?:(?:the|mean|total|plasma|serum|blood|systemic) )*)?$"
)
"""The same up to a rise in something that no name says whose it is: "diltiazem brought a 1.4-fold [rise in AUC]"."""

_LABELS: Final = re.compile(r"\s*(?:\([^()]*\)\s*)?(?::|→|\s[–—-])\s")
_BESIDE: Final = re.compile(
    r"\b(?:next to|beside|alongside|in the presence of|under|under cover of|co-?administered with"
    r"|(?:taken|given|used|administered) (?:together |along )?with)\s+(?:the\s+)?$"
)
"""Before the monograph's drug where something happens to another beside it: "poor absorption next to imatinib"."""

_ACTIVE: Final = re.compile(
    r"^[^,;:(]*\b(?:(?:increas|decreas|reduc|rais|lower|elevat|diminish|enhanc|potentiat|hasten|accelerat|quicken|slow|lessen|weaken|strengthen|"
    r"boost|halv|doubl|tripl|multipl|slash|trim|depress|lift|imped|impair|hinder|hamper)\w*"
    r"|(?:cut|push|driv|bring|send|pull|drag)(?:s|e|es)?\b)"
)
_FIGURE: Final = re.compile(
    rf"(?=\s*\S)\W*(?:(?:{macros.MACROS['MANY']}|auc|ratio|of|about|roughly|some|nearly|to|or|is|was|x|fold|up|down)?[\W\d]*)*"
)
"""Behind a name, that only how far it goes is told: "[ketoconazole] × 3.1"."""

_NUMBER: Final = re.compile(r"\d")
_OWN_MEASURED: Final = re.compile(
    rf"{macros.MACROS['ANY']}[^.;:]*(?:\b(?:of|to)\s+{macros.OWN}|{macros.OWN}(?:['’]s)?\s+(?:auc|exposure|levels?|concentrations?)\b)"
)
"""Before such figures, that somebody changes the drug: "A raised the AUC of [zelonib] 6-fold, B 8-fold"."""

_REASON: Final = re.compile(r",?\s+(?:since|because|as|for)\s+its\s+(?:\w+\s+){0,2}$")
"""Before a noun, that it is why the one named before is to be avoided: "avoid dabigatran, since its [exposure] falls"."""

_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?\w+ed\b")
_SUBJECT_KINDS: Final = frozenset({Kind.ROLE_GROUP, Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
_NEEDS_ACID: Final = re.compile(r"\b(?:depend|need|requir)\w*\b.*\b(?:acid|ph)\b")
"""A group of those that the stomach takes up by its acid: "drugs whose absorption depends on gastric pH"."""

_AS_REASON: Final = re.compile(r"(?::|\b(?:since|because|as|for))\s+(?:the\s+)?$")
"""Before a name, that its fate is the reason of what stands before it."""

_BY_ACTING: Final = re.compile(
    rf"(?:^|[:;,.–—-]\s*|\b(?:by|through|via|from|owing to|due to|because of)\s+)"
    r"(?:(?:an?|the|its|strong|potent|moderate|weak|mild|intestinal|hepatic)\s+)*"
    rf"{macros.MACROS['PROTEINS']}\s+(?:inhibition|induction|blockade|inhib\.?|induct\.?)(?![\w-])"
)
"""How a partner works, told of it in passing: "P-gp inhibition, 50 % rise", "by moderate CYP2C8 inhibition"."""

_ON_STOPPING: Final = re.compile(r";\s[^.]*\b(?:stopping|stopped|withdrawal of|withdrawing|discontinu\w+(?: of)?)\s+(?:the\s+)?$")
"""Before the drug, that a text has gone on to what comes when it is left off: "higher levels; on stopping zelonib, withdrawal"."""

_BY_DOING: Final = re.compile(
    r"\b(?:by|through)\s+(?:\w+ly\s+)?(?:lower|reduc|decreas|impair|slow|inhibit|block|rais|increas|enhanc)ing\s+(?:\w+\s+){0,2}$"
)
_DONE_BY: Final = re.compile(rf"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?\w+ed\s+by\s+(?:the\s+)?{macros.MACROS['ANY']}")
"""Before a noun, that who opens the sentence does something to it, and that something is done to them."""

_OPENING: Final = 25
"""Characters within which a clause names who does something."""

_TWO: Final = 2
_HEAD: Final = re.compile(rf"\W*{macros.OWN}+\s*:")
"""The drug's own name as the head of what is said of it: "Zelonib: dipyridamole enhances its effects"."""

_ITS_TURN: Final = re.compile(
    rf",\s+(?:(?:and|but|while|whereas)\s+)?(?:the\s+)?(?={macros.OWN}+(?:['’]s)?\s+(?:levels?|concentrations?|exposure|auc|effects?)\b)"
)
"""Between what changes and the drug, that its own change is another: "phenytoin: level may rise, [zelonib level may fall]"."""


def owner(change: Change, clause: Clause, target: Mention, label: Sequence[Mention] = ()) -> tuple[On, bool]:
    """The name bound to the noun, else what pronouns say, else what the partner's kind suggests; and whether the text leaves it open.

    `label` are those whom the clause speaks of and does not name: what holds of most of them holds of the rest.
    """
    plain = _plain(change, clause, target)
    if plain:
        return plain
    said = (
        _by_pronoun(change, clause, target)
        or _by_content(change, clause)
        or _by_label(change, clause, target)
        or _by_reason(change, clause, target)
        or named_beside.owner(change, clause, target)
        or _by_opening(change, clause, target)
        or _by_giver(change, clause)
    )
    if not said and (whose := kinds_of_action.owner(change, clause, target)):
        return whose, whose is On.OBJECT or change.direction is Direction.DECREASE  # a drug may be there to undo what the partner does
    by_kind = _by_kind(target)
    kind = by_kind or known_actors.often(change, target) or _by_mechanism(change, clause, target)
    place = None if said or by_kind else _by_place(change, clause, target)
    told = said or kind or _by_row(change, clause, target) or place
    told = told or _by_neighbour(change, clause, target)
    row = None if told else _by_label_row(change, target, label)
    # "digoxin (↑)" may stand below "raise its level"
    is_unsaid = change.is_bare and change.quantity is Quantity.EXPOSURE and not clause.owns and told is On.OBJECT
    is_by_kind = not said and kind is On.SUBJECT and (bool(by_kind) or place is not kind)
    is_open = is_unsaid or (is_by_kind and (not by_kind or known_actors.is_against(change, target)))
    return (told, is_open) if told else (row or On.OBJECT, True)


def _plain(change: Change, clause: Clause, target: Mention) -> tuple[On, bool] | None:
    """Whose a change is by its own kind alone: a risk is the patient's, an exposure is not that to a food, a bare verb has its agent."""
    if change.quantity is Quantity.RISK:
        return On.PATIENT, False
    if change.quantity is Quantity.EXPOSURE and target.entity.kind is Kind.FOOD:
        # levels of milk rise in nobody, unless the text says so: "the absorption of dietary fat"
        start, end = changed_names.where(change, clause)
        is_it = _IT.search(clause.marks, change.start, change.end)  # what the food does to the drug: "apple juice lowers it"
        is_its = target in clause.partners and start <= target.start < end and not (is_it or change.is_bare)
        return On.OBJECT if is_its or _is_of_content_named(change, clause, target) else On.SUBJECT, False
    if change.is_bare and (by := _BY.match(clause.marks, change.end)):
        return On.OBJECT if by.group(1)[0] == macros.OWN else On.SUBJECT, False
    if change.is_bare and change.quantity is Quantity.EXPOSURE and (giver := _GIVEN.search(clause.marks, 0, change.end)):
        return On.OBJECT if giver["who"].startswith(macros.OWN) else On.SUBJECT, False  # "ticlopidine gives a modest rise"
    if change.is_bare and change.quantity is Quantity.EXPOSURE and (acting := _by_kind(target)):
        return acting, known_actors.is_against(change, target)  # "inhibitors: itraconazole (up threefold)"
    return _of_named(change, clause, target, change.named) if change.named else None


def _of_named(change: Change, clause: Clause, target: Mention, named: tuple[int, int]) -> tuple[On, bool]:
    """Whose a change is that a name tells without a noun: "raises [digoxin]", or "[ketoconazole] × 3", which is of the drug."""
    is_figure = _FIGURE.fullmatch(clause.marks, named[1], change.end)
    if is_figure and _OWN_MEASURED.search(clause.marks, 0, named[0]):
        return On.SUBJECT, False
    is_figure = None if clause.owns else is_figure
    acting = _by_kind(target) if is_figure else None
    by_habit = known_actors.often(change, target) if is_figure and _NUMBER.search(clause.marks, named[1], change.end) else None
    on = acting or by_habit or named_beside.of_name(named[0], change, clause, target)
    return on, bool(is_figure) and (not acting or known_actors.is_against(change, target))


def _is_of_content_named(change: Change, clause: Clause, target: Mention) -> bool:
    """Whether a reason behind a food tells what becomes of a drug that it holds: "limit coffee: caffeine is cleared more slowly"."""
    at = named_beside.name_beside(change, clause)
    return at is not None and clause.marks[at] != macros.OWN and target.end <= at and bool(_AS_REASON.search(clause.marks, 0, at))


def _by_pronoun(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whom a text means by what somebody does to "it": the other than the one that does it, or "the latter" of two.

    What begins a sentence is the drug itself: "It works less well with rifampicin".
    """
    meant = _IT.search(clause.marks, change.start, change.end)
    if not meant:
        is_drug = _IT_FIRST.match(clause.marks) and change.start <= 1 and not clause.owns and target in clause.partners
        return On.SUBJECT if is_drug else None
    names = [m.group() for m in macros.A_NAME.finditer(clause.marks, 0, change.start)]
    if "former" in meant.group() or "latter" in meant.group():
        which = names[:1] if "former" in meant.group() else names[1:2]
        return (On.SUBJECT if which[0][0] == macros.OWN else On.OBJECT) if which else None
    lead = clause.marks[: change.start]
    if "them" in meant.group() and _IT_DOES.fullmatch(lead):
        return On.OBJECT  # "**Nitrates:** it strengthens them"
    agent = named_beside.DOES.search(lead)
    acting = agent.group(1) if agent else next(iter(names[-1:] if _WHICH.search(lead) else names), "")
    return On.OBJECT if acting.startswith(macros.OWN) else On.SUBJECT


def _by_content(change: Change, clause: Clause) -> On | None:
    """The partner where the exposure of both changes, for the drug's own is told elsewhere; the drug where some of its contents do.

    An effect of both is told of the drug.
    """
    after = clause.marks[change.end : change.end + named_beside.REACH]
    if _OF_BOTH_PARTIES.match(after) and (not clause.owns or changed_names.is_mutual(change, clause)):
        return On.SUBJECT if change.quantity is Quantity.EFFECT else On.OBJECT
    return On.SUBJECT if _OF_CONTENT.match(after) else None


def _by_label(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whose "its" is that opens the text behind a label: the label's, unless that acts on the drug by its kind."""
    if change.is_bare and change.quantity is Quantity.EFFECT:
        return On.OBJECT
    is_behind_label = not any(p.start < change.start for p in clause.partners)
    if is_behind_label and _BY_OWN.match(clause.marks, change.end):
        return On.OBJECT
    is_label = (is_behind_label and target not in clause.partners) or _opens_as_label(clause, target)
    if is_label and not _by_kind(target) and _WITH_OWN_ALONE.match(clause.marks, change.end):
        return On.OBJECT
    label, _, text = clause.marks[: change.start].rpartition(":")
    is_labelled = all(p.end <= len(label) for p in clause.partners)
    is_its = is_labelled and not clause.owns and _ITS_OWN.search(text)
    return (_by_kind(target) or On.OBJECT) if is_its else None


def _opens_as_label(clause: Clause, target: Mention) -> bool:
    """Whether the one partner of a clause opens it as a label does: "Triazolam: higher AUC after zelonib"."""
    is_first = len(clause.partners) == 1 and target in clause.partners and not clause.marks[: target.start].strip()
    return is_first and bool(_LABELS.match(clause.marks, target.end))


def _by_reason(change: Change, clause: Clause, target: Mention) -> On | None:
    """The partner of whom a reason tells what is not known to act on others: "avoid dabigatran, since its exposure falls"."""
    is_told = _REASON.search(clause.marks, 0, change.start) and not clause.owns
    is_of_it = is_told and target in clause.partners and target.start < change.start
    return On.OBJECT if is_of_it and not _by_kind(target) else None


def _by_opening(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whom a sentence opens with as those that it holds for: "For nelfinavir, lower levels were seen".

    What opens with the noun itself speaks of the drug: "Absorption is better with vitamin C", "The level goes up with: verapamil".
    """
    if _FOR.match(clause.marks) and target.start < change.start:
        return On.OBJECT
    is_behind = target in clause.partners and target.start > change.end
    if change.quantity is not Quantity.EXPOSURE or clause.owns or not is_behind:
        return None
    before, between = clause.marks[: change.start], clause.marks[change.end : target.start]
    opens = not before.strip() and ":" not in between  # "Levels rise: digoxin, …"
    return On.SUBJECT if opens or (_OPENS.fullmatch(before) and _COMES_WITH.search(between)) else None


def _by_giver(change: Change, clause: Clause) -> On | None:
    """The other than who brings about what is told to go up or down, where no name says whose that is."""
    giver = None if clause.owns and not _HEAD.match(clause.marks) else _GIVEN_OF.search(clause.marks, 0, change.start)
    return (On.OBJECT if giver["who"].startswith(macros.OWN) else On.SUBJECT) if giver and change.quantity is Quantity.EXPOSURE else None


def _by_kind(target: Mention) -> On | None:
    """Inhibitors, foods and antacids act on the monograph's drug; substrates and what needs acid are acted on."""
    if any(_NEEDS_ACID.search(m.entity.name.lower()) for m in (target, *target.heads)):
        return On.OBJECT
    if target.entity.kind in _SUBJECT_KINDS:
        return On.OBJECT if any(r.action is Predicate.SUBSTRATE_OF for r in target.entity.roles) else On.SUBJECT
    actions_of_heads = {r.action for h in target.heads for r in h.entity.roles}
    if actions_of_heads == {Predicate.SUBSTRATE_OF}:
        return On.OBJECT  # "substrates of CYP3A4 (quinidine)"
    return On.SUBJECT if actions_of_heads or known_actors.acts(target.entity) else None


def _by_mechanism(change: Change, clause: Clause, target: Mention) -> On | None:
    """The drug, where a text names nobody who blocks or drives an enzyme: mostly its label does, "**Ticagrelor:** P-gp inhibition"."""
    is_told = change.quantity is Quantity.EXPOSURE and not clause.owns and target not in clause.partners
    return On.SUBJECT if is_told and not known_actors.is_acted_on(target) and _BY_ACTING.search(clause.marks) else None


def _by_row(change: Change, clause: Clause, target: Mention) -> On | None:
    """What half of a row does at least, all of it does: "carbamazepine and phenytoin may lead to loss of efficacy"."""
    if change.quantity is not Quantity.EFFECT or change.direction is not Direction.DECREASE or target not in clause.partners:
        return None
    span = next((m for m in changed_names.ROW.finditer(clause.marks) if m.start() <= target.start < m.end()), None)
    row = [p for p in clause.partners if span and span.start() <= p.start < span.end()]
    acting = [p for p in row if _by_kind(p) is On.SUBJECT]
    return On.SUBJECT if acting and _TWO * len(acting) >= len(row) else None


def _by_neighbour(change: Change, clause: Clause, target: Mention) -> On | None:
    """What is said behind a list holds for each of its names: "antacids, levothyroxine (reduced absorption)"."""
    before = tuple(p for p in clause.partners if p.end <= change.start) if change.quantity is Quantity.EXPOSURE else ()
    return On.SUBJECT if target in before and any(_by_kind(p) is On.SUBJECT for p in before) else None


def _by_label_row(change: Change, target: Mention, label: Sequence[Mention]) -> On | None:
    """The drug where half of a label at least is known to act so, and none is known for the contrary: "Carbamazepine, caspofungin: ↓"."""
    if change.quantity is not Quantity.EXPOSURE or target not in label:
        return None
    acting = [p for p in label if _by_kind(p) is On.SUBJECT or known_actors.often(change, p)]
    is_of_most = bool(acting) and _TWO * len(acting) >= len(label)
    return On.SUBJECT if is_of_most and not any(known_actors.is_acted_on(p) or known_actors.is_against(change, p) for p in label) else None


def _by_place(change: Change, clause: Clause, target: Mention) -> On | None:
    """The monograph's drug is what changes where it is named behind the noun, or where the partner does the changing."""
    own = clause.owns[0].start if clause.owns else 0
    if own > change.start and _ON_STOPPING.search(clause.marks, change.end, own):
        return None
    if own > change.start:
        is_its_turn = any(m.end() == own for m in _ITS_TURN.finditer(clause.marks, change.end))
        return On.OBJECT if is_its_turn or _BESIDE.search(clause.marks, change.end, own) else On.SUBJECT
    if clause.owns and not _HEAD.match(clause.marks):
        return On.SUBJECT if _is_by_doing(change, clause) else On.OBJECT
    if (
        change.quantity is Quantity.EXPOSURE
        and target not in clause.partners
        and not clause.owns
        and not change.is_bare
        and named_beside.ACTS.match(clause.marks)
    ):
        return On.SUBJECT  # "**Neomycin:** May reduce absorption"
    agents = (clause.marks[p.end : change.start] for p in clause.partners if p.end < change.start)
    acts = any(_ACTIVE.search(words) and not _PASSIVE.search(words) for words in agents)
    return On.SUBJECT if acts and len(clause.owns) <= 1 else On.OBJECT if clause.owns else None


def _is_by_doing(change: Change, clause: Clause) -> bool:
    """Whether those who act, by kind or by their verb, open a clause and do it to the drug: "NSAIDs add toxicity, by lowering CL"."""
    own, first = clause.owns[0].start, clause.partners[0] if clause.partners else None
    if first is None or first.start >= min(own, _OPENING):
        return False
    acts = any(_by_kind(p) is On.SUBJECT for p in (first, *first.heads)) or _ACTIVE.search(clause.marks[first.end : own])
    return bool(acts and _BY_DOING.search(clause.marks, 0, change.start)) and not _DONE_BY.search(clause.marks, 0, change.start)

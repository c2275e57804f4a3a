"""Groups that a text builds from words: "strong CYP3A4 inhibitors", "drugs metabolized by CYP2D6", "drugs that prolong the QT interval"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Final

from extract import macros, rulebook
from extract.lexicon import load
from extract.mentions import Mention, shadow, without_overlaps
from extract.terms import coined, contents, worded, wordings
from kg.model import Entity, Kind, Predicate, Role, Strength
from kg.names import iri, protein_label, role_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STRENGTHS: Final = {
    "strong": Strength.STRONG,
    "potent": Strength.STRONG,
    "powerful": Strength.STRONG,
    "moderate": Strength.MODERATE,
    "weak": Strength.WEAK,
    "mild": Strength.WEAK,
}
_ROLES: Final = {
    "inhibit": Predicate.INHIBITS,
    "block": Predicate.INHIBITS,
    "suppress": Predicate.INHIBITS,
    "induc": Predicate.INDUCES,
    "stimulat": Predicate.INDUCES,
}
_NOUNS: Final = {Predicate.INHIBITS: "inhibitor", Predicate.INDUCES: "inducer", Predicate.SUBSTRATE_OF: "substrate"}

ROLE_WORDS: Final = re.compile(
    "inhibit|induc|block|suppress|stimulat|substrat|metaboli|process|clear|eliminat|transport|transform|degrad|broken|handl|oxidi|inactiv|rely|depend|mediat|cataboli|"
    "efflux|carr|secret|throttl|curb|hinder|hamper|imped|impair|slow|retard|restrain|repress|dampen|weaken|halt|obstruct|shut|switch|knock|brake|boost|speed|accelerat|"
    "ramp|activat|break|pump|remov|through"
)
"""What a text must hold for any rule of `groups.yml` to be worth a try: most texts hold none of these."""

_NAMES_MANY: Final = re.compile(
    r"(?:inhibitor|inducer|blocker|substrate|drug|agent|medication|medicine|product|substance|compound|preparation|supplement|treatment|therapie|one)s|(?:e[sd]|own|(?<!metaboli[sz])ing)\b"
)
_ARTICLE: Final = (
    r"(?:both\s+)?(?:an?\s+|the\s+|both\s+)?"
    r"(?:(?:\w+ly\s+){0,2}(?:known|sensitive|competitive|(?:ir)?reversible|time-dependent|mechanism-based|(?:non-?)?(?:selective|specific)|acting"
    r"|strong|potent|powerful|moderate|weak|mild|major|minor|good|poor|potential|possible|clinical|clinically|significant|relevant|meaningful),?\s+)*(?:\w+ly\s+){0,2}"
)
_DESCRIBES: Final = re.compile(
    rf"(?:^\s*{_ARTICLE}|[:.;]\s+{_ARTICLE}|[:–—]\s+this\s+|\ue001\s*\(|\b(?:is|are|was|being|as|also|remains|be|not)\s+(?:not\s+|no\s+)?(?:\w+ly\s+)?{_ARTICLE}"
    r"|\b(?:substrate|inhibitor|inducer),\s+(?:or\s+|and\s+)?"
    r"|(?<!with )(?<!if )(?<!when )(?<!by )(?<!of )(?<!taking )(?<!receiving )(?<!using )(?<!adding )(?<!to )(?<!on )"
    r"\b(?:also\s+)?(?:an?|both an?)\s+(?:\w+ly\s+){0,2})$"
)
"""What stands before a single "CYP3A4 inhibitor" that describes somebody and names no group."""

_STANDS_FOR_ALL: Final = re.compile(
    r"\s*,?\s*(?:\(\s*)?(?:e\.?g\.|such as\b|like\b)|\s+(?:may|can|could|might|should|would|will|"
    r"is (?:started|stopped|added|given|taken|used|needed|required|discontinued))\b|\s+\ue001"
)
"""Behind "an inhibitor of CYP3A4", words that make it mean each of them."""

_ARE: Final = re.compile(
    r"(?<!that )(?<!which )(?<!or )(?<!and )\b(?:are|being)\s+(?:\w+ly\s+|also\s+|both\s+|not\s+|neither\s+|all\s+|known\s+)*$"
    r"|\b(?:is|are|being|as)\s+(?:among|one of|some of)\s+the\s+(?:(?:most|more|very)\s+)?$"
)
"""What stands before "CYP3A4 inhibitors" that some are said to be: "A and B are …", "it is one of the most …"."""
_JOINT: Final = re.compile(r"\s*(?:,|/|&|and|or|,\s*and|,\s*or)?\s*")
_PHRASE: Final = re.compile(
    r"(?:drug|medication|medicine|agent|product|substance)s?\s+(?:that|which|for|affecting|causing|increasing|lowering|metaboli[sz]ed)\b"
    r"|(?:(?:herbal|oral|systemic|topical) )?(?:supplement|food|diet|herb|medication|medicine|drug)s?$",
    re.IGNORECASE,
)
"""A class that the lexicon knows by a phrase, which the text may carry on ("drugs that suppress bone marrow" function).

So are "supplements" and "foods" ("iodine-containing supplements", "foods rich in pectin", "herbal supplements affecting clotting").
"""

_ONE_NOTION: Final = re.compile(r"\bfluids? and electrolytes?\b|\bhiv/aids\b|\bliver and (?:the )?kidneys?\b")
"""Two nouns that name one thing, or one fate of a drug."""

_AND_ONE: Final = re.compile(r"(?<=[a-z])\s+(?:and|or)\s+(?P<one>\ue001+)\s*$")
"""A name at the end of a phrase, behind words of their own."""

_SAYS_NOTHING: Final = re.compile(
    r"(?<= )also "
    r"|(?<= )(?:that|which) are (?=(?:\w+ly )?(?:metaboli|process|eliminat|excret|clear|toxic|harmful|associated|bound)"
    r"|[a-z]+ (?:on|to|for)\b)"
)

_JOINS: Final = r"\s*(?:\band/or\b|\bor\b|\band\b|/)\s*"
_THAT: Final = r"\w+\s+(?:(?:that|which)\s+(?:may\s+|can\s+|could\s+)?)?"
_LEADS: Final = (
    rf"{_THAT}(?:{wordings.verbs()})|\w+\s+(?:used\s+)?(?:for|to treat)"
    r"|\w+\s+(?:metaboli[sz]|process|eliminat|excret|clear)ed (?:by|via|through|in)"
)
_BOTH: Final = (
    re.compile(rf"^(?P<lead>(?:{_LEADS})\s+)(?P<first>[a-z]+(?: [a-z]+){{0,3}}?){_JOINS}(?P<second>[a-z]+(?: [a-z]+){{0,3}})(?P<tail>)$"),
    re.compile(rf"^(?P<lead>\w+ with )(?P<first>[a-z]+){_JOINS}(?P<second>[a-z]+)(?P<tail> (?:properties|effects?|activity|potential))$"),
)
"""Phrases that name two classes at once."""

_AGAIN: Final = re.compile(
    r"^(?P<lead>\w+ (?:known (?P<to>to )|(?:that|which) ))(?P<first>[a-z]+ [^,]+?) (?:and|or) "
    r"(?(to)to |(?:that|which) )(?P<second>[a-z]+ .+)$"
)
"""A phrase that says "to" or "that" once more: "drugs known to slow the heart or to deplete potassium"."""

_USES: Final = re.compile(r"(?P<lead>\w+ (?:used )?(?:for|to treat) )(?P<uses>[^,]+,.+)")
_COMMAS: Final = re.compile(r",?\s+(?:or|and)\s+|,\s+")

_ONE_LETTER: Final = re.compile(r"[a-k]\d{0,2}\b")
"""Of a second vitamin no more than its letter: "vitamin A or D levels"."""

_PROCESS: Final = (
    r"(?:metabolism|absorption|excretion|secretion|uptake|synthesis|clearance|transport|elimination|production|release|distribution)"
)
"""What becomes of a substance: "catecholamine metabolism or uptake", "excretion or metabolism of trace elements"."""

_PROCESS_BEHIND: Final = re.compile(rf"(?P<whose>.+ ){_PROCESS}/{_PROCESS}")
_PROCESS_OF: Final = re.compile(rf"{_PROCESS}/{_PROCESS}(?P<of> of .+)")

_MARGIN: Final = re.compile(
    r" (?:with|having|that have|of) (?:an? )?(?:narrow|small|low) (?:therapeutic |safety )*"
    r"(?:index|indices|windows?|ranges?|margins?(?: of safety)?)\b",
    re.IGNORECASE,
)
"""Behind substrates, words that call their margin narrow."""

_QT: Final = re.compile(r"\bqtc?\b")
_ADJECTIVE: Final = re.compile(r"[a-z]+(?:al|ic|ary|ar|ous|ive)|liver|kidney|heart|urine|stomach")
"""A word that needs the noun behind the other one: "renal or hepatic function"."""

_VERB_FIRST: Final = re.compile(rf"(?:{wordings.verbs()}|(?:metaboli[sz]|process|eliminat|excret|clear)ed (?:by|via|through|in))\b")
_ANTECEDENT: Final = re.compile(
    r"\b(?P<head>drugs|medications|medicines|agents)\b(?:(?!\b(?:drugs|medications|medicines|agents)\b)[^.;])*$"
)
_HEAD_THAT: Final = re.compile(_THAT)


def find(text: str, mentions: tuple[Mention, ...], spoken: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """All mentions with the groups that the text builds from them; proteins that a group swallows are gone.

    `spoken` are the proteins of the text above, which bare "inhibitors" mean where the text itself names none.
    """
    marks = shadow(text, mentions)
    phrased = shadow(text, [m for m in mentions if m.own or not _PHRASE.match(m.text)])
    roles = tuple(_role_groups(text, phrased, mentions, spoken))
    borders = {m.start for m in roles} | {m.end for m in roles}  # a phrase that begins or ends with a role group is that group
    properties = tuple(m for m in _properties(text, phrased) if not {m.start, m.end} & borders)
    roles = tuple(_with_margin(m, text) for m in roles)
    in_them = tuple(contents.find(text, phrased, marks, mentions, properties))
    inside = {m.start for m in in_them} | {
        m.start for m in mentions if _PHRASE.match(m.text) and any(p.start < m.end and m.start < p.end for p in (*roles, *properties))
    }
    built = [*roles, *_umbrellas(text, phrased, mentions), *properties, *coined.find(text, mentions)]
    return without_overlaps([*in_them, *built, *(m for m in mentions if m.start not in inside)])


def _with_margin(m: Mention, text: str) -> Mention:
    """A group of substrates with the words behind it that call their margin narrow: "CYP1A2 substrates with a narrow therapeutic index"."""
    margin = _MARGIN.match(text, m.end) if m.entity.roles and m.entity.roles[0].action is Predicate.SUBSTRATE_OF else None
    return replace(m, end=margin.end(), text=m.text + margin.group()) if margin else m


def role_group(action: Predicate, proteins: tuple[Entity, ...], strengths: tuple[Strength | None, ...], *, linking: str = "") -> Entity:
    """The group of all substances with one action on the protein, or on each of several."""
    roles = tuple(Role(action=action, target=p, strength=s) for s, p in zip(strengths, proteins, strict=True))
    parts = [f"{s} {protein_label(p)}" if s else protein_label(p) for s, p in zip(strengths, proteins, strict=True)]
    name = role_name(roles[0]) if len(roles) == 1 else f"{linking} {' and '.join(parts)} {_NOUNS[action]}"
    if linking and len(set(strengths)) == 1 and strengths[0]:
        name = f"{strengths[0]} {linking} {' and '.join(map(protein_label, proteins))} {_NOUNS[action]}"
    return Entity(id=iri(Kind.ROLE_GROUP, name), name=name, kind=Kind.ROLE_GROUP, roles=roles)


def _role_groups(text: str, marks: str, mentions: tuple[Mention, ...], spoken: tuple[Mention, ...]) -> Iterator[Mention]:
    taken: list[tuple[int, int]] = []
    if not ROLE_WORDS.search(marks):
        return
    for rule in rulebook.load("groups"):
        for match in rule.pattern.finditer(marks):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            yield from _from_match(text, match, mentions, spoken, rule.value)


def _from_match(
    text: str, match: re.Match[str], mentions: tuple[Mention, ...], spoken: tuple[Mention, ...], does: str
) -> Iterator[Mention]:
    """One mention a group: each strength, role and protein that the phrase coordinates; the rule may say what it `does`."""
    found = match.groupdict()
    if "second" in found:
        yield from _parted(match, mentions)
        return
    proteins = list({m.entity.id: m for m in _not_spelt_out(_targets(match, mentions, spoken), match.string)}.values())
    if not proteins:
        return
    marks = match.string
    before = marks[: match.start()]
    is_one = not _NAMES_MANY.search(match.group()) and _DESCRIBES.search(before) and not _STANDS_FOR_ALL.match(marks, match.end())
    if _ARE.search(before) or is_one:
        return
    spans = _role_spans(match)
    for k, (role, start, end) in enumerate(spans):
        # a strength does not reach a second role across brackets ("strong A inhibitors (...) and inducers")
        carried = found.get("strength") if not k or not found.get("inside") else found.get("strength2")
        carried = carried or found.get("behind")
        shared = _strengths(carried or "") or [None]
        action = Predicate(does) if does else next((p for stem, p in _ROLES.items() if role.startswith(stem)), Predicate.SUBSTRATE_OF)
        own = [(_before(match, m) or s) if action is not Predicate.SUBSTRATE_OF else None for m in proteins for s in shared[:1]]
        if found.get("dual") and len(proteins) > 1:
            entity = role_group(action, tuple(m.entity for m in proteins), tuple(own), linking=found["dual"].strip())
            yield Mention(start=start, end=end, text=text[start:end], entity=entity)
            continue
        pieces = _pieces(start, end, len(proteins) * len(shared))
        for (left, right), (m, strength) in zip(pieces, [(m, s) for m in proteins for s in shared], strict=True):
            sure = (_before(match, m) or strength) if action is not Predicate.SUBSTRATE_OF else None
            entity = role_group(action, (m.entity,), (sure,))
            is_spelt = "enzymes" in found and len(spans) == 1
            adjective = sure or ("sensitive" if "sensitive" in (found.get("strength") or "") else "")
            words = text[left:right] if is_spelt else f"{adjective} {m.text} {_NOUNS[action]}".strip()
            yield Mention(start=left, end=right, text=words, entity=entity)


def _targets(match: re.Match[str], mentions: tuple[Mention, ...], spoken: tuple[Mention, ...]) -> list[Mention]:
    """The proteins that a phrase speaks of: those that it lists, any enzyme, or those that were spoken of before."""
    found = match.groupdict()
    if "enzymes" in found:
        is_bare = found["enzymes"].startswith("enzyme")
        return (_spoken_of(match, mentions) if is_bare else []) or list(_any_enzyme(match))
    if "proteins" in found:
        return [m for m in mentions if m.is_protein and match.start("proteins") <= m.start < match.end("proteins")]
    return _spoken_of(match, mentions) or ([] if any(m.is_protein for m in mentions) else list(spoken))


def _parted(match: re.Match[str], mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Two grades of one role, each with its own examples in brackets: "strong (A) or moderate (B) CYP3A4 inhibitors"."""
    named = "proteins" if match.group("proteins") else "proteins_of"
    proteins = tuple(m.entity for m in mentions if m.is_protein and match.start(named) <= m.start < match.end(named))
    action = _ROLES["inhibit" if "inhibit" in (match.group("role") or match.group("role_of")) else "induc"]
    first, second, tail = match.span("strength"), match.span("second"), match.span("tail")
    is_open = ")" not in match.string[second[1] : tail[0]]  # "strong (A) or moderate CYP3A4 inhibitors", with examples behind it
    graded = [(first, match.group("strength")), ((second[0], tail[1] if is_open else second[1]), match.group("second"))]
    for (start, end), strength in graded if is_open else (*graded, (tail, None)):
        for (left, right), protein in zip(_pieces(start, end, len(proteins)), proteins, strict=True):
            words = f"{strength or ''} {protein_label(protein)} {_NOUNS[action]}".strip()
            entity = role_group(action, (protein,), (_STRENGTHS[strength] if strength else None,))
            yield Mention(start=left, end=right, text=words, entity=entity, is_gloss=strength is None)


def _any_enzyme(match: re.Match[str]) -> Iterator[Mention]:
    """What a text means that speaks of the enzymes of the liver: "hepatic enzyme inducers"."""
    entity = load().entity("CYP450")
    if entity is not None:
        yield Mention(start=match.start(), end=match.end(), text="CYP450", entity=entity)


def _not_spelt_out(proteins: Sequence[Mention], marks: str) -> Iterator[Mention]:
    """Without the family whose members stand in brackets behind it: "CYP enzymes (CYP2C8, CYP3A4)"."""
    for m, following in zip_longest(proteins, proteins[1:]):
        if not (following and m.entity.kind is Kind.PROTEIN_FAMILY and re.fullmatch(r"\s*\(", marks[m.end : following.start])):
            yield m


def _spoken_of(match: re.Match[str], mentions: tuple[Mention, ...]) -> list[Mention]:
    """The proteins that bare "inhibitors" mean: those named last before, if all sentences since then are about inhibitors and inducers."""
    earlier = [m for m in mentions if m.is_protein and m.end <= match.start()]
    since = re.split(r"\.\s", match.string[earlier[-1].end : match.start()]) if earlier else []
    if not earlier or not all(re.search("inhibitor|inducer", sentence) for sentence in since[1:-1]):
        return []
    meant = [earlier[-1]]
    for m in reversed(earlier[:-1]):
        if not _JOINT.fullmatch(match.string[m.end : meant[-1].start]):
            break
        meant.append(m)
    return meant[::-1]


def _role_spans(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Each role with the stretch of text that stands for it."""
    found = match.groupdict()
    second = found.get("role2")
    if not second:
        # a list in parentheses between role and protein stays free for its own mentions
        end = match.start("inside") if found.get("inside") else match.end()
        start = match.start("from") if found.get("from") else match.start()
        return [(found["role"], start, end)]
    cut = match.start("role2")
    first_end = match.end("role") + (match.string[match.end("role")] == "s")
    second_end = match.start("inside2") if found.get("inside2") else match.end()
    return [(found["role"], match.start(), first_end), (second, cut, second_end)]


def _pieces(start: int, end: int, n: int) -> list[tuple[int, int]]:
    """Cut a stretch into n parts that do not overlap, so that coordinated groups keep an order."""
    size = max((end - start) // n, 1)
    cuts = [start + size * k for k in range(n)] + [end]
    return list(pairwise(cuts))


def _strengths(words: str) -> list[Strength | None]:
    found = [s for word, s in _STRENGTHS.items() if word in words]
    return list(dict.fromkeys(found))


def _before(match: re.Match[str], protein: Mention) -> Strength | None:
    """The strength written right before a protein inside the list ("P-gp and strong CYP3A4 inducers")."""
    start = match.start("proteins") if "proteins" in match.groupdict() else match.start()
    word = re.search(r"(\b(?:or|to)\s+)?(strong|potent|moderate|weak)\s+$", match.string[start : max(start, protein.start)])
    return _STRENGTHS[word.group(2)] if word and not word.group(1) else None


def _umbrellas(text: str, marks: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Groups said to do something to a protein, but not what: "drugs that affect CYP2D6"."""
    for match in (m for rule in rulebook.load("umbrellas") for m in rule.pattern.finditer(marks)):
        where = match.span("proteins") if "proteins" in match.groupdict() else (0, 0)
        touched = tuple(m.entity for m in mentions if m.is_protein and where[0] <= m.start < where[1]) or tuple(
            m.entity for m in _any_enzyme(match)
        )
        words = text[match.start() : match.end()].lower()
        entity = wordings.called(re.sub(r"^those\b", "drugs", words))
        yield Mention(start=match.start(), end=match.end(), text=words, entity=entity, touches=touched)


def _properties(text: str, marks: str) -> Iterator[Mention]:
    """Classes made of words: a property, a content, a route before a known class."""
    for match in worded.find(text, marks):
        end = match.start() + _length(text[match.start() : match.end()], match.group())
        words = text[match.start() : end].lower()
        if any(mark in match.group() for mark in (macros.PROTEIN, macros.OWN, macros.GROUP)):
            continue
        qt = _QT.search(words) if re.search(r"prolong|length|exten|alter|affect", words) else None
        words = _SAYS_NOTHING.sub("", words)
        words = f"{_taken_up(marks[: match.start()])}{words.removeprefix('those')}" if words.startswith("those ") else words
        name = "QT-prolonging drug" if qt else words
        if several := _several(words):
            pieces = zip(_pieces(match.start(), end, len(several)), several, strict=True)
            yield from (Mention(start=left, end=right, text=said, entity=wordings.called(said)) for (left, right), said in pieces)
            continue
        said = "QTc-prolonging drug" if qt and qt.group() == "qtc" and "prolong" in words else words
        yield Mention(start=match.start(), end=end, text=said, entity=wordings.called(name))


def _length(words: str, marks: str) -> int:
    """How far a phrase reaches: not to a drug that stands beside it, as in "drugs that stain the teeth and digoxin"."""
    beside = _AND_ONE.search(marks) if "\ue001" in marks else None
    other = load().entity(words[slice(*beside.span("one"))]) if beside else None
    is_apart = other is not None and other.kind in (Kind.DRUG, Kind.FOOD, Kind.HERB)
    return beside.start() if beside and is_apart else len(words.rstrip())


def _taken_up(before: str) -> str:
    """What "those" takes up: the drugs or medications that the sentence has named before it."""
    named = _ANTECEDENT.search(before)
    return named.group("head") if named else "drugs"


def _several(words: str) -> tuple[str, ...]:
    """The phrases that one phrase joins: "medications for gout, migraine or asthma"; none where it names one class."""
    if _ONE_NOTION.search(words) or load().entity(words):
        return ()
    if again := _AGAIN.match(words):
        return (again.group("lead") + again.group("first"), again.group("lead") + again.group("second"))
    if uses := _USES.match(words):
        return tuple(uses.group("lead") + use for use in _COMMAS.split(uses.group("uses")) if not use.startswith("other"))
    both = next(filter(None, (p.match(words) for p in _BOTH)), None)
    is_of_qt = both and _QT.search(both.group("first")) and not _VERB_FIRST.match(both.group("second"))
    return _of_both(both) if both and not is_of_qt else ()


def _of_both(both: re.Match[str]) -> tuple[str, str]:
    """Two classes of one phrase: "drugs that affect renal or hepatic function"."""
    lead = both.group("lead")
    first, second = _completed(both.group("first"), both.group("second"))
    again = _VERB_FIRST.match(second)
    if first.startswith("the ") and not second.startswith("the ") and not again:
        second = f"the {second}"
    names = (lead + first, (_HEAD_THAT.findall(lead)[0] if again else lead) + second)
    return (names[0] + both.group("tail"), names[1] + both.group("tail"))


def _completed(first: str, second: str) -> tuple[str, str]:
    """Two properties, each with the words that both share."""
    if _ADJECTIVE.fullmatch(first) and " " in second:
        return f"{first} {second.rsplit(' ', 1)[1]}", second
    if (letter := _ONE_LETTER.match(second)) and " " in first:
        return f"{first}{second[letter.end() :]}", f"{first.partition(' ')[0]} {second}"
    if behind := _PROCESS_BEHIND.fullmatch(f"{first}/{second}"):
        return first, f"{behind.group('whose')}{second}"
    if before := _PROCESS_OF.fullmatch(f"{first}/{second}"):
        return f"{first}{before.group('of')}", second
    return first, second

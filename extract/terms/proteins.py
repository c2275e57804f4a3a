"""Enzyme and transporter syntax: "CYP2C8, 2C9 and 2C19", "CYP3A4/5", "cytochrome P450 3A4", "OATP1B1/1B3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.mentions import Mention
from kg.model import Entity, Kind
from kg.names import iri, protein_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_CYP: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:[Cc]ytochromes?[\s-]*)?(?:P[\s-]?450[\s-]*)?"
    r"(?:\(CYP(?:450)?\)\s*|CYP(?:450|s)?[\s-]*(?:(?:iso)?(?:(?:en)?zyme|form)s?\s*\(?)?|(?:iso)?(?:(?:en)?zyme|form)s?\s+)?"
    r"(?:from\s+the\s+|of\s+the\s+)?(?P<iso>\d{1,2}[A-Z](?:\d{1,2})?)(?![A-Za-z0-9])"
    r"(?P<of>\s+(?:iso)?(?:(?:en)?zyme|form)s?\s+of\s+(?:the\s+)?(?:cytochrome\s+)?(?:P[\s-]?450|CYP(?:450)?)(?:\s+(?:family|system))?)?"
)
_FAMILY: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:(?:[Uu]ridine\s\S+\s?)?\S*glucuronosyltransferases?\s*|"
    r"organic (?:anion|cation) transport\w*(?: polypeptides?)?\s*)\((?=\w+\)))?"
    r"(?P<stem>UGT|AKR|OATP|OAT|OCT|MATE|MRP|SULT|ABCB|ABCG|ABCC|SLCO)s?\)?(?:[\s-]|\s(?:iso)?(?:(?:en)?zymes|forms)\s)?(?P<iso>\d[A-Z0-9]{0,3}(?:-K)?)(?![A-Za-z0-9])"
)
_BARE: Final = re.compile(r"(?<![A-Za-z0-9])CYP[\s-]?(?P<family>1|2|3|4|7|8|11|17|19|21|24|26|27)(?![A-Za-z0-9])")
"""A family of isoforms by its number alone: "CYP26"."""

_VERBS: Final = (
    *("inhibits", "inhibit", "inhibiting", "induces", "induce", "inducing", "blocks", "block", "blocking", "slows", "slow", "suppresses"),
    *("inhibitor of", "inhibitors of", "inducer of", "inducers of", "blocker of", "blockers of", "substrate of", "substrates of"),
    *("inhibition of", "induction of", "metabolised by", "metabolized by", "handled by", "cleared by", "carried by", "stimulates"),
)
_ACTS_ON: Final = "|".join(rf"(?<={verb} )" for verb in _VERBS)
_OF_SOME: Final = "|".join(rf"(?<={some} of )" for some in ("either", "neither", "any", "none", "each", "all", "both"))
_KIND: Final = (
    r"(?:(?:iso)?(?:en)?zymes?(?!\s+system)|transporters?|isoforms?|isozymes?|cytochromes?(?!\s+[pP][\s-]?450)"
    r"|(?<!proton )pumps?(?! inhib)|carriers?)"
)
_REFERRED: Final = re.compile(
    r"\b(?:(?:this|that)(?:\s+(?:very|same))?|(?:these|those)(?:\s+same)?|both|either|the (?:very )?same|both (?:of )?(?:the|these))\s+"
    rf"(?:two\s+|three\s+|four\s+)?(?:cytochrome\s+|hepatic\s+|liver\s+|uptake\s+|efflux\s+)?{_KIND}\b"
    rf"|(?:{_OF_SOME})(?:the|these|those)\s+(?:(?:two|three|four)\s+)?{_KIND}\b"
    rf"|(?:{_ACTS_ON})(?:the\s+{_KIND}|it|them|both(?:\s+of\s+them)?|this\s+(?:metabolic\s+)?pathway)"
    r"(?=\s*[.,;)]|$|\s+(?:too|as\s+well|also|and|in|to|with|or|but)\b)"
    rf"|(?:{_OF_SOME})(?:the\s+(?:two|three|four)|them|these)(?=\s*[.,;)]|$|\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:inhibited|induced|blocked)\b)"
    r"|(?:(?<=\bby )|(?<=\bof )|(?<=\bvia ))(?:this|these|the same)\s+"
    r"(?:(?:metabolic|enzyme|cytochrome)\s+)?(?:systems?|pathways?|proteins)\b",
    re.IGNORECASE,
)
_NAMES_AN_ENZYME: Final = re.compile(
    r"\b[A-Za-z-]+(?<!disea)(?<!incre)(?<!decre)(?<!relea)(?<!ph)(?<!b)(?<!c)ase\b|\bPDE-?\d|\bACE\b|\bCOX"
)
_OTHER_ENZYME: Final = re.compile(_NAMES_AN_ENZYME.pattern + r"|[.;]\s[^.;]*[.;]\s")
"""What "the enzyme" means rather than a CYP before it; a sentence between may name its own."""

_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "both": 2}
"""Words for how many are meant, who must be as many."""

_MORE: Final = re.compile(
    r"\s*(?:,|/|&|and|or|,\s*and|,\s*or)\s*(?:(?:CYP\s?|[-\u2010-\u2013])(?=\d{1,2}[A-Z]))?(?P<iso>\d{1,2}(?:[A-Z]\d{0,2})?)(?![A-Za-z0-9%]|\.\d|\s*(?:mg|h|hours|days|%|mcg|times|weeks))"
)

_OF_CYP: Final = re.compile(r"CYP|P[\s-]?450|cytochromes?\s", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?<![\w./-])(?P<iso>1A2|2A6|2B6|2C8|2C9|2C19|2D6|2E1|3A4|3A5)(?![\w%-]|\.\d)")
"""The number alone of an isoform, in a text that names another or speaks of CYP enzymes: "only 2D6 was inhibited"."""


def find(text: str) -> Iterator[Mention]:
    """Every isoform that the text names, one mention each."""
    at = 0
    for match in _CYP.finditer(text):
        if _OF_CYP.search(match.group()):
            for m in _chain(text, match, "CYP"):
                at = m.end
                yield m
        elif match.start() >= at and _OF_CYP.search(text) and _NUMBER.match(text, match.start("iso")):
            yield _mention(match.start("iso"), match.end("iso"), "CYP" + match.group("iso"))
    for match in _BARE.finditer(text):
        yield _mention(match.start(), match.end(), "CYP" + match.group("family"))
    for match in _FAMILY.finditer(text):
        yield from _chain(text, match, match.group("stem"))


def referred(text: str, found: Sequence[Mention], spoken: Sequence[Mention] = ()) -> Iterator[Mention]:
    """The isoforms that "this enzyme" and "these enzymes" mean: those of the nearest earlier sentence, side by side on the words.

    Where the text has none before the words, these are those `spoken` of in the text above.
    """
    if not (spoken or any(m.is_protein for m in found)):
        return
    for match in _REFERRED.finditer(text):
        kind = _kind(match.group())
        is_first = not any(m.is_protein and m.end <= match.start() for m in found) and not _NAMES_AN_ENZYME.search(text, 0, match.start())
        meant = list({m.entity.id: m for m in spoken}.values()) if is_first else _meant(text, match, found)
        meant = [m for m in meant if kind in (None, m.entity.kind) or m.entity.kind not in (Kind.ENZYME, Kind.TRANSPORTER)]
        words = match.group().lower()
        number = next((n for word, n in _NUMBERS.items() if re.search(rf"\b{word}\b", words)), 0)
        is_one = words.startswith(("this", "that", "it")) or bool(re.fullmatch(r"the\s+(?!two|three|four)\w+[^s]", words))
        if not meant or (is_one and len(meant) > 1) or (number and len(meant) != number):
            continue
        size = (match.end() - match.start()) // len(meant)
        for k, m in enumerate(meant):
            end = match.end() if k == len(meant) - 1 else match.start() + size * (k + 1)
            yield Mention(start=match.start() + size * k, end=end, text=m.text, entity=m.entity)


def _kind(words: str) -> Kind | None:
    """Of what kind the proteins are that some words take up, where they say so: "this enzyme", "the same transporter"."""
    if re.search(r"zyme|isoform|cytochromes?$", words, re.IGNORECASE):
        return Kind.ENZYME
    return Kind.TRANSPORTER if re.search(r"transporter|pump|carrier", words, re.IGNORECASE) else None


def _meant(text: str, match: re.Match[str], found: Sequence[Mention]) -> list[Mention]:
    """The proteins of the nearest sentence before some words that take them up, none where these may mean another enzyme."""
    kind = _kind(match.group())
    earlier = [m for m in found if m.is_protein and m.end <= match.start()]
    earlier = [m for m in earlier if kind in (None, m.entity.kind)] or earlier
    other = _OTHER_ENZYME if match.group().lower().startswith("the ") else _NAMES_AN_ENZYME
    if not earlier or other.search(text, earlier[-1].end, match.start()):
        return []
    since = max((m.end() for m in re.finditer(r"[.;]\s", text[: earlier[-1].start])), default=0)
    meant = list({m.entity.id: m for m in earlier if m.start >= since}.values())
    return [m for m in meant if m.entity.kind is not Kind.PROTEIN_FAMILY] or meant


def _chain(text: str, match: re.Match[str], stem: str) -> Iterator[Mention]:
    """The isoform of `match` and the bare ones that follow it."""
    iso = match.group("iso")
    yield _mention(match.start(), match.end(), stem + iso)
    at = match.end()
    while more := _MORE.match(text, at):
        tail = more.group("iso")
        # "3A4/5": a bare number replaces the last number
        iso = tail if re.search(r"[A-Z]", tail) else re.sub(r"\d+$", tail, iso)
        yield _mention(more.start("iso"), more.end(), stem + iso)
        at = more.end()


def _mention(start: int, end: int, symbol: str) -> Mention:
    entity = load().entity(symbol)
    if entity is None:
        kind = Kind.ENZYME if symbol.startswith(("CYP", "UGT", "SULT", "AKR")) else Kind.TRANSPORTER
        kind = Kind.PROTEIN_FAMILY if re.fullmatch(r"CYP\d+", symbol) else kind
        entity = Entity(id=iri(kind, symbol), name=symbol, kind=kind)
    return Mention(start=start, end=end, text=symbol, entity=entity)


def is_isoform(protein: Entity) -> bool:
    """Whether a protein is one enzyme of cytochrome P450, and not all of them."""
    return protein.kind is Kind.ENZYME and protein.name.startswith("CYP")


def is_vague(protein: Entity) -> bool:
    """Whether a name stands for all enzymes of cytochrome P450."""
    return protein_label(protein) != protein.name

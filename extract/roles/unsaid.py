"""Proteins that a text on how a drug is handled names without a verb of handling: "Lesser hands: CYP2C8", "CYP2C8 above all"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import macros
from extract.roles import weights
from extract.roles.found import Found
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from kg.model import Contribution

_PROTEINS: Final = macros.MACROS["PROTEINS"]

_END: Final = re.compile(r";|[.?!](?:\s|$)|\b(?:but|while|whereas|although)\b|\s[–—]\s")
_ELSE: Final = re.compile(
    r"[\ue001-\ue003]|\b(?:inhibit|induc|block|suppress|affect|alter|influenc|interact|activity|genotyp|polymorph|metaboli[sz]ers?\b|defici"
    r"|express|allel|carriers of|potential|spar(?:ed|es)|untouched|drugs\b|medicines\b"
    r"|medications\b|agents\b|metabolites?\b|lack|people\b|patients\b|population|found\b|located|occurs|present\b|brain|later\b|exclud|unknown|unclear|ontogen|level|studied|test)"
)
"""What a clause speaks of that tells nothing of who handles the drug."""

_SHARE: Final = re.compile(
    r"\b(?:(?:no|a|the|its|their|any|some|lesser|small|minor|main|chief|larger?|greater|good|modest|tiny)\s+(?:\w+\s+)?"
    r"(?:shares?|parts?|hands?|portion|fraction|contributions?)|hands?(?=:)|roles?|rest|remainder|sliver|labou?r|traffic|burden|workload|catalysts?"
    r"|participants?|contributors?|contributes?|players?|only|alone|above all|first of all|in the first place|chiefly|mainly|mostly|largely"
    r"|(?:main|chief|principal|only|dominant|leading|known|major|minor|lesser|side)\s+(?:\w+\s+)?(?:roads?|routes?|ways?|paths?|pathways?|one|exit|enzyme)"
    r"|do(?:es)?\s+(?:it|most|the|nearly|almost|all|little)|(?:left|falls?|falling|belongs?|goes|assigned|reserved)\s+(?:\w+ly\s+)?(?:to|for|with)"
    r"|to\s+an?\s+\w+\s+(?:extent|degree)|disposers?|inactive|uninvolved|idle)\b|\d\s?%|[≈~→]"
)
"""How much of the work is whose."""

_ALONE: Final = re.compile(
    rf"\W*(?:(?:and|not|also|then|plus|later|partly|mainly|chiefly)\s+)*(?:(?:carriers?|transporters?|(?:iso)?(?:en)?zymes?|isoforms?|pumps?"
    rf"|{macros.MACROS['HANDLING']})(?:\s+\w+){{0,3}}\W*\s)?(?:(?:by|via|through)\s+)?{_PROTEINS}\W*"
)
"""A clause that is its proteins, with no more than what they are or do."""

_NONE: Final = re.compile(r"\b(?:no|not|neither|nor|none|never|inactive|uninvolved|idle|nothing|without)\b")
_LIST: Final = re.compile(rf"(?:{macros.MACROS['SEP']}|\s+nor\s+)(?:to\s+|by\s+)?")
_WORDS: Final = re.compile(r"(?:\s*[:–—(]\s*|,\s+which\s+)?[^,;:(]*")


def find(marks: str, mentions: Sequence[Mention], told: Sequence[Found]) -> Iterator[Found]:
    """The proteins of a sentence of which nothing is told, where its clause says how much of the work is theirs."""
    known = {role.protein.start for role in told}
    proteins = [m for m in mentions if m.is_protein]
    for m in (p for p in proteins if p.start not in known):
        start = max((b.end() for b in _END.finditer(marks, 0, m.start)), default=0)
        following = _END.search(marks, m.end)
        end = following.start() if following else len(marks)
        clause = marks[start:end]
        if not _ELSE.search(clause) and (_SHARE.search(clause) or _ALONE.fullmatch(clause)):
            denied = bool(_NONE.search(clause))
            weight = None if denied else _weight(marks, proteins, m, start, end)
            yield Found(
                subject=None, predicate=Predicate.SUBSTRATE_OF, protein=m, rule="role.share-told", negated=denied, contribution=weight
            )


def _weight(marks: str, proteins: Sequence[Mention], protein: Mention, start: int, end: int) -> Contribution | None:
    """The weight that the words around a protein and those listed with it give, those behind first."""
    at = proteins.index(protein)
    first = last = at
    while first and _LIST.fullmatch(marks, proteins[first - 1].end, proteins[first].start):
        first -= 1
    while last + 1 < len(proteins) and _LIST.fullmatch(marks, proteins[last].end, proteins[last + 1].start):
        last += 1
    since = proteins[first - 1].end if first else start
    until = proteins[last + 1].start if last + 1 < len(proteins) else end
    behind = _WORDS.match(marks, proteins[last].end, until)
    return weights.told_behind(behind.group() if behind else "") or weights.told(marks[max(since, start) : proteins[first].start])

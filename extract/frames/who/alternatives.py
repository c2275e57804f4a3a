"""Whom a text offers in place of another, which is no partner: "avoid macrolides (azithromycin may be used)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.changes import effects
from extract.frames.what_to_do import advice
from extract.rulebook import cue
from kg.model import AGAINST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_HINT: Final = re.compile(
    r"prefer|alternativ|choice|choos|switch|swap|chang|replac|substitut|favou?r|rather|may be|can be|might be|instead|option|suitable"
    r"|acceptable|unless|use |take |give |consider|try |opt |pick |select|turn|resort|\([\ue001-\ue003]"
)
"""What a sentence must hold for anybody to be offered: most hold none."""

_KIND: Final = r"(?:(?:an?|the|another|other|some|non-interacting|alternative|different|safer)\s+)*"
_OFFER: Final = re.compile(
    r"\b(?:(?:switch|swap|chang|turn|resort)(?:e|ed|ing|ped|ping)?(?: from [\ue001-\ue003]+)? to|prefer(?:ably)?|opt for|in favou?r of"
    r"|(?:replac|substitut)\w*(?:\s+[\ue001-\ue003]+)? (?:by|with)|choose|select|pick"
    rf"|alternatives?(?:,? (?:such as|like|e\.g\.,?|include|is|are|being|for example)|[:,]| \(e\.g\.,?)?)\s+{_KIND}$"
)
"""Before a name, what offers it: "switch to", "in favour of", "alternative:"."""

_BARRED: Final = re.compile(r"(?:\b(?:not|never|avoid|without|against|no)|n['’]t)(?:\s+\w+){0,2}\s+$")
"""Before what offers, that nothing is offered: "avoid [switching to]", "should not be [changed to]"."""

_TAKE: Final = re.compile(
    r"(?:^|[.;:,(–—]\s*|\b(?:and|or|but|then|please|rather|instead)\s+)(?P<verb>use|take|give|try|consider|prescribe)\s+"
    rf"{_KIND}$"
)
"""The same in words that offer only where nothing follows: "avoid it; use azithromycin"."""

_STILL_BARS: Final = re.compile(
    r"(?:\b(?:not|never)\b|n['’]t\b|\bavoid the following\b)[^.;(–—]*$"
    r"|^\W*(?:\w+ly )?(?:prohibited|forbidden|barred|banned|contra-?indicated|avoid|unwise|inadvisable):\s\w+\s(?:\w+\s)?$"
)
"""Before such words, what makes them part of what is forbidden: "do not take A, [take B] or use C", "forbidden: [take D]"."""

_RATHER: Final = re.compile(r"\s+rather than (?:the )?\ue000")
_TAKES: Final = re.compile(r"\b(?:(?:switched|changed) to|given|prescribed|take|use|get|receive)\s+(?:\w+\s+)?$")
"""Around a name, what offers it in the place of the drug: "those on clopidogrel should take [pantoprazole] rather than it"."""

_PREFERRED: Final = re.compile(
    r"(?:\s+(?:therapy|treatment))?\s+(?:is|are|would be|may be|should be)\s+(?:\w+ly\s+|then\s+)?prefer(?:red|able)"
    r"(?=\s*[.;,)]|\s*$|\s+(?:in|for|if|when|where|to|over)\b)"
)
"""Behind a name, what offers it though nobody is barred: "PPIs lower its absorption, and an H2 blocker is preferred"."""

_PLACED: Final = re.compile(
    r"\s+(?:(?:should|may|can|could|might|must)\s+)?(?:be\s+)?(?:considered|used|given|taken|tried|chosen|prescribed|offered)\s+instead\b"
)
_BUT: Final = re.compile(r"\W+(?:but|though|with)\b")
_SWAP: Final = re.compile(
    r"(?:(?:^|[.;:,(–—]\s*)(?:(?:or|better|preferably|please|and|then)\s+)*|\sor\s+(?:\w+ly\s+)?)"
    rf"(?:swap|switch|change|move|turn)(?:\s+(?:it|them|over))?\s+to\s+{_KIND}$"
)
"""Around a name, what puts it in the place of another though nobody is barred: "may be used instead", "at most 20 mg, or [swap to] it"."""

_UNLESS: Final = re.compile(r"\bunless\s+(?:\w+\s+){0,2}$")
_COVERS: Final = re.compile(
    r"(?:\s+(?:cover|rescue|supplements?|supplementation|prophylaxis))?\s+(?:is|are)\s+(?:\w+\s+)?(?:given|used|added|taken|provided)\b"
)
"""Around a name, that it makes good what others do: "contraindicated [unless] folic acid [is given]"."""

_ENDS: Final = r"(?=\s*(?:[.;,:)]|$|(?:instead|in (?:its|their) place|rather|for)\b))"
_INSTEAD: Final = re.compile(r"[^.;]*\b(?:instead|rather|in (?:its|their) place)\b")
_ENDED: Final = re.compile(rf"{_ENDS}|\s+(?:if|when|where|such as|like)\b|\s*\((?:e\.g\.,? |such as |like )?[\ue001-\ue003]")
_OFFERED: Final = re.compile(
    r"\s+(?:(?:(?:may|might|can|could|should|would) (?:then |rather )?be "
    r"(?:used|given|taken|considered|substituted|tried|chosen|preferred|prescribed)"
    rf"){_ENDS}|(?:used|given|taken|preferred|acceptable|allowed|suitable){_ENDS}(?!\s*for\b)"
    r"|(?:is|are|being|would be|may be|can be|remains?) (?:(?:an?|the|other) )?(?:\w+ )?"
    r"(?:prefer(?:red|able)|alternatives?\b|choices?\b|options?\b|substitutes?\b|safer\b|better\b|suitable|acceptable\b|exceptions?\b)"
    r"(?!\s+(?:if|when|provided|only|as long)\b))"
)
"""Behind a name, what offers it: "may be used", "is an alternative"."""

_SPARED: Final = re.compile(
    r"\s+(?:(?:is|are|being) (?:\w+ly )?(?:fine|safe|harmless)|(?:has|have|with|does|do) (?:no|not|less|little|fewer)"
    r"(?:\s+\w+){0,2}?\s+(?:effects?|influence|impact|inhibit\w*|interact\w*|potential|affinity|risks?|do|raise|affect))\b"
)
"""Behind a name that opens brackets, why it is the better one: "(pantoprazole has less effect)"."""

_FOR: Final = re.compile(r"\bsubstitut(?:e|ed|ing)\s+$")
_AFTER: Final = re.compile(r"\s+for\s+[\ue001-\ue003]")
_OR: Final = re.compile(r"\s*(?:/|,?\s*\bor\b)\s*")
_ROW: Final = re.compile(r"\s*(?:/|,|,?\s*\b(?:and|or)\b)\s*")
_UNDER: Final = re.compile(r"\s*[,(]?\s*(?:(?:such as|like|e\.g\.,?|for example)\s+)?")
"""Between two that are offered: in a row before what offers them, in a row behind it, an example behind its class."""

_FORBIDS: Final = re.compile(
    r"\b(?:avoid|omit|withh[eo]ld|suspend|contra-?indicat|not (?:be )?(?:\w+ly )?(?:us|tak|giv|recommend|combin)"
    r"|stop|never|replac|substitut|switch|forbid|prohibit)"
)
"""Without which nobody else is barred whose place might be taken."""


def find(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence offers in place of somebody who is barred in it, by name or not, or in whose place it offers the drug."""
    if place := partners and cue("in-whose-place").search(marks):
        return tuple(m for m in partners if place.start() <= m.start < place.end())
    if not (partners and _HINT.search(marks)):
        return ()
    covering = tuple(m for m in partners if _UNLESS.search(marks[: m.start]) and _COVERS.match(marks, m.end))
    if covering and AGAINST & set(advice.find(marks[: covering[0].start])):
        return covering
    if not (_FORBIDS.search(marks) and AGAINST & set(advice.find(marks))):
        offered = tuple(
            m for m in partners if _PREFERRED.match(marks, m.end) or (_is_placed(m, marks) and m not in advised(partners, marks))
        )
        is_in_place = any(_is_placed(m, marks) or marks.endswith("(", 0, m.start) for m in offered)
        return offered if len(offered) < len(partners) or is_in_place else ()
    behind = {m.start for m in partners if _is_offered(m, marks) and (_SPARED.match(marks, m.end) or not _says(marks[m.end :]))}
    for after, m in pairwise(reversed(partners)):
        if after.start in behind and _OFFERED.match(marks, after.end) and _OR.fullmatch(marks, m.end, after.start):
            behind.add(m.start)
    for before, m in pairwise(partners):
        is_example = before.is_group and _UNDER.fullmatch(marks, before.end, m.start)
        is_in_row = _ROW.fullmatch(marks, before.end, m.start) and not _OFFERED.match(marks, before.end)
        if before.start in behind and (is_example or is_in_row):
            behind.add(m.start)
    return tuple(m for m in partners if m.start in behind)


def advised(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence puts in the place of others with advice, and of whom it says no more: "may be used instead, but take care"."""
    placed = ((m, _PLACED.match(marks, m.end)) for m in partners) if "instead" in marks else ()
    return tuple(m for m, words in placed if words and _BUT.match(marks, words.end()) and advice.find(marks[words.end() :]))


def _is_placed(m: Mention, marks: str) -> bool:
    """Whether a text puts a name in the place of another, so that it is no partner even where it is the only one named."""
    lead = marks[: m.start]
    is_ended = _ENDED.match(marks, m.end) and _SWAP.search(lead)
    return bool(_PLACED.match(marks, m.end) or is_ended or (_RATHER.match(marks, m.end) and _TAKES.search(lead)))


def _says(marks: str) -> bool:
    """Whether words say what comes of it or what to do, which is then said of the one who is offered."""
    return bool(advice.find(marks) or effects.find(marks))


def _is_offered(m: Mention, marks: str) -> bool:
    """Whether words right before or behind a name offer it."""
    lead = marks[: m.start]
    offer = _OFFER.search(lead)
    if offer and not _BARRED.search(lead[: offer.start()]):
        return True
    if _FORBIDS.search(lead) and _OFFERED.match(marks, m.end):
        return True
    if (lead.endswith("(") and _SPARED.match(marks, m.end)) or (_FOR.search(lead) and _AFTER.match(marks, m.end)):
        return True
    return _is_to_be_taken(m, marks)


def _is_to_be_taken(m: Mention, marks: str) -> bool:
    """Whether a text bids to take somebody and says no more, which is no part of what it forbids: "avoid it; use azithromycin"."""
    lead = marks[: m.start]
    take = _TAKE.search(lead)
    if take is None or not _ENDED.match(marks, m.end):
        return False
    is_forbidden = take["verb"] not in ("try", "consider") and _STILL_BARS.search(lead[: take.end()])
    return not is_forbidden or bool(_INSTEAD.match(marks, m.end))

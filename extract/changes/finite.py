"""Whether a verb of change tells what somebody does, or what a reader is to do: "may raise it", not "raise it slowly"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import rulebook
from extract.rulebook import macros

_rule: Final = functools.partial(rulebook.pattern, "finite")

_LEAD: Final = 90
"""Characters before a verb in which its subject or auxiliary stands."""

_PAST: Final = re.compile(r"\w+(?:ed|ught|ove|ven)|sent|took|taken|cut|put|offset|undid|undone")


def verb_of(match: re.Match[str]) -> str:
    """The verb of a rule's match, an empty string where the rule has none."""
    groups = match.groupdict()
    return groups.get("verb") or groups.get("shove") or groups.get("made") or ""


def is_ordered(match: re.Match[str]) -> bool:
    """Whether the verb of a match is no doing of a drug: an order, or done to what is no drug."""
    verb = verb_of(match)
    if not verb:
        return False
    lead = match.string[: match.start()]
    if not macros.A_NAME.search(match.group()) and is_of_else(lead):
        return True
    forms = _forms(verb.split()[0])
    is_of_dose = forms == ("participle",) and _rule("finite.handled").search(lead)
    is_asked = is_of_dose or ("base" in forms and _rule("finite.ordered").search(lead))
    return bool(forms) and not any(_rule(f"finite.{form}").search(lead[-_LEAD:]) and not (is_asked and form != "modal") for form in forms)


def is_of_else(words: str) -> bool:
    """Whether words speak of what else than a drug a pronoun behind them can stand for: "blood pressure is one matter"."""
    return bool(_rule("finite.of-else").search(words))


def _forms(word: str) -> tuple[str, ...]:
    """What forms a word can be; none where it is one that orders nothing ("raises").

    >>> _forms("raise"), _forms("cut"), _forms("lowering"), _forms("raises")
    (('modal', 'base'), ('modal', 'base', 'past'), ('participle',), ())
    """
    if word.endswith("ing") and word != "bring":
        return ("participle",)
    if word.endswith("s") and not word.endswith("ss"):
        return ()
    if word in ("cut", "put", "offset"):
        return ("modal", "base", "past")
    return ("past",) if _PAST.fullmatch(word) else ("modal", "base")

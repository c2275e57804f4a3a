"""Classes that say of what kind something is, and parts of a compound's name: they take part in nothing themselves."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import macros
from extract.terms import in_the_body

if TYPE_CHECKING:
    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "kinds")


_SHORT: Final = 16
"""Characters before a class in which "of the" or "among all these" stands."""


def is_only_said(m: Mention, lead: str, tail: str) -> bool:
    """Whether a mention between `lead` and `tail` only says what somebody is, or is the second part of a name like the drug's."""
    if (
        (lead.endswith(f"{macros.OWN}-") and not _rule("kind.of-two").match(tail))
        or _rule("kind.result").search(lead)
        or in_the_body.is_meant(m, lead, tail)
    ):
        return True
    if m.text.lower() == "metal" or (
        tail[:1] == "," and tail[1:].lstrip().startswith(macros.OWN) and _rule("kind.compared").match(f"{lead}|{tail}")
    ):
        return True  # what something is made of, or binds, or is like
    if not m.is_group:
        return _is_other_word(m, lead, tail) or (("contain" in lead or "hold" in lead) and bool(_rule("kind.held").search(lead)))
    if _is_other_word(m, lead, tail) or _is_of_one(m, lead, tail):
        return True
    if (
        (_rule("kind.too").match(tail) and _rule("kind.are").search(lead))
        or _rule("kind.though-it-is").match(tail)
        or (_rule("kind.both-named").match(tail) and _rule("kind.other").search(lead))
    ):
        return True
    around = f"{lead}|{tail}"
    return bool(_rule("kind.is-one").search(lead)) or any(
        p.search(around) for p in (_rule("kind.apposed"), _rule("kind.of-its-class"), _rule("kind.with-care"))
    )


def _is_other_word(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name is another word, or says what the name before it is besides: "OAT3 inh.", "Beers criteria", "(antidote)"."""
    if m.is_group:
        is_besides = not m.text.endswith("s") and _rule("kind.said-of-one").search(lead)
        return bool(is_besides or (m.entity.name == "antidote" and _rule("kind.in-brackets").search(lead)))
    return bool(m.text == "Beers" and _rule("kind.criteria").match(tail)) or (
        m.text.lower() == "inh" and lead.endswith(f"{macros.PROTEIN} ")
    )


def _is_of_one(m: Mention, lead: str, tail: str) -> bool:
    """Whether a class stands beside the one of it that is spoken of: "the antifungal ketoconazole", "among antifungals, ketoconazole"."""
    if not m.text.endswith("s") and _rule("kind.named").match(tail):
        return bool(_rule("kind.the").search(lead))
    if _rule("kind.one-is-meant").match(tail) and _rule("kind.out-of").search(lead):
        return True
    before = lead[-_SHORT:]
    return ("of " in before or "among" in before) and bool(_rule("kind.one-of").search(lead))

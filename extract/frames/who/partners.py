"""Which names of a text can be the other party: no disease words, no adjectives, no word for what the drug itself is or comes as."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import cue, macros
from extract.terms import conditions, in_the_body
from extract.terms.kinds import is_only_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_BARE: Final = frozenset({"contraceptive", "vaccine"})
"""Classes that an effect is named after ("contraceptive efficacy") beside the partner that it is said of."""

_BOTH_DRUGS: Final = re.compile(r"\bdrug[-–]drug$", re.IGNORECASE)
"""How a class ends that only says of what kind interactions are: "systemic drug-drug interactions"."""

_PAST_DOSE: Final = re.compile(r"\bdose of (?:an? )?(?:[\w-]+ )?$")
"""Before such a class, where it is the drug itself, given before: "after a previous dose of pertussis-containing vaccine"."""

TOPICS: Final = frozenset({"food", "meal", "supplement", "herbal supplement", "OTC drug"})
"""Labels that say what an item is about when it goes on to name something else ("Food and lifestyle: avoid grapefruit juice")."""

_ANY_KIND: Final = TOPICS | {"oral medication", "eye drop"}
"""What "other medications, including …" names without meaning anything in particular."""

_HEADS: Final = re.compile(rf"(?::|\s+and\s+(?:lifestyle|dietary)\b[^.;:()]{{0,12}}\()[^.;]*{macros.MACROS['NAME']}")
"""Behind such a label without stars: what it goes on to name."""

_BARRIERS: Final = frozenset({"condom", "intrauterine device"})
_WORN: Final = re.compile(
    r"\b(?:us(?:e|ing)|with|add(?:ing)?|advise|recommend|offer|suggest)\s+(?:an?\s+|also\s+)?$"
    r"|\b(?:such as|like|e\.g\.,?|or|\()\s*(?:an?\s+)?$"
)
_ADVISED: Final = re.compile(
    r"\s+(?:is|are|should be|may be|can be)\s+(?:\w+ly\s+|also\s+)?(?:advised|recommended|used|needed|preferred|an?\s)"
)
"""What prevents pregnancy besides, and the words around it by which it is to do so: "use a condom too", "an IUD is advised"."""

_DROPS: Final = "eye drop"
"""A class by its form, in which the drug itself may come."""

_FORMS: Final = frozenset({"oral medication", "supplement"})
"""Classes by their form that can be how the drug itself is taken: "oral tablets should be taken on an empty stomach"."""

_ITS_FORM: Final = re.compile(rf"{macros.OWN}\s$")
"""Before a class that says in what form the drug comes: "imatinib eye drops"."""

_MEETS_ANY: Final = re.compile(
    r"\s+(?:(?:can|may)\s+)?interacts?\s+with\s*(?::|(?!the |th[ei]se? )(?:[a-z]+\s+){0,2}(?:medications|medicines|drugs)\b)"
)
"""Behind a class that is the drug's own, where the text says that it meets others: "Antacids can interact with several medicines"."""

_ITS_HARM: Final = re.compile(r"\s+toxicity\s+(?:may|can|could|is|increases)\b")
"""Behind a partner that a sentence opens with: "Methotrexate toxicity may be increased"."""

_WHILE_TREATED: Final = re.compile(r"[\ue001-\ue003][^.;|]*\bduring (?:(?:treatment|therapy) with \||\|.* (?:treatment|therapy)\b)")
"""Around a class that says how long something else is left off: "avoid alcohol during antibiotic treatment"."""


_LESS: Final = re.compile(r"\b(?:less|more|little|no|too much|too little)\s+(?:of\s+)?(?:the\s+)?(?:active\s+)?$")
_IS_FORMED: Final = re.compile(
    r"\s+(?:is|are|was|were|being|(?:will|may|can|could|might)\s+be)\s+(?:\w+ly\s+|then\s+)?(?:formed|made|produced|generated)\b"
)
_TURNED_INTO: Final = re.compile(
    rf"(?:\b(?:conversion|metabolism|biotransformation|activation|bioactivation|demethylation|hydrolysis)\s+of\s+(?:the\s+)?{macros.MACROS['ANY']}"
    rf"|{macros.MACROS['ANY']}\s+(?:(?:is|are|was|were|not|\w+ly)\s+){{1,3}}(?:converted|metaboli[sz]ed|changed|turned|demethylated|hydroly[sz]ed))"
    r"\s+(?:in)?to\s+(?:(?:the|its|active|metabolite)\s+)*$"
)
"""Around a name, that it is what a drug becomes: "less morphine is formed", "the conversion of codeine to morphine"."""


def partners_of(mentions: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The mentions that can be the other party here: no disease words, no adjectives ("anticoagulant effect")."""
    return tuple(m for m in mentions if m.is_partner and not _is_other_word(m, marks[: m.start], marks[m.end :]))


def _is_other_word(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name between `lead` and `tail` stands for something else than what is taken along."""
    return (
        is_only_said(m, lead, tail)
        or _is_topic(m, lead, tail)
        or _names_another(m, lead, tail)
        or _is_made_of_another(lead, tail)
        or (m.entity.name in _BARRIERS and bool(_WORN.search(lead) or _ADVISED.match(tail)))
        or (m.entity.name in in_the_body.WATCHED and bool(cue("watched").search(lead) or cue("is-watched").match(tail)))
        or (m.is_group and (_is_own(m, lead, tail) or _is_cure(m, lead)))
    )


def _is_topic(m: Mention, lead: str, tail: str) -> bool:
    """Whether a class only opens what is named behind it, or means whatever else is taken: "Food and lifestyle: avoid grapefruit juice"."""
    if m.entity.name in TOPICS and (cue("asked-about").search(lead) or (not lead.strip() and _HEADS.match(tail))):
        return True
    return m.entity.name in _ANY_KIND and bool(cue("whatever-else").search(lead))


def _is_made_of_another(lead: str, tail: str) -> bool:
    """Whether a name between `lead` and `tail` is what a drug becomes in the body."""
    return bool(
        (_LESS.search(lead) and _IS_FORMED.match(tail))
        or (lead.endswith(("to ", "the ", "its ", "active ", "metabolite ")) and _TURNED_INTO.search(lead))
    )


def _names_another(m: Mention, lead: str, tail: str) -> bool:
    """Whether a name is part of that of an illness, effect or quality: "iron deficiency", "contraceptive efficacy", "sedative effect"."""
    if m.is_group and _BOTH_DRUGS.search(m.text):
        return True
    if cue("disease-noun").match(tail) and (lead.strip() or not _ITS_HARM.match(tail)):
        return True
    if m.entity.name in _BARE and (cue("not-for-itself").match(tail) or lead.endswith("the ") or _PAST_DOSE.search(lead)):
        return True
    return m.is_group and bool(cue("adjective").match(tail))


def _is_own(m: Mention, lead: str, tail: str) -> bool:
    """Whether a class is what the drug itself is, what it comes as, or how long it is taken."""
    return bool(
        lead.endswith(("this ", "these "))
        or (m.entity.name == _DROPS and (cue("own-form").search(lead) or lead.endswith("(including ")))
        or (m.entity.name in _FORMS and cue("some-or-all").match(lead) and cue("taken-so").match(tail) and macros.OWN not in tail)
        or (m.entity.name == "oral medication" and lead.endswith(("for ", "the ")) and not m.text.endswith("medications"))
        or cue("is-a").search(lead)
        or (_MEETS_ANY.match(tail) and cue("opens").search(lead))
        or cue("like-own").match(tail)
        or _ITS_FORM.search(lead)
        or _is_its_time(m, lead, tail)
    )


def _is_cure(m: Mention, lead: str) -> bool:
    """Whether a class is named by the treatment of a disease, which a text says it works in: "its effect in acne treatment"."""
    disease, _, last = m.text.lower().rpartition(" ")
    return last == "treatment" and not cue("more").search(lead) and conditions.known(disease) is not None


def _is_its_time(m: Mention, lead: str, tail: str) -> bool:
    return "during" in lead and bool(_WHILE_TREATED.search(f"{lead}|{m.text.lower()}{tail[:12]}"))

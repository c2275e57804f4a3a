"""The roles that one sentence tells, as words that a test can compare."""

from __future__ import annotations

from extract.mentions import shadow
from extract.pipeline import annotate
from extract.roles import binding
from extract.terms.own import own_of

OWN, _ = own_of("Zelonib")


def said(text: str) -> list[str]:
    """Each role as words: subject ("-" where unsaid), "not", predicate, protein, strength or contribution."""
    mentions, _ = annotate(text, OWN)
    return [
        " ".join(
            filter(
                None,
                (
                    r.subject.entity.name if r.subject else "-",
                    "not" if r.negated else "",
                    r.predicate,
                    r.protein.entity.name,
                    r.strength or r.contribution or "",
                ),
            )
        )
        for r in binding.find(shadow(text, mentions), mentions)
    ]

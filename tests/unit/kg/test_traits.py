"""By what a statement is known to be sure or doubtful."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Direction, Effect, Entity, Evidence, Kind, Management, On, Predicate, Quantity, Statement
from kg.traits import ANY, Company


def entity(name: str, kind: Kind = Kind.DRUG) -> Entity:
    """An entity by its name."""
    return Entity(id=f"https://x.example/{name}", name=name, kind=kind)


SENTENCE = "Use it with digoxin (20 mg) with caution."
CLASS = entity("cardiac glycoside", Kind.DRUG_CLASS)
TOLD = Statement(
    document="x.md",
    subject=entity("zelonib"),
    subject_mention="it",
    predicate=Predicate.INTERACTS_WITH,
    object=entity("digoxin"),
    object_mention="digoxin",
    confidence=0.0,
    effect=Effect(on=On.OBJECT, quantity=Quantity.EXPOSURE, direction=Direction.INCREASE),
    management=(Management.CAUTION,),
    evidence=(Evidence(start=0, end=len(SENTENCE), text=SENTENCE, section="FAQs", rule="interaction.advice"),),
)
MEMBER = replace(
    TOLD, subject=entity("digoxin"), predicate=Predicate.MEMBER_OF, object=CLASS, object_mention="glycosides", effect=None, management=()
)


def traits(s: Statement, *beside: Statement) -> set[str]:
    """The traits of a statement among others."""
    return set(Company((s, *beside)).traits(s))


def test_the_trait_of_every_statement_stands_first() -> None:
    """Behind it the others are sorted, each once; what is denied is another kind of statement."""
    first, *others = Company((TOLD,)).traits(TOLD)
    assert first == ANY
    assert others == sorted(set(others))
    assert "interacts_with" in others
    assert "not interacts_with" in traits(replace(TOLD, negated=True))


def test_the_words_around_a_name_are_told_by_their_place() -> None:
    """The nearest three words on each side have places of their own, numbers are one word, and the name is no word of its surroundings."""
    found = traits(TOLD)
    assert {"left with", "left 1 with", "left 2 it", "left 3 use", "right (", "right 1 (", "right 2 0", "right 3 mg", "right with"} <= found
    assert "left digoxin" not in found
    assert "in its sentence" in found
    inside = replace(TOLD, evidence=(replace(TOLD.evidence[0], end=26, text="Environmental iron lowers."),), object_mention="iron")
    assert "left environmental" in traits(inside)
    assert "not in its sentence" in traits(replace(TOLD, object_mention="lanoxin"))
    plural = replace(TOLD, evidence=(replace(TOLD.evidence[0], end=18, text="NSAIDs and others."),), object_mention="NSAID")
    assert {"in its sentence", "right 1 and"} <= traits(plural)


def test_what_the_document_says_beside_a_statement_is_a_trait_of_it() -> None:
    """Memberships, denials, repeats for other subjects and what the same sentence says else are told."""
    assert {"unlisted", "again 1", "beside 0", "of a drug"} <= traits(TOLD)
    assert {"listed", "beside 1", "beside member_of drug_class"} <= traits(TOLD, MEMBER)
    assert "denied elsewhere" in traits(TOLD, replace(TOLD, negated=True))
    assert {"again 2", "of a product"} <= traits(TOLD, replace(TOLD, subject=entity("a + b", Kind.PRODUCT)))


def test_rules_and_places_are_told_together_and_alone() -> None:
    """The rule, the kind of section, both, and that no other rule found it; twice told is not told once."""
    assert {"rule interaction.advice", "place faq", "rule interaction.advice at faq", "rule interaction.advice alone", "told 1"} <= traits(
        TOLD
    )
    twice = replace(TOLD, evidence=(*TOLD.evidence, replace(TOLD.evidence[0], start=100, end=100 + len(SENTENCE), section="Summary")))
    assert "rule interaction.advice alone" not in traits(twice)
    assert {"told 2", "place summary", "place faq"} <= traits(twice)


def test_advice_and_effect_are_told_by_their_parts() -> None:
    """What is advised, and what changes, on whom and which way."""
    assert {"advised True", "advised caution", "changes True", "changes object", "changes exposure", "changes increase"} <= traits(TOLD)
    assert {"advised False", "changes False"} <= traits(MEMBER)

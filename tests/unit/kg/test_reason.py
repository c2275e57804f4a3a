"""What the rules derive, what they must not derive, and on what it rests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Contribution, Direction, Entity, Kind, Predicate, Reading, Role, Scope, Statement, Strength
from kg.names import iri
from kg.rdf import to_quads
from kg.reason import R1, R2, R3, R4, derive
from kg.store import Store
from tests.readings import CYP, CYP3A4, IMATINIB, KETOCONAZOLE, RIFAMPICIN, WARFARIN, entity, exposure, group, imatinib, reading, said

CYP3A = entity("CYP3A", Kind.PROTEIN_FAMILY)
PGP = entity("P-gp", Kind.TRANSPORTER)
STRONG = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
WIDE = group(Predicate.INHIBITS, CYP3A4)
SUBSTRATE = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4)
INHIBITOR = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG)

PREDICTED = """SELECT DISTINCT ?a ?b ?e ?d WHERE { GRAPH ?g { ?i rx:precipitant ?p ; rx:objectDrug ?o ; rx:viaProtein ?v .
  OPTIONAL { ?i rx:exposureDirection ?d } } ?p skos:prefLabel ?a . ?o skos:prefLabel ?b . ?v skos:prefLabel ?e } ORDER BY ?a ?b ?e"""


def predictions(rule: str, *statements: Statement) -> list[tuple[str, ...]]:
    store = Store.in_memory([reading(IMATINIB, statements)])
    rows = store.query(PREDICTED, substitutions={"g": f"https://w3id.org/rxloom/graph/inference/{rule}"})
    return [tuple(str(cell).rsplit("/", 1)[-1] for cell in row) for row in rows.rows]


def test_inhibitor_meets_substrate() -> None:
    """R1: an inhibitor raises, an inducer lowers the exposure to a substrate of the same enzyme."""
    found = predictions(R1, SUBSTRATE, INHIBITOR, said(RIFAMPICIN, Predicate.INDUCES, CYP3A4))
    assert found == [("ketoconazole", "imatinib", "CYP3A4", "ExposureIncreased"), ("rifampicin", "imatinib", "CYP3A4", "ExposureDecreased")]


def test_a_family_counts_as_the_member_it_covers() -> None:
    """CYP3A stands for CYP3A4 on either side; a vague family brings no two substances together."""
    on_family = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A)
    assert [row[2] for row in predictions(R1, SUBSTRATE, on_family)] == ["CYP3A4"]
    assert [row[2] for row in predictions(R1, said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A), on_family)] == ["CYP3A"]
    assert predictions(R1, said(IMATINIB, Predicate.SUBSTRATE_OF, CYP), said(KETOCONAZOLE, Predicate.INHIBITS, CYP)) == []


@pytest.mark.parametrize("denied", [SUBSTRATE, INHIBITOR])
def test_a_denial_predicts_nothing(denied: Statement) -> None:
    """A claim that the text denies is no premise."""
    kept = INHIBITOR if denied is SUBSTRATE else SUBSTRATE
    negated = said(denied.subject, denied.predicate, denied.object, negated=True)
    assert predictions(R1, kept, negated) == []


def test_nothing_interacts_with_itself() -> None:
    """A drug that inhibits its own enzyme is no pair."""
    assert predictions(R1, SUBSTRATE, said(IMATINIB, Predicate.INHIBITS, CYP3A4)) == []


def test_groups_are_no_precipitants() -> None:
    """R1 speaks of named substances."""
    assert predictions(R1, SUBSTRATE, said(STRONG, Predicate.INHIBITS, CYP3A4), said(WIDE, Predicate.INHIBITS, CYP3A4)) == []


def test_members_inherit_what_is_stated_of_the_group() -> None:
    """R2: what strong inhibitors do, a strong inhibitor does."""
    stated = said(WARFARIN, Predicate.INTERACTS_WITH, STRONG, effect=exposure())
    assert predictions(R2, stated, INHIBITOR) == [("ketoconazole", "warfarin", "CYP3A4", "ExposureIncreased")]


@pytest.mark.parametrize(
    ("target", "strength", "expected"), [(STRONG, None, 0), (STRONG, Strength.MODERATE, 0), (STRONG, Strength.STRONG, 1), (WIDE, None, 1)]
)
def test_membership_needs_the_strength(target: Entity, strength: Strength | None, expected: int) -> None:
    """A group that states a strength takes only members stated to be as strong; a group that states none takes all."""
    stated = said(WARFARIN, Predicate.INTERACTS_WITH, target, effect=exposure())
    assert len(predictions(R2, stated, said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=strength))) == expected


def test_some_members_are_not_all() -> None:
    """A statement on some members of a group expands to none."""
    stated = said(WARFARIN, Predicate.INTERACTS_WITH, STRONG, effect=exposure(), scope=Scope.SOME)
    assert predictions(R2, stated, INHIBITOR) == []


def test_a_dual_group_needs_both_roles() -> None:
    """Only who fills both roles of a dual group is a member."""
    roles = (Role(action=Predicate.INHIBITS, target=CYP3A4), Role(action=Predicate.INHIBITS, target=PGP))
    dual = Entity(id="https://w3id.org/rxloom/id/group/dual", name="dual inhibitor", kind=Kind.ROLE_GROUP, roles=roles)
    stated = said(WARFARIN, Predicate.INTERACTS_WITH, dual, effect=exposure())
    assert predictions(R2, stated, INHIBITOR) == []
    assert len(predictions(R2, stated, INHIBITOR, said(KETOCONAZOLE, Predicate.INHIBITS, PGP))) == 1


def test_an_unstated_direction_is_not_invented() -> None:
    """Where the group's statement gives no direction, R2 gives none; a surer one that does gives its own."""
    vague = said(WARFARIN, Predicate.INTERACTS_WITH, WIDE, effect=exposure(Direction.UNSPECIFIED))
    clear = said(WARFARIN, Predicate.INTERACTS_WITH, STRONG, effect=exposure(), confidence=0.5)
    assert predictions(R2, vague, INHIBITOR) == [("ketoconazole", "warfarin", "CYP3A4", "None")]
    assert predictions(R2, vague, clear, INHIBITOR) == [("ketoconazole", "warfarin", "CYP3A4", "ExposureIncreased")]


@pytest.mark.parametrize("other", [STRONG, WIDE])
def test_contradicting_sources_predict_nothing(other: Entity) -> None:
    """Where one source says that a group raises exposure and another that it lowers it, its members inherit neither."""
    up = said(WARFARIN, Predicate.INTERACTS_WITH, STRONG, effect=exposure())
    down = said(WARFARIN, Predicate.INTERACTS_WITH, other, effect=exposure(Direction.DECREASE), document="other.md")
    store = Store.in_memory([reading(IMATINIB, (up, INHIBITOR)), reading(WARFARIN, (down,), path="other.md")])
    assert [p for p in derive(store.native) if p.rule == R2] == []


def test_premises_are_kept() -> None:
    """Each prediction points at the claims that make it: here substrate, inhibitor, and what two groups are said to do."""
    store = Store.in_memory([imatinib()])
    rows = store.query(
        "SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?i rx:precipitant ?s ; prov:wasDerivedFrom ?c . ?c a rx:Claim }",
        substitutions={"s": KETOCONAZOLE.id},
    )
    assert rows.rows == ((4,),)


def test_one_premise_an_edge() -> None:
    """A fact that many documents state is one premise: the surest."""
    documents = [
        reading(IMATINIB, [said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, document=f"{n}.md", confidence=n / 10)], path=f"{n}.md")
        for n in (7, 9, 8)
    ]
    store = Store.in_memory([*documents, reading(KETOCONAZOLE, [INHIBITOR])])
    rows = store.query("SELECT ?path WHERE { ?i prov:wasDerivedFrom ?c . ?c rx:predicate rx:metabolizedBy ; rx:statedIn/rx:path ?path }")
    assert rows.rows == (("9.md",),)


def test_order_says_nothing() -> None:
    """The same documents in another order give the same predictions in the same order."""
    warfarin = said(WARFARIN, Predicate.SUBSTRATE_OF, CYP3A4, document="w.md")
    documents: list[Reading] = [imatinib(), reading(WARFARIN, [warfarin], path="w.md")]
    one, other = (list(derive(Store.in_memory(order, infer=False).native)) for order in (documents, documents[::-1]))
    assert one == other
    assert {prediction.rule for prediction in one} == {R1, R2}


def test_predictions_stay_apart() -> None:
    """No stated edge, claim or interaction comes from a rule."""
    stated = {(str(s), str(p), str(o)) for s, p, o, _ in to_quads(imatinib())}
    query = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER NOT EXISTS { ?s a rx:PredictedInteraction } }"
    rows = Store.in_memory([imatinib()]).query(query)
    assert set(rows.rows) == stated


def test_transport_has_a_direction() -> None:
    """R3: who inhibits efflux raises exposure, who inhibits uptake from the gut lowers it; induction is the other way round."""
    gut = entity("OATP2B1", Kind.TRANSPORTER)
    gut = replace(gut, id=iri(Kind.TRANSPORTER, "SLCO2B1"))
    pgp = replace(PGP, id=iri(Kind.TRANSPORTER, "ABCB1"))
    handled = [said(IMATINIB, Predicate.SUBSTRATE_OF, protein) for protein in (gut, pgp)]
    acting = [
        said(KETOCONAZOLE, Predicate.INHIBITS, gut),
        said(KETOCONAZOLE, Predicate.INHIBITS, pgp),
        said(RIFAMPICIN, Predicate.INDUCES, pgp),
    ]
    assert predictions(R3, *handled, *acting) == [
        ("ketoconazole", "imatinib", "OATP2B1", "ExposureDecreased"),
        ("ketoconazole", "imatinib", "P-gp", "ExposureIncreased"),
        ("rifampicin", "imatinib", "P-gp", "ExposureDecreased"),
    ]


def test_transport_of_unknown_direction_predicts_nothing() -> None:
    """A transporter of which the ontology does not say what it does to exposure brings no two substances together."""
    odd = entity("OATX9", Kind.TRANSPORTER)
    assert predictions(R3, said(IMATINIB, Predicate.SUBSTRATE_OF, odd), said(KETOCONAZOLE, Predicate.INHIBITS, odd)) == []


def test_activation_turns_a_prodrug_round() -> None:
    """R4: who inhibits the activating enzyme lowers the effect, who induces it raises it; no exposure is predicted from it."""
    activated = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, activates=True)
    acting = [INHIBITOR, said(RIFAMPICIN, Predicate.INDUCES, CYP3A4)]
    store = Store.in_memory(
        [reading(IMATINIB, [activated, *acting]), reading(IMATINIB, [replace(SUBSTRATE, document="b.md")], path="b.md")]
    )
    found = {(p.precipitant.rsplit("/", 1)[1], p.rule, p.direction.rsplit("/", 1)[1], p.is_effect) for p in derive(store.native)}
    assert found == {("ketoconazole", R4, "Decrease", True), ("rifampicin", R4, "Increase", True)}


@pytest.mark.parametrize(("share", "expected"), [(Contribution.MAJOR, "StrongInhibition"), (Contribution.MINOR, ""), (None, "")])
def test_a_size_is_expected_of_the_main_pathway_only(share: Contribution | None, expected: str) -> None:
    """A strong inhibitor of the main pathway leads to expect the strong band; of a minor or unweighed one nothing is expected."""
    store = Store.in_memory([reading(IMATINIB, [replace(SUBSTRATE, contribution=share), INHIBITOR])])
    assert [p.band.rsplit("/", 1)[-1] for p in derive(store.native)] == [expected]


def test_no_size_is_expected_of_who_has_two_main_pathways() -> None:
    """What inhibits one of two main enzymes leaves the other open: no band of a sensitive substrate holds. A minor one changes nothing."""
    main = replace(SUBSTRATE, contribution=Contribution.MAJOR)

    def bands(share: Contribution) -> list[str]:
        beside = replace(main, object=entity("CYP2C8", Kind.ENZYME), contribution=share)
        return [p.band.rsplit("/", 1)[-1] for p in derive(Store.in_memory([reading(IMATINIB, [main, beside, INHIBITOR])]).native)]

    assert bands(Contribution.MAJOR) == [""]
    assert bands(Contribution.MINOR) == ["StrongInhibition"]


def test_a_denial_in_one_document_blocks_a_claim_in_another() -> None:
    """What as many documents deny as state predicts nothing; more documents that state it outweigh the denial."""
    denied = replace(INHIBITOR, document="b.md", negated=True)
    again = replace(INHIBITOR, document="c.md")

    def found(*documents: Statement) -> int:
        return len(list(derive(Store.in_memory(reading(IMATINIB, [s], path=s.document) for s in (SUBSTRATE, *documents)).native)))

    inhibitor = replace(INHIBITOR, document="a.md")
    assert (found(inhibitor), found(inhibitor, denied), found(inhibitor, denied, again)) == (1, 0, 1)


def test_a_member_that_the_text_excepts_inherits_nothing() -> None:
    """What a document says of a group does not reach a member that the same document leaves out."""
    warned = said(IMATINIB, Predicate.INTERACTS_WITH, WIDE, effect=exposure())
    left_out = said(KETOCONAZOLE, Predicate.MEMBER_OF, WIDE, negated=True)
    assert predictions(R2, warned, INHIBITOR)
    assert predictions(R2, warned, INHIBITOR, left_out) == []


@pytest.mark.parametrize(("inducing", "expected"), [(2, {"ExposureIncreased", "ExposureDecreased"}), (3, {"ExposureDecreased"})])
def test_a_claim_that_many_documents_contradict_predicts_nothing(inducing: int, expected: set[str]) -> None:
    """One document that calls an inhibitor what three call an inducer is outvoted; against two both ways are predicted."""
    said_so = [said(RIFAMPICIN, Predicate.INDUCES, CYP3A4, document=f"{n}.md") for n in range(inducing)]
    odd = said(RIFAMPICIN, Predicate.INHIBITS, CYP3A4, document="odd.md")
    store = Store.in_memory(reading(IMATINIB, [s], path=s.document) for s in (replace(SUBSTRATE, document="s.md"), odd, *said_so))
    assert {p.direction.rsplit("/", 1)[1] for p in derive(store.native)} == expected

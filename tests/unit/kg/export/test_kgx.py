"""KGX: two tables in the words of Biolink, with direction in the qualifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.export import kgx
from kg.model import Direction, Effect, Kind, On, Predicate, Quantity
from kg.names import SEGMENTS
from kg.store import Store
from kg.vocab import ID
from scripts import kgx_validate
from tests.conftest import ROOT
from tests.exported import HOSTILE, hostile, pair, written
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, entity, imatinib, reading, said

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Reading, Statement

Row = dict[str, str]


def table(path: Path) -> list[Row]:
    """The rows of a table: nothing is quoted, a tab parts cells, a line feed rows."""
    head, *rows = path.read_bytes().decode().removesuffix("\n").split("\n")
    columns = head.split("\t")
    cells = [row.split("\t") for row in rows]
    assert all(len(row) == len(columns) for row in cells)
    return [dict(zip(columns, row, strict=True)) for row in cells]


def edges(place: Path, *readings: Reading, infer: bool = False) -> list[Row]:
    """The edges of some documents."""
    return table(written(Store.in_memory(readings, infer=infer), "kgx", place / "kgx") / "edges.tsv")


def one(place: Path, statement: Statement) -> Row:
    """The edge of one statement."""
    (row,) = edges(place, reading(IMATINIB, [statement]))
    return row


def short(row: Row) -> str:
    """Subject, core and full words, object."""
    words = ("predicate", "qualified_predicate", "object_aspect_qualifier", "object_direction_qualifier", "causal_mechanism_qualifier")
    said = " ".join(filter(None, (row[word].removeprefix("biolink:") for word in words)))
    return f"{row['subject'].partition(':')[2]} {said} {row['object'].partition(':')[2]}"


def effect(on: On, quantity: Quantity, direction: Direction) -> Effect:
    """An effect in one line."""
    return Effect(on=on, quantity=quantity, direction=direction)


UP, DOWN, UNSAID = Direction.INCREASE, Direction.DECREASE, Direction.UNSPECIFIED
STATIN = entity("statin", Kind.DRUG_CLASS)
CASES = {
    "imatinib affects causes activity decreased inhibition CYP3A4": said(IMATINIB, Predicate.INHIBITS, CYP3A4),
    "imatinib affects causes activity_or_abundance increased induction CYP3A4": said(IMATINIB, Predicate.INDUCES, CYP3A4),
    "imatinib is_substrate_of CYP3A4": said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
    "imatinib pharmacologically_interacts_with ketoconazole": said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE),
    "ketoconazole affects causes abundance increased imatinib": said(
        IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=effect(On.SUBJECT, Quantity.EXPOSURE, UP)
    ),
    "imatinib affects causes abundance decreased ketoconazole": said(
        IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=effect(On.OBJECT, Quantity.EXPOSURE, DOWN)
    ),
    "ketoconazole affects causes activity decreased imatinib": said(
        IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=effect(On.SUBJECT, Quantity.EFFECT, DOWN)
    ),
    "ketoconazole affects abundance imatinib": said(
        IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=effect(On.SUBJECT, Quantity.EXPOSURE, UNSAID)
    ),
    "imatinib member_of statin": said(IMATINIB, Predicate.MEMBER_OF, STATIN),
    "statin subclass_of lipid-lowering-drug": said(STATIN, Predicate.MEMBER_OF, entity("lipid-lowering drug", Kind.DRUG_CLASS)),
    "glivec has_part imatinib": said(IMATINIB, Predicate.HAS_BRAND, entity("Glivec", Kind.BRAND)),
    "imatinib chemically_similar_to imatinib-mesylate": said(entity("imatinib mesylate", Kind.SALT), Predicate.SALT_OF, IMATINIB),
}


@pytest.mark.parametrize("words", CASES)
def test_each_statement_has_its_words(words: str, tmp_path: Path) -> None:
    """Direction is said by who affects whom, by aspect and by direction, as Biolink wants it."""
    row = one(tmp_path, CASES[words])
    assert short(row) == words
    assert (row["knowledge_level"], row["agent_type"]) == ("knowledge_assertion", "text_mining_agent")
    assert row["primary_knowledge_source"] == "infores:rxloom"


def test_a_risk_is_no_aspect_of_a_drug(tmp_path: Path) -> None:
    """A raised risk is an interaction without direction; that it is a risk stands in a column of our own."""
    change = effect(On.PATIENT, Quantity.RISK, UP)
    row = one(tmp_path, said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=change))
    assert row["predicate"] == "biolink:pharmacologically_interacts_with"
    assert (row["object_direction_qualifier"], row["risk"]) == ("", "increase")


def test_a_denial_is_negated(tmp_path: Path) -> None:
    """A denied statement is an edge of its own, with negated."""
    yes, no = said(IMATINIB, Predicate.INHIBITS, CYP3A4), said(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True, text="It does not.")
    rows = edges(tmp_path, reading(IMATINIB, [yes, no]))
    assert sorted(row["negated"] for row in rows) == ["", "true"]
    assert len({row["id"] for row in rows}) == 2


def test_documents_that_agree_are_one_edge(tmp_path: Path) -> None:
    """What two monographs say from either side is counted together, with both documents, claims and all spans."""
    rows = [row for row in edges(tmp_path, *pair()) if short(row) == "ketoconazole affects causes abundance increased imatinib"]
    assert len(rows) == 1
    assert rows[0]["publications"] == "rxloom.monograph:imatinib|rxloom.monograph:ketoconazole"
    assert len(rows[0]["has_evidence"].split("|")) == 2
    assert (rows[0]["evidence_count"], rows[0]["claim_count"], rows[0]["hedged_count"]) == ("2", "2", "1")
    assert rows[0]["supporting_text"]
    assert rows[0]["original_predicate"] == "rx:interactsWith"


def test_predictions_are_told_apart(tmp_path: Path) -> None:
    """A predicted edge has its own knowledge level, its rule and its premises, and no document of its own."""
    substrate = said(entity("x"), Predicate.SUBSTRATE_OF, CYP3A4, text="x is handled.")
    rows = edges(tmp_path, reading(IMATINIB, [said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4), substrate]), infer=True)
    (row,) = [row for row in rows if row["knowledge_level"] == "prediction"]
    assert short(row) == "ketoconazole affects causes abundance increased x"
    assert (row["agent_type"], row["rule"], row["publications"]) == ("computational_model", "R1-enzyme", "")
    assert len(row["has_evidence"].split("|")) == 2
    assert row["via"] == "rxloom.protein:CYP3A4"


def test_proteins_carry_their_identifiers(tmp_path: Path) -> None:
    """A protein is cross-referenced to UniProt, HGNC and NCBI Gene."""
    place = written(Store.in_memory(pair()), "kgx", tmp_path / "kgx")
    node = next(row for row in table(place / "nodes.tsv") if row["name"] == "CYP3A4")
    assert node["id"] == "rxloom.protein:CYP3A4"
    assert node["category"].startswith("biolink:Protein|")
    assert node["xref"] == "HGNC:2637|NCBIGene:1576|UniProtKB:P08684"


def test_substances_carry_the_identifier_of_the_fda(tmp_path: Path) -> None:
    """A drug, its salt and a food have each their own UNII; a brand and a class have none."""
    partners = (entity("garlic", Kind.HERB), entity("statin", Kind.DRUG_CLASS))
    more = [said(IMATINIB, Predicate.INTERACTS_WITH, partner) for partner in partners]
    place = written(Store.in_memory([imatinib(), reading(IMATINIB, more, path="b.md")]), "kgx", tmp_path / "kgx")
    found = {row["name"]: row["xref"] for row in table(place / "nodes.tsv")}
    assert (found["imatinib"], found["imatinib mesylate"], found["garlic"]) == ("UNII:BKJ8M8G5HI", "UNII:8A1O1M485B", "UNII:V1V998DC17")
    assert (found["Gleevec"], found["statin"]) == ("", "")


def test_every_edge_ends_in_nodes(sample_store: Path, tmp_path: Path) -> None:
    """In the samples each subject and object is a node, and no id comes twice; statements of every kind are there."""
    with Store.open(sample_store) as store:
        place = written(store, "kgx", tmp_path / "kgx")
    nodes = {row["id"] for row in table(place / "nodes.tsv")}
    rows = table(place / "edges.tsv")
    assert {row[end] for row in rows for end in ("subject", "object")} <= nodes
    assert len({row["id"] for row in rows}) == len(rows) > 2000
    assert {row["knowledge_level"] for row in rows} == {"knowledge_assertion", "prediction", "logical_entailment"}
    assert {"rx:hasIngredient", "rx:subgroupOf", "rx:groupAction", "rx:metabolizedBy"} <= {row["original_predicate"] for row in rows}


def test_no_string_breaks_a_row(tmp_path: Path) -> None:
    """Tabs, breaks, control characters and bars in names and sentences shift no cell and split no list."""
    place = written(Store.in_memory([hostile()]), "kgx", tmp_path / "kgx")
    rows, nodes = table(place / "edges.tsv"), table(place / "nodes.tsv")
    assert len(rows) == len(HOSTILE)
    assert not [row for row in rows if "|" in row["supporting_text"] + row["outcome"]]
    assert not [row for row in nodes if "|" in row["name"] + row["synonym"]]
    assert all(cell.isprintable() or "\u202e" in cell for row in (*rows, *nodes) for cell in row.values())


def test_the_validator_knows_our_prefixes() -> None:
    """The script that runs `kgx validate` declares each prefix that we write for what it stands for, and .ci/run calls it."""
    assert len(kgx_validate.OWN_PREFIXES) == len({*SEGMENTS.values(), "claim", "edge", "monograph"})
    for segment in (*SEGMENTS.values(), "claim", "edge", "monograph"):
        prefix, _, rest = kgx.curie(f"{ID}{segment}/x").partition(":")
        assert kgx_validate.OWN_PREFIXES[prefix] + rest == f"{ID}{segment}/x"
    assert "kgx_validate.py" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")

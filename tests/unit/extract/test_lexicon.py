"""The lexicon: one entity a form, every row sourced, every spelling met."""

from __future__ import annotations

import pytest

from extract import lexicon
from extract.lexicon import TABLES, form, load, read
from kg.model import Kind
from kg.names import iri

LICENCES = {"Apache-2.0", "CC0-1.0; Apache-2.0", "public domain", "facts"}


def test_tables_agree_that_a_form_names_one_entity() -> None:
    """Loading succeeds, which it does only if no form belongs to two entities."""
    assert len(load().rows) > 5000


@pytest.mark.parametrize("table", [*TABLES, "salts"])
def test_rows_are_sourced_and_sorted(table: str) -> None:
    """Every row has a name, a source and a licence that permits use, and the rows stand sorted by name, each name once."""
    rows = list(read(table))
    assert all(row["name"] and row["source"] for row in rows)
    assert {row["licence"] for row in rows} <= LICENCES
    assert [row["name"] for row in rows] == sorted({row["name"] for row in rows})


@pytest.mark.parametrize("table", [*TABLES, "salts"])
def test_cells_are_clean(table: str) -> None:
    """No cell has space around it, and no synonym is empty or repeats a form of its row."""
    for row in read(table):
        assert all(cell == cell.strip() for cell in row.values()), row
        forms = [form(word) for word in (row["name"], *filter(None, row["synonyms"].split("|")))]
        assert len(forms) == len(set(forms)), row
        assert all(forms), row


def test_a_form_of_two_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spelling in two rows raises an error that names both."""
    cells = [{"name": name, "synonyms": "same", "kind": "enzyme", "symbol": name} for name in ("one", "two")]
    monkeypatch.setattr(lexicon, "read", lambda table: iter(cells if table == "proteins" else ()))
    with pytest.raises(ValueError, match=r"'same' of 'two' also names 'one'"):
        load.__wrapped__()


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("NSAIDs", "NSAID", Kind.DRUG_CLASS),
        ("Non-steroidal anti-inflammatory drugs", "NSAID", Kind.DRUG_CLASS),
        ("selective serotonin reuptake inhibitors", "SSRI", Kind.DRUG_CLASS),
        ("MAOIs", "MAOI", Kind.DRUG_CLASS),
        ("β-blockers", "beta-blocker", Kind.DRUG_CLASS),
        ("anti-hypertensive medications", "antihypertensive", Kind.DRUG_CLASS),
        ("general anaesthetics", "general anesthetic", Kind.DRUG_CLASS),
        ("birth-control pills", "oral contraceptive", Kind.DRUG_CLASS),
        ("Aluminium-containing antacids", "aluminum-containing antacid", Kind.DRUG_CLASS),
        ("tetracycline", "tetracycline", Kind.DRUG),
        ("tetracyclines", "tetracycline antibiotic", Kind.DRUG_CLASS),
        ("rifampin", "rifampicin", Kind.DRUG),
        ("Cyclosporine", "ciclosporin", Kind.DRUG),
        ("sulphamethoxazole", "sulfamethoxazole", Kind.DRUG),
        ("oestradiol", "estradiol", Kind.DRUG),
        ("grapefruit juices", "grapefruit juice", Kind.FOOD),
        ("leafy green vegetables", "green leafy vegetable", Kind.FOOD),
        ("St. John’s Wort", "St. John's wort", Kind.HERB),
        ("st johns wort", "St. John's wort", Kind.HERB),
        ("alcoholic beverages", "alcohol", Kind.SUBSTANCE),
        ("CYP 3A4", "CYP3A4", Kind.ENZYME),
        ("P-glycoprotein", "P-gp", Kind.TRANSPORTER),
        ("cytochrome P-450", "cytochrome P450 enzymes", Kind.PROTEIN_FAMILY),
    ],
)
def test_spellings_meet_their_entity(words: str, name: str, kind: Kind) -> None:
    """Case, number, hyphens, accents and British spelling do not hide a name."""
    entity = load().entity(words)
    assert entity is not None
    assert (entity.name, entity.kind) == (name, kind)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "patient",
        "drug",
        "the",
        "dose",
        "same",
        "water",
        "lead",
        "salt",
        "thyroid",
        "nephrotoxic",
        "inhibitor",
        "medication",
        "level",
        "warfarin therapy",
    ],
)
def test_common_words_name_nothing(words: str) -> None:
    """Words that are no name of a substance, class or protein are unknown."""
    assert load().entity(words) is None


@pytest.mark.parametrize("word", ["digitalis", "tacrolimus", "warfarin sodium", "bus", "gas", "lysis", "compress"])
def test_form_keeps_words_that_only_look_plural(word: str) -> None:
    """A final s that is no plural stays."""
    assert form(word) == word


def test_proteins_take_their_iri_from_the_symbol() -> None:
    """P-gp is ABCB1 and a family keeps its slug."""
    transporter, family = load().entity("P-gp"), load().entity("CYP3A")
    assert transporter is not None
    assert transporter.id == iri(Kind.TRANSPORTER, "ABCB1")
    assert family is not None
    assert family.id == iri(Kind.PROTEIN_FAMILY, "cyp3a")


def test_no_two_entities_share_an_iri() -> None:
    """Two rows never make one IRI."""
    rows = set(load().rows.values())
    assert len({iri(row.kind, row.label) for row in rows}) == len(rows)


def test_every_wider_name_is_known() -> None:
    """A wider class or family is itself a row, and of a fitting kind."""
    for row in set(load().rows.values()):
        if row.wider:
            wider = load().entity(row.wider)
            assert wider is not None, row
            assert wider.kind in (Kind.DRUG_CLASS, Kind.PROTEIN_FAMILY), row
            assert wider.name != row.name


@pytest.mark.parametrize(
    ("title", "moiety"),
    [
        ("Imatinib mesylate", ("imatinib", "mesylate")),
        ("Tenofovir", ("tenofovir", None)),
        ("Metoprolol Tartrate", ("metoprolol", "tartrate")),
        ("Olmesartan medoxomil", ("olmesartan", "medoxomil")),
        ("Acyclovir", ("aciclovir", None)),
        ("Calcium carbonate", ("calcium carbonate", None)),
        ("Zinc Oxide", ("zinc oxide", None)),
        ("Ferrous sulphate", ("ferrous sulfate", None)),
        ("Sodium Valproate", ("valproic acid", "sodium")),
        ("Nobodyknowsib hydrochloride monohydrate", ("nobodyknowsib", "hydrochloride monohydrate")),
        ("Nobodyknowsib", ("nobodyknowsib", None)),
    ],
)
def test_moiety_strips_salts_and_spares_whole_names(title: str, moiety: tuple[str, str | None]) -> None:
    """A title gives its active part by the preferred name, and the salt apart from it."""
    assert load().moiety(title) == moiety

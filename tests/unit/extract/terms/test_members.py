"""Who belongs to a class by the tables, and which substance a brand stands for."""

from __future__ import annotations

import pytest

from extract.document import brands
from extract.layout import markdown
from extract.lexicon import form, load, read
from extract.terms.names import find
from extract.terms.own import NOBODY
from kg.model import Entity, Kind
from tests.monographs import interacting, parsed, partners

LICENCES = {"Apache-2.0", "public domain", "facts"}


def known(name: str) -> Entity:
    """The entity of a name that the lexicon must hold."""
    entity = load().entity(name)
    assert entity is not None, name
    return entity


@pytest.mark.parametrize(
    ("member", "group", "expected"),
    [
        ("nadolol", "beta-blocker", True),
        ("rifampin", "rifamycins", True),
        ("Lipitor", "statins", True),
        ("COX-2 inhibitors", "NSAIDs", True),
        ("celecoxib", "NSAID", True),
        ("birth control pills", "hormonal contraceptives", True),
        ("opioids", "sedatives", True),
        ("NSAID", "COX-2 inhibitor", False),
        ("NSAID", "NSAID", False),
        ("statin", "simvastatin", False),
        ("lithium", "statin", False),
    ],
)
def test_a_member_belongs_to_its_class_and_not_the_reverse(member: str, group: str, expected: bool) -> None:
    """Drugs and narrower classes are members under any spelling of either; a class is none of its own members, nor of itself."""
    assert load().is_member(known(member), known(group)) is expected


def test_a_drug_that_no_table_holds_belongs_to_nothing() -> None:
    """A name that nobody knows is a member of no class, and a class that nobody knows has no members."""
    nobody = Entity(id="https://x.example/zelonib", name="zelonib", kind=Kind.DRUG)
    assert not load().is_member(nobody, known("statin"))
    assert not load().is_member(known("simvastatin"), Entity(id="https://x.example/z", name="zelonib class", kind=Kind.DRUG_CLASS))


def test_the_table_speaks_of_known_names_by_their_own_names() -> None:
    """Each class and member of the table is the preferred name of an entity, since `is_member` asks by that."""
    for row in read("members"):
        assert known(row["class"]).kind is Kind.DRUG_CLASS
        for name in (row["class"], *row["members"].split("|")):
            assert form(known(name).name) == form(name), row["class"]


def test_no_class_is_above_itself() -> None:
    """No class counts among its own members, and no two classes among each other's."""
    members = load().members
    assert [(group, m) for group, inside in members.items() for m in inside if m == group or group in members.get(m, ())] == []


@pytest.mark.parametrize(("table", "key"), [("members", "class"), ("brands", "name")])
def test_rows_are_sourced_and_stand_once(table: str, key: str) -> None:
    """Every row has a source and a licence that permits use, and says its part once, in one spelling."""
    rows = list(read(table))
    assert all(cell and cell == cell.strip() for row in rows for cell in row.values())
    assert {row["licence"] for row in rows} <= LICENCES
    assert len({form(row[key]) for row in rows}) == len(rows)


def test_a_brand_is_its_substance_if_it_has_a_capital_letter() -> None:
    """Every brand of the table names its substance, and the same word in small letters names nothing."""
    for row in read("brands"):
        assert known(row["name"]) == known(row["substance"]), row
        assert load().entity(row["name"].lower()) is None, row


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Neosar was stopped.", ["Neosar"]), ("A NEOSAR vial", ["NEOSAR"]), ("the neosar of old", []), ("A gero was near.", [])],
)
def test_a_text_means_a_brand_only_by_a_capital_letter(text: str, expected: list[str]) -> None:
    """In running text a common word that is also a brand is no mention."""
    assert [m.text for m in find(text, NOBODY)] == expected


def test_an_interaction_with_a_brand_is_one_with_its_substance() -> None:
    """A brand in a sentence stands for what is in it, and one of several substances for all of them together."""
    assert partners(interacting("Avoid Neosar.")) == {"cyclophosphamide"}
    assert partners(interacting("Avoid Bactrim and Kaletra.")) == {"trimethoprim/sulfamethoxazole", "lopinavir/ritonavir"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("**Trade names:** Zelox, Zelox Forte (abroad); zelquick / Zelmax®", ["Zelox", "Zelox Forte", "Zelmax"]),
        ("Zelox (a brand), Zelmax (trade name), plain zelonib", ["Zelox", "Zelmax"]),
        ("**Brand names:** several, none, Others", []),
        ("**Brand names:** Zelox, ZELOX", ["Zelox"]),
    ],
)
def test_listed_brands_have_capital_letters_too(body: str, expected: list[str]) -> None:
    """A section of names gives each capitalised brand once, where it stands."""
    found = list(brands.find(markdown.blocks(parsed(f"## Alternate Names\n\n{body}"))))
    assert [b.name for b in found] == expected
    assert all(b.block.text[b.start : b.end].rstrip("®") == b.name for b in found)

"""The mappings: one table for tools, the same as the Turtle, and only to words that exist."""

from __future__ import annotations

import importlib.util
import re
import runpy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from rdflib.namespace import PROV, RDF, SDO

import ontology
from tests.conftest import ROOT

REQUIRED = {"subject_id", "predicate_id", "object_id", "mapping_justification"}
"""The columns that the SSSOM schema demands of a mapping between terms."""

KNOWN_ELSEWHERE = {"SIO", "oa", "hgnc", "ncbigene", "uniprot"}
"""Vocabularies and databases of which no installed package has a list; proteins are compared with the checked table below."""


@cache
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "mappings_table.py"))


def rows() -> list[dict[str, str]]:
    lines = [line for line in ontology.path("mappings.sssom.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [dict(zip(lines[0].split("\t"), line.split("\t"), strict=True)) for line in lines[1:]]


def header() -> dict[str, Any]:
    text = ontology.path("mappings.sssom.tsv").read_text(encoding="utf-8")
    return dict(yaml.safe_load("\n".join(line[1:] for line in text.splitlines() if line.startswith("#"))))


def test_the_table_is_that_of_the_turtle() -> None:
    """The table says what core.ttl and proteins.ttl say; `python scripts/mappings_table.py` writes it anew."""
    assert ontology.path("mappings.sssom.tsv").read_text(encoding="utf-8") == script()["table"]()


def test_the_table_is_sssom() -> None:
    """The header names set, licence and every prefix; each row has the required columns, a SKOS match and a justification."""
    told = header()
    assert told["mapping_set_id"].startswith("https://")
    assert told["license"].startswith("https://")
    assert len(rows()) > 200
    for row in rows():
        assert row.keys() >= REQUIRED
        assert all(row.values())
        assert re.fullmatch(r"skos:(exact|close|broad|narrow|related)Match", row["predicate_id"])
        assert row["mapping_justification"] == "semapv:ManualMappingCuration"
        for field in REQUIRED:
            assert row[field].partition(":")[0] in told["curie_map"], row[field]


def test_nothing_is_mapped_twice_in_different_ways() -> None:
    """A pair of terms stands in one row: exact and close at once would say two things."""
    pairs = [(row["subject_id"], row["object_id"]) for row in rows()]
    assert len(pairs) == len(set(pairs))


def test_exact_is_one_to_one() -> None:
    """No two terms of ours are exactly the same word of one vocabulary, and no term of ours is exactly two words of one."""
    exact = [(row["subject_id"], row["object_id"]) for row in rows() if row["predicate_id"] == "skos:exactMatch"]
    assert len({o for _, o in exact}) == len(exact)
    assert len({(s, o.partition(":")[0]) for s, o in exact}) == len(exact)


@dataclass(frozen=True)
class Word:
    """A class or slot of Biolink: what it is a kind of, the identifiers that it is mapped to, and those of them that mean the same."""

    above: tuple[str, ...]
    mapped: frozenset[str]
    exact: frozenset[str]


@cache
def biolink() -> dict[str, Word]:
    """Every class and slot of the Biolink model, by its CURIE."""
    package = importlib.util.find_spec("biolink_model")
    assert package is not None
    assert package.submodule_search_locations
    text = (Path(package.submodule_search_locations[0]) / "schema" / "biolink_model.yaml").read_text(encoding="utf-8")
    model = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {
        spelt(name): Word(
            above=tuple(map(spelt, (*filter(None, [element.get("is_a")]), *element.get("mixins", ())))),
            mapped=frozenset(word for key in element if key.endswith("mappings") for word in element[key] or ()),
            exact=frozenset(element.get("exact_mappings") or ()),
        )
        for kind, spelt in (("classes", as_class), ("slots", as_slot))
        for name, element in ((name, element or {}) for name, element in model[kind].items())
    }


def as_class(name: str) -> str:
    return f"biolink:{''.join(word[0].upper() + word[1:] for word in name.split())}"


def as_slot(name: str) -> str:
    return f"biolink:{name.replace(' ', '_')}"


def lineage(word: str) -> set[str]:
    """A word of Biolink and all that it is a kind of."""
    return {word}.union(*map(lineage, biolink()[word].above))


def told_by_biolink() -> dict[str, set[str]]:
    """The identifiers of other vocabularies in our table that Biolink knows, each with the words of Biolink that are mapped to it."""
    others = {row["object_id"] for row in rows()} - biolink().keys()
    told = {other: {word for word, element in biolink().items() if other in element.mapped} for other in others}
    return {other: words for other, words in told.items() if words}


def test_biolink_maps_the_same_identifiers_alike() -> None:
    """What Biolink knows of an identifier agrees with us: it maps it to a word that our term is mapped to, or to one above or below that.

    Exactly the same is an identifier only where it is so for Biolink, too.
    """
    told = told_by_biolink()
    assert len(told) == 14
    of_biolink = {(row["subject_id"], row["object_id"]): row["predicate_id"] for row in rows() if row["object_id"] in biolink()}
    seen = 0
    for subject, match, other in ((row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows()):
        if other in told:
            ours = {word for mapped, word in of_biolink if mapped == subject}
            akin = {word for word in told[other] for own in ours if word in lineage(own) or own in lineage(word)}
            assert akin, (subject, other, told[other], ours)
            is_same = any(other in biolink()[word].exact and of_biolink.get((subject, word)) == match for word in akin)
            assert match != "skos:exactMatch" or is_same, (subject, other)
            seen += 1
    assert seen == 15


def test_what_nothing_verifies_is_called_so_and_never_exact() -> None:
    """The page of the ontology lists which identifiers Biolink verifies and which rest on our reading alone; none of these is exact."""
    page = ontology.path("README.md").read_text(encoding="utf-8")
    listed = {line.split("|")[1].strip(): set(re.findall(r"`(\w+:\w+)`", line)) for line in page.splitlines() if line.startswith("|")}
    known = told_by_biolink().keys()
    unverified = {row["object_id"] for row in rows() if row["object_id"].split(":")[0] in {*script()["OBO"], "SIO"}} - known
    assert listed["Biolink, which maps the identifier alike"] == known
    assert listed["our reading of the vocabulary alone"] == unverified
    assert len(unverified) == 29
    assert not [row for row in rows() if row["object_id"] in unverified and row["predicate_id"] == "skos:exactMatch"]


def test_every_mapped_word_exists() -> None:
    """Words of Biolink, schema.org, PROV and RDF are in the vocabularies that installed packages hold; identifiers of OBO have its form."""
    words = {row["object_id"] for row in rows()}
    spaces = {word.partition(":")[0] for word in words}
    assert spaces == {"biolink", "schema", "prov", "rdf", *script()["OBO"]} | KNOWN_ELSEWHERE
    assert {word for word in words if word.startswith("biolink:")} <= biolink().keys()
    for space, known in (("schema", SDO), ("prov", PROV), ("rdf", RDF)):
        assert not [word for word in words if word.startswith(f"{space}:") and word.partition(":")[2] not in known]
    assert not [word for word in words if word.split(":")[0] in script()["OBO"] and not re.fullmatch(r"[A-Z]+:\d{5,9}", word)]


def test_proteins_carry_the_checked_identifiers(shared: Path) -> None:
    """UniProt, HGNC and NCBI Gene of every protein are those of the table that was checked in HGNC."""
    lines = (shared / "design" / "ontology" / "protein_ids.tsv").read_text(encoding="utf-8").splitlines()
    checked = {
        (f"rxprotein:{row['symbol']}", kind, word)
        for row in (dict(zip(lines[0].split("\t"), line.split("\t"), strict=False)) for line in lines[1:])
        for kind, word in (
            ("skos:exactMatch", f"uniprot:{row['uniprot']}"),
            ("skos:closeMatch", row["hgnc"].replace("HGNC", "hgnc")),
            ("skos:closeMatch", f"ncbigene:{row['ncbigene']}"),
        )
    }
    assert len(checked) == 3 * 36
    ours = {(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows() if row["subject_id"].startswith("rxprotein:")}
    assert ours == checked


@pytest.mark.parametrize("iri", ["http://example.org/unknown"])
def test_an_unknown_vocabulary_is_an_error(iri: str) -> None:
    """A mapping to a vocabulary without a prefix does not slip into the table."""
    with pytest.raises(ValueError, match="add it to PREFIXES"):
        script()["curie"](iri)

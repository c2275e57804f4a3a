"""The tables of names that come with rxloom, as the graph looks them up."""

from __future__ import annotations

from importlib.resources import files

from kg.entities.tables import called, groups_of, listed


def test_every_actor_is_a_substance_by_its_own_name_and_once_a_group() -> None:
    """The tables of substances know each actor by the name it has there; no row names anybody twice, and each says whose word it is."""
    head, *lines = (files("kg") / "entities" / "actors.tsv").read_text(encoding="utf-8").splitlines()
    assert head.split("\t") == ["groups", "members", "source", "licence"]
    assert len(lines) > 40
    for groups, members, *source in (line.split("\t") for line in lines):
        names = members.split("|")
        assert len(set(names)) == len(names), groups
        assert source == ["FDA table", "public domain"]
        for name in names:
            found = called(name)
            assert found is not None, name
            assert found.substance == name


def test_groups_run_from_the_narrow_to_the_wide_and_are_found_by_any_name() -> None:
    """A brand and a synonym lead to the groups of their substance; who is in no table is in no group."""
    assert groups_of("Noxafil") == groups_of("posaconazole")
    assert groups_of("rifampin")[:3] == ("strong CYP3A4 inducer", "strong CYP3A inducer", "CYP3A4 inducer")
    assert groups_of("water") == ()
    assert "rifampin" in listed()

"""Where the denial of a role ends: it reaches no apposition, no way of acting, no one who is only compared, and "not only" is none."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import denied, interacting, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)

UNTOUCHED = (
    "Zelonib is not affected by {},",
    "Zelonib does not interact with {},",
    "The clearance of zelonib was not altered by {},",
    "Zelonib levels did not change with {},",
    "There is no effect of {},",
)
APPOSED = (
    ("ketoconazole", "inhibits", ("an inhibitor of CYP3A4", "a CYP3A4 inhibitor", "a potent inhibitor of CYP3A4", "which inhibits CYP3A4")),
    ("rifampicin", "induces", ("an inducer of CYP3A4", "a CYP3A4 inducer", "a known inducer of CYP3A4", "which induces CYP3A4")),
)
COMPARED = ("Unlike {a} and {b}, {c}", "In contrast to {a} and {b}, {c}", "{c}, unlike {a} and {b},", "{c}, in contrast with {a} and {b},")
LACKS = (
    ("does not inhibit CYP3A4", "inhibits"),
    ("is not an inhibitor of CYP3A4", "inhibits"),
    ("does not induce CYP3A4", "induces"),
    ("is not metabolised by CYP3A4", "substrate_of"),
    ("is not a substrate of CYP3A4", "substrate_of"),
)


@pytest.mark.parametrize(("who", "does", "roles"), APPOSED)
@pytest.mark.parametrize("frame", UNTOUCHED)
def test_what_somebody_is_is_not_denied_with_what_he_does(frame: str, who: str, does: str, roles: tuple[str, ...]) -> None:
    """An apposition says what its name is, whatever the clause before it denies."""
    lines = [f"{frame.format(who)} {role}." for role in roles]
    assert [line for line in lines if rows(interacting(line), *ROLES) != {(who, does, "CYP3A4")}] == []


@pytest.mark.parametrize("way", ["via OCT2 inhibition", "via inhibition of OCT2", "through inhibition of OCT2", "by inhibiting OCT2"])
@pytest.mark.parametrize("spared", ["without affecting filtration", "with no effect on filtration", "without changing the filtration rate"])
def test_what_is_spared_is_not_the_way(spared: str, way: str) -> None:
    """What a drug does without doing harm it does all the same."""
    found = rows(interacting(f"Zelonib raises creatinine {spared}, {way}."), *ROLES)
    assert found == {("zelonib", "inhibits", "OCT2")}


@pytest.mark.parametrize("lacks", LACKS)
@pytest.mark.parametrize("frame", COMPARED)
@pytest.mark.parametrize("names", [("erythromycin", "clarithromycin", "azithromycin"), ("ketoconazole", "itraconazole", "zelonib")])
def test_who_is_compared_lacks_nothing(names: tuple[str, str, str], frame: str, lacks: tuple[str, str]) -> None:
    """What is denied of somebody "unlike A and B" is denied neither of A nor of B."""
    a, b, c = names
    line = f"{frame.format(a=a, b=b, c=c)} {lacks[0]}."
    assert rows(interacting(line[0].upper() + line[1:]), *ROLES) == {(c, f"not {lacks[1]}", "CYP3A4")}


@pytest.mark.parametrize("frame", COMPARED)
@pytest.mark.parametrize("does", ["does not raise zelonib levels", "does not affect zelonib", "has no effect on the clearance of zelonib"])
def test_who_is_compared_is_not_spared(frame: str, does: str) -> None:
    """Nor is he said not to interact."""
    line = f"{frame.format(a='erythromycin', b='clarithromycin', c='azithromycin')} {does}."
    assert denied(interacting(line[0].upper() + line[1:])) == {"azithromycin"}


@pytest.mark.parametrize("only", ["only", "just", "merely", "simply", "solely"])
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Zelonib is not {} metabolised by CYP3A4 but also by CYP2D6.", {"substrate_of CYP3A4", "substrate_of CYP2D6"}),
        ("Zelonib is not {} metabolised by CYP3A4 but by CYP2D6 as well.", {"substrate_of CYP3A4", "substrate_of CYP2D6"}),
        ("Zelonib does not {} inhibit CYP3A4 but also P-gp.", {"inhibits CYP3A4", "inhibits P-gp"}),
        ("Zelonib not {} inhibits CYP2C9, it also induces CYP3A4.", {"inhibits CYP2C9", "induces CYP3A4"}),
        ("Zelonib is not {} an inhibitor of CYP3A4 but also an inducer of CYP2C9.", {"inhibits CYP3A4", "induces CYP2C9"}),
        ("Zelonib is not {} a substrate of CYP3A4 but also an inhibitor of CYP2D6.", {"substrate_of CYP3A4", "inhibits CYP2D6"}),
    ],
)
def test_not_only_denies_nothing(only: str, line: str, told: set[str]) -> None:
    """Both of the two are said."""
    assert {f"{p} {o}" for _, p, o in rows(interacting(line.format(only)), *ROLES)} == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Zelonib is not, unlike ketoconazole, an inhibitor of CYP3A4.", {"zelonib not inhibits CYP3A4"}),
        ("Neither zelonib, a new agent, nor its metabolite inhibits CYP3A4.", {"zelonib not inhibits CYP3A4"}),
        ("Zelonib is not affected by ketoconazole, which does not inhibit CYP2C9.", {"ketoconazole not inhibits CYP2C9"}),
        ("Zelonib acts without inhibiting CYP3A4.", {"zelonib not inhibits CYP3A4"}),
        ("Zelonib is not mainly metabolised by CYP3A4.", {"zelonib not substrate_of CYP3A4"}),
        ("Zelonib is not metabolised by CYP3A4 but by CYP2D6.", {"zelonib not substrate_of CYP3A4", "zelonib substrate_of CYP2D6"}),
        ("Unlike digoxin, warfarin and phenytoin do not induce CYP3A4.", {"warfarin not induces CYP3A4", "phenytoin not induces CYP3A4"}),
        ("Unlike rifampicin, which induces CYP3A4, rifaximin is safe.", {"rifampicin induces CYP3A4"}),
        ("Ketoconazole and itraconazole, unlike fluconazole, inhibit P-gp.", {"ketoconazole inhibits P-gp", "itraconazole inhibits P-gp"}),
    ],
)
def test_what_looks_like_it_is_read_as_before(line: str, told: set[str]) -> None:
    """A denial reaches what it denies, over what stands between."""
    assert {" ".join(row) for row in rows(interacting(line), *ROLES)} == told

"""Answers from memory are the answers of `check`."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from kg.bulk import Pairs
from kg.check import check
from kg.entities import index
from kg.model import Predicate, Strength
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, exposure, group, reading, said

if TYPE_CHECKING:
    from pathlib import Path


def test_pairs_are_answered_as_check_does(sample_store: Path) -> None:
    """Status, effects, advice, class, proteins and sentences are the same for six hundred pairs of samples, and some of each status.

    Only notes on textbook classes, on kin, on combinations and on what is predicted against a class are left out.
    """
    chance = random.Random(11)
    with Store.open(sample_store) as store:
        pairs = Pairs(store)
        some = sorted(e for e, named in index(store).entities.items() if named.kind in {"drug", "salt", "brand", "product", "food"})
        seen, left_out = set(), {"textbook", "kin", "combination", "ingredient", "prediction"}
        for _ in range(600):
            one, other = chance.sample(some, 2)
            expected = check(store, (one, other)).pairs
            found = pairs.ask(one, other)
            if not expected:
                assert found is None
                continue
            assert found is not None
            (pair,) = expected
            assert (found.a, found.b, found.status) == (pair.a, pair.b, pair.status)
            assert (found.effects, found.management, found.via_class) == (pair.effects, pair.management, pair.via_class)
            assert found.evidence == pair.evidence
            assert found.conflicts == tuple(reason for reason in pair.conflicts if reason.kind not in left_out)
            seen.add(pair.status)
    assert {"stated", "predicted", "nothing_stated"} <= seen


def test_a_role_group_speaks_for_the_members_of_narrower_ones() -> None:
    """What is stated of CYP3A4 inhibitors is the answer for a named member of the strong ones, as `check` has it."""
    wide, strong = group(Predicate.INHIBITS, CYP3A4), group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    said_so = [said(KETOCONAZOLE, Predicate.MEMBER_OF, strong), said(IMATINIB, Predicate.INTERACTS_WITH, wide, effect=exposure())]
    store = Store.in_memory([reading(IMATINIB, said_so)])
    found = Pairs(store).ask(IMATINIB.id, KETOCONAZOLE.id)
    assert found == check(store, [IMATINIB.id, KETOCONAZOLE.id]).pairs[0]
    assert (found.status, found.via_class) == ("stated", wide.name)

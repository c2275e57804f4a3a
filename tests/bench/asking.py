"""How long answers take on a store: medication lists in a running program, the command as a whole, and all predictions.

python -m tests.bench.asking STORE

Lists are drawn with a fixed seed from the drugs that monographs are about. Seconds of the clock and of the processor stand side by side: on
a busy machine the clock tells of its neighbours.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.store import Store

LISTS: Final = 200
DRUGS: Final = 12
COLD: Final = 7
"""How often the command is started."""

_TITLES: Final = "SELECT DISTINCT ?name { ?m a rx:Monograph ; dcterms:subject ?d . ?d a rx:Drug ; skos:prefLabel ?name } ORDER BY ?name"


@dataclass(slots=True)
class Times:
    """Seconds of the clock and of the processor, one for each run."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def taken(self, who: int = resource.RUSAGE_SELF) -> Iterator[None]:
        """Note what passes."""
        start, spent = time.perf_counter(), _processor(who)
        yield
        self.clock.append(time.perf_counter() - start)
        self.processor.append(_processor(who) - spent)

    def __str__(self) -> str:
        halves = ((name, sorted(times)) for name, times in (("clock", self.clock), ("processor", self.processor)))
        return "; ".join(f"{name} {_at(times, 0.5):.1f} ms, 95 % {_at(times, 0.95):.1f} ms" for name, times in halves)


def _processor(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _at(times: list[float], share: float) -> float:
    """Milliseconds at a share of the sorted runs."""
    return 1000 * times[min(len(times) - 1, int(share * len(times)))]


def lists(store: Store) -> list[list[str]]:
    """The same lists on every run over the same store."""
    names = [str(name) for (name,) in store.query(_TITLES)]
    chance = random.Random(12)
    return [chance.sample(names, min(DRUGS, len(names))) for _ in range(LISTS)]


def main(place: str) -> None:
    """Measure and print."""
    from kg.check import check
    from kg.reason import derive
    from kg.store import Store

    with Store.open(place) as store:
        asked = lists(store)
        check(store, asked[0])  # reads the names, once a program
        first, again, statuses = Times(), Times(), Counter[str]()
        for times in (first, again):
            for names in asked:
                with times.taken():
                    answer = check(store, names)
                statuses.update(str(pair.status) for pair in answer.pairs)
        derived, counts = Times(), Counter[str]()
        with derived.taken():
            counts.update(prediction.rule for prediction in derive(store.native))
    cold = Times()
    for names in asked[:COLD]:
        with cold.taken(resource.RUSAGE_CHILDREN):
            subprocess.run([sys.executable, "-m", "kg", "check", *names, "--store", place], stdout=subprocess.DEVNULL, check=True)
    print(f"{LISTS} lists of {DRUGS}: {dict(sorted(statuses.items()))}")
    print(f"a list never asked before: {first}")
    print(f"the same lists again: {again}")
    print(f"the command, start to end: {cold}")
    print(f"all predictions {dict(sorted(counts.items()))}: {derived}")


if __name__ == "__main__":
    main(sys.argv[1])

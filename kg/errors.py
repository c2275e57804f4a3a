"""Every error that rxloom raises on purpose: what is wrong, where, and what to do about it."""

from __future__ import annotations


class RxloomError(Exception):
    """The root. `str(error)` is one line that a user can act on."""


class BadMonograph(RxloomError):
    """A document that cannot be read as a monograph."""

    def __init__(self, path: str, problem: str, remedy: str, place: str = "") -> None:
        super().__init__(path, problem, remedy, place)
        self.path = path
        self.problem = problem
        self.remedy = remedy
        self.place = place

    def __str__(self) -> str:
        where = f"{self.path}, {self.place}" if self.place else self.path
        return f"{where}: {self.problem}; {self.remedy}"


class BadReader(RxloomError):
    """The reader is broken itself, in its names or rules, so that no document can be read."""


class BadSource(RxloomError):
    """A SOURCE that is missing, holds no monograph or cannot be listed."""


class BadStore(RxloomError):
    """A store that is missing, unreadable or busy."""


class BadQuery(RxloomError):
    """A SPARQL query that cannot be parsed or run."""


class TooMuch(BadQuery):
    """A query whose answer is larger than what was allowed."""


class BadStatement(RxloomError):
    """A statement line that breaks the format."""


class Unweighable(RxloomError):
    """Too few judged statements to learn from what makes one sure."""

    def __init__(self, right: int, wrong: int) -> None:
        super().__init__(right, wrong)
        self.right = right
        self.wrong = wrong

    def __str__(self) -> str:
        return f"{self.right} right and {self.wrong} wrong statements tell too little of what makes one sure; give more gold documents"


class BadOutput(RxloomError):
    """A place that cannot be written to, or something to write that is not there."""

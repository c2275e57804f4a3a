"""What stands behind a brand, a salt or a combination, and under which other ids a substance is spoken of."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


class Forms:
    """The brands, salts and combinations of a graph. `aliases` are (form, what stands behind it, brand, salt or ingredient)."""

    def __init__(self, aliases: Iterable[tuple[str, ...]]) -> None:
        self._behind: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._before: dict[str, set[str]] = defaultdict(set)
        self._products: dict[str, set[str]] = defaultdict(set)
        for one, other, how in aliases:
            self._behind[one].add((how, other))
            (self._products if how == "ingredient" else self._before)[other].add(one)

    def faces(self, entity: str) -> tuple[str, ...]:
        """The entity, its salts and brands, and the substances that a combination or brand holds."""
        faces = {entity}
        waiting = [entity]
        while waiting:
            held = {other for _, other in self._behind[waiting.pop()]} - faces
            faces |= held
            waiting += held
        waiting = [entity]
        while waiting:
            sold_as = self._before[waiting.pop()] - faces
            faces |= sold_as
            waiting += sold_as
        return tuple(sorted(faces))

    def products(self, entity: str) -> frozenset[str]:
        """The combinations that hold a substance, whatever its salt."""
        faces = self.faces(entity)
        return frozenset(product for face in faces for product in self._products[face]) - {*faces}

    def own(self, entity: str) -> frozenset[str]:
        """A combination and its brands, without what it holds."""
        return frozenset({entity} | self._before[entity])

    def behind(self, entity: str, known: Container[str]) -> str | None:
        """What a brand is sold for or a salt delivers, where that is one `known` thing; ingredients do not stand for the combination."""
        behind = {other for how, other in self._behind[entity] if how != "ingredient" and other in known}
        moieties = {moiety for other in behind for how, moiety in self._behind[other] if how == "salt"}
        # A brand that is linked both to a salt and to its moiety is one product all the same.
        narrowed = behind - moieties if len(behind) > 1 else behind
        if len(narrowed) > 1 and len({frozenset(self._moieties(other)) for other in narrowed}) == 1:
            narrowed = {min(narrowed)}
        return next(iter(narrowed)) if len(narrowed) == 1 else None

    def _moieties(self, entity: str) -> set[str]:
        return {other for how, other in self._behind[entity] if how == "salt"} or {entity}

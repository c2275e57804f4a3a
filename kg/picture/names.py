"""Which entity stands for which in a picture: brands and salts are drawn as the substance that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.entities import index, names_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.store import Store


class Names:
    """The entities of a store as a picture calls them."""

    def __init__(self, store: Store) -> None:
        self._index = index(store)
        self.known = self._index.entities
        self.fold = self._index.home

    def faces(self, ids: Iterable[str]) -> frozenset[str]:
        """These and all that is drawn as one of them."""
        return frozenset(face for entity in ids for face in (entity, *self._index.faces(entity)) if self.fold(face) == entity)

    def others(self, entity: str) -> tuple[str, ...]:
        """The names of the brands and salts that are drawn as this."""
        return names_of(self.known, self.faces((entity,)) - {entity})

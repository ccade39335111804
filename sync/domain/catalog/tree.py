"""The category tree, from its flat rows. A branch whose parent is unknown or leads in a circle stands at the top."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, names_of


@dataclass(frozen=True, kw_only=True)
class CategoryRow:
    """A branch of the tree. `depth` 0 at the top; `products` counts those of the branches below too."""

    code: str
    parent_code: str | None
    names: Names
    depth: int
    products: int


class Tree:
    """Branches by code and by parent."""

    def __init__(self, categories: Sequence[Category]) -> None:
        self._by_code = {category.code: category for category in categories}
        self._children: dict[str | None, list[Category]] = {}
        for category in sorted(categories, key=lambda category: (category.position, category.code)):
            self._children.setdefault(self._parent(category), []).append(category)

    def below(self, code: str) -> Sequence[str]:
        """The branch itself and everything under it."""
        return [code, *(deeper for child in self._children.get(code, ()) for deeper in self.below(child.code))]

    def path(self, code: str) -> Sequence[Names]:
        """From the top to this branch; empty for an unknown one."""
        category = self._by_code.get(code)
        if category is None:
            return []
        parent = self._parent(category)
        return [*(self.path(parent) if parent is not None else ()), names_of(category)]

    def rows(self, own: Mapping[str, int]) -> Iterator[CategoryRow]:
        """Parents before children. `own` counts the products that hang directly on a branch."""
        return self._rows(None, 0, own)

    def _rows(self, parent: str | None, depth: int, own: Mapping[str, int]) -> Iterator[CategoryRow]:
        for category in self._children.get(parent, ()):
            yield CategoryRow(
                code=category.code,
                parent_code=parent,
                names=names_of(category),
                depth=depth,
                products=sum(own.get(code, 0) for code in self.below(category.code)),
            )
            yield from self._rows(category.code, depth + 1, own)

    def _parent(self, category: Category) -> str | None:
        """The parent code, or None where following it would never end at the top."""
        seen, above = {category.code}, category.parent_code
        while above is not None:
            if above in seen or above not in self._by_code:
                return None
            seen.add(above)
            above = self._by_code[above].parent_code
        return category.parent_code

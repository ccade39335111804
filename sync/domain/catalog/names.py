"""One thing's names in the three languages of the product."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Names:
    """Any may be empty where unknown; one at least is not."""

    en: str = ""
    zh_hant: str = ""
    zh_hans: str = ""

    def shown(self, language: str = "zh_hant") -> str:
        """The name in a language (`en`, `zh_hant`, `zh_hans`), or the nearest that there is."""
        order = {
            "en": (self.en, self.zh_hant, self.zh_hans),
            "zh_hans": (self.zh_hans, self.zh_hant, self.en),
            "zh_hant": (self.zh_hant, self.zh_hans, self.en),
        }
        return next(filter(None, order[language]), "")


UNNAMED = Names()
"""Of a product that is not known here."""

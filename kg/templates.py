"""The files of `kg/assets`: templates in which every printed text is escaped, style sheets, scripts, and the digests that policies name."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from kg.marks import marked
from kg.quotes import DISCLAIMER

if TYPE_CHECKING:
    from jinja2 import BaseLoader


def environment(*first: BaseLoader) -> Environment:
    """A new environment that looks for templates where `first` says, then in `kg/assets`; it knows what every page prints."""
    made = Environment(
        loader=ChoiceLoader([*first, PackageLoader("kg", "assets")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(disclaimer=DISCLAIMER, marked=marked)
    return made


@cache
def asset(name: str) -> str:
    """The text of a file of `kg/assets`."""
    return (resources.files("kg") / "assets" / name).read_text("utf-8")


def digest(text: str) -> str:
    """What a policy calls a script or style sheet of this text.

    >>> digest("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def styled_only(css: str) -> str:
    """The policy of a page that has this style sheet, runs nothing and loads nothing."""
    return f"default-src 'none'; style-src '{digest(css)}'; base-uri 'none'; form-action 'none'"

"""Who is known by name to act on the exposure to others, as antacids do, and which way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from kg.model import Direction, On, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.mentions import Mention
    from kg.model import Entity

_RAISES: Final = re.compile(
    r"protease inhib|navir\b"
    r"|conazole|romycin|macrolide|cobicistat|nefazodone|fluvoxamine|fluoxetine|paroxetine|cimetidine|probenecid|gemfibrozil|quinidine|chloramphenicol"
)
_RAISES_TOO: Final = re.compile(
    r"verapamil|diltiazem|dronedarone|amiodarone|clotrimazole|grapefruit|deferasirox|imatinib|aprepitant|ciprofloxacin|trimethoprim|danazol"
    r"|isoniazid|felbamate|stiripentol"
)
"""Those by whom an exposure mostly goes up, though others raise theirs as well."""

_LOWERS: Final = re.compile(r"rifamp|rifabutin|carbamazepine|barbit|smok|nevirapine")
_LOWERS_TOO: Final = re.compile(
    r"phenytoin|oxcarbazepine|primidone|rifapentine|etravirine|enzalutamide|apalutamide|mitotane|lumacaftor|modafinil|bosentan|dabrafenib"
    r"|cenobamate|colesevelam|sevelamer|lanthanum|orlistat"
)
"""Those by whom an exposure goes down, though others lower theirs as well."""

_ACTED_ON: Final = re.compile(r"gatran\b|xaban\b|vastatin\b|colchicine|digoxin|limus\b|midazolam|triazolam|warfarin|coumarol|theophylline")
"""Those of whom mostly their own exposure is told."""

_EITHER_WAY: Final = re.compile(
    r"antacid|multivitamin|-containing|containing |proton pump|h2|resin|sequestrant|colestyramine|sucralfate|supplement|laxative|"
    r"antifungal|ritonavir|nsaid|anticholinergic|tricyclic|monoamine|mao|corticosteroid|cns depressant|beta-blocker|"
    r"contracepti|\bcation|metoclopramide|domperidone|prokinetic|vasoconstrict|charcoal|"
    r"magnesium|alumin|calcium (?:carbonate|acetate|citrate)|zinc|bismuth|kaolin|"
    r"silicate|alkalini|acidif|bicarbonate|carbonic anhydrase|tidine\b|prazole\b|"
    r"efavirenz|phytate"
)
"""Names of those that act on the exposure to others: by inhibition, by induction, and whatever way."""


def acts(drug: Entity) -> bool:
    """Whether somebody is known to act on the exposure to others."""
    name = drug.name.lower()
    return any(names.search(name) for names in (_RAISES, _LOWERS, _EITHER_WAY))


def is_anticoagulant(drug: Entity) -> bool:
    """Whether somebody is of the class whose effect others mostly raise and lower."""
    kind = load().entity("anticoagulant")
    return kind is not None and load().is_member(drug, kind)


def is_acted_on(target: Mention) -> bool:
    """Whether what is told of a partner is mostly its own exposure."""
    return bool(_ACTED_ON.search(target.entity.name.lower()))


def often(change: Change, target: Mention) -> On | None:
    """The drug, where an exposure goes the way in which a partner mostly sends those of others: "phenytoin: AUC ↓", "verapamil: AUC ↑"."""
    names = {Direction.DECREASE: _LOWERS_TOO, Direction.INCREASE: _RAISES_TOO}.get(change.direction)
    is_its_way = change.quantity is Quantity.EXPOSURE and names is not None and names.search(target.entity.name.lower())
    return On.SUBJECT if is_its_way else None


def sends(drug: Entity, direction: Direction) -> bool:
    """Whether a text's own drug, but not its partner, is known to be behind a change of that way: with macrolides "verapamil: AUC ↑"."""
    ways = {Direction.INCREASE: (_RAISES, _RAISES_TOO, _EITHER_WAY), Direction.DECREASE: (_LOWERS,)}
    return any(names.search(drug.name.lower()) for names in ways.get(direction, ()))


def is_against(change: Change, target: Mention) -> bool:
    """Whether an exposure goes against the way in which a partner acts, so that it may be its own: "carbamazepine: levels rise"."""
    names = {Direction.DECREASE: _RAISES, Direction.INCREASE: _LOWERS}.get(change.direction)
    return change.quantity is Quantity.EXPOSURE and names is not None and bool(names.search(target.entity.name.lower()))

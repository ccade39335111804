"""Defects of the business, for the worlds in which it goes on: what the shops' own laws are there for."""

from dataclasses import replace

from tests.simulator.planting import Plant

SUPPLY = "sync.domain.availability.supply:Stock"
SLICES = "sync.domain.orders.slices"

DEFECTS = (
    Plant(
        name="slice_counted_twice",
        what="an order takes twice from a slice what it needs",
        at="sync.domain.allowances.spending:_take",
        was="one.used += part",
        now="one.used += 2 * part",
    ),
    Plant(
        name="slice_beside_the_whole",
        what="orders are held against the limit as if slices kept nothing of it",
        at="sync.domain.orders.room:Room.breach",
        was="exposure=self.owed + self.leased",
        now="exposure=self.owed",
    ),
    Plant(
        name="stock_given_beside_the_whole",
        what="units are promised and leased without being taken from what is free",
        at=f"{SUPPLY}.allocate",
        was="row.allocated += taken",
        now="row.allocated += 0 * taken",
    ),
    Plant(
        name="stock_released_twice",
        what="units that are given back become free twice",
        at=f"{SUPPLY}.release",
        was="row.allocated -= part",
        now="row.allocated -= 2 * part",
    ),
    Plant(
        name="level_beside_its_movements",
        what="a level counts one unit that nothing has moved",
        at="sync.domain.stock.ledger:move",
        was="level.on_hand += one.quantity",
        now="level.on_hand += one.quantity + 1",
    ),
    Plant(
        name="two_winners",
        what="a claim is not held against those of other dealers",
        at="sync.domain.deals.clashes:rivals",
        was="Deal.dealer_id != deal.dealer_id",
        now="Deal.dealer_id == deal.dealer_id, Deal.id != deal.id",
    ),
    Plant(
        name="ruled_beside_a_third",
        what="nobody asks whether another dealer has it already",
        at="sync.domain.deals.central:_check_free",
        was="if other.state is DealState.PROTECTED and",
        now="if False and",
    ),
    Plant(
        name="rival_named",
        what="who comes later reads the number of who has it",
        at="sync.domain.deals.central:_give_up",
        was="got=deal.taken_on.isoformat()",
        now="got=holder.number",
    ),
    Plant(
        name="rival_in_the_reason",
        what="the id of who has it stands in the reason",
        at="sync.domain.deals.central:_give_up",
        was='"deal_taken"\n',
        now='f"deal_taken {holder.id}"\n',
    ),
    Plant(
        name="rivals_event",
        what="both sides of a dispute are written into the later one's history",
        at="sync.domain.deals.central:_contest",
        was='context.adjust("deal_disputed", asked=deal.name,',
        now='context.adjust("deal_disputed", asked=rival.note,',
    ),
    Plant(
        name="returned_beyond_delivery",
        what="more goes back than came",
        at="sync.domain.returns.lookup:units_left",
        was="or 0)",
        now="or 0) + 3",
    ),
    Plant(
        name="piece_goes_back_twice",
        what="a piece that another return names goes back once more",
        at="sync.domain.returns.pieces:_check_pieces",
        was="if serial in others:",
        now="if serial in ():",
    ),
    Plant(
        name="return_quota_never_used",
        what="what is asked to go back is not counted against the quota",
        at="sync.domain.contracts.quota:_quota",
        was="used=int(asked or 0)",
        now="used=0",
    ),
    Plant(
        name="note_of_twice_the_amount",
        what="a claim is credited twice",
        at="sync.domain.credit.noting:note_for",
        was="amount=amount",
        now="amount=2 * amount",
    ),
    Plant(
        name="rebate_claimed_again",
        what="a quarter that was claimed can be claimed again",
        at="sync.domain.rebates.lookup:unclaimed",
        was="whole - claimed(",
        now="whole - 0 * claimed(",
    ),
    Plant(
        name="protected_above_cost",
        what="a unit is credited more than it cost above the new price",
        at="sync.domain.protection.rules:Fall.band",
        was="min(self.before, cost)",
        now="self.before + 100",
    ),
    Plant(
        name="promotion_used_twice",
        what="an order uses a promotion up twice",
        at="sync.domain.orders.pricing:_count",
        was=".used += change",
        now=".used += 2 * change",
    ),
    Plant(
        name="quota_kept_beside_the_whole",
        what="part of a promotion is kept for a PC without being taken from what is free",
        at=f"{SLICES}:keep_quota",
        was="rule.used += command.amount",
        now="rule.used += 0 * command.amount",
    ),
    Plant(
        name="quota_freed_twice",
        what="what comes back of a promotion's slice becomes free twice",
        at=f"{SLICES}:_give_back",
        was="found.used -= count",
        now="found.used -= 2 * count",
    ),
    Plant(
        name="quota_used_beside_its_slice",
        what="what an order took from a promotion's slice stays kept beside what it was given",
        at=f"{SLICES}:free_spent",
        was="_give_back(times, context)",
        now="_give_back({}, context)",
    ),
    Plant(
        name="quota_promised_to_others",
        what="what is kept of a promotion for one PC is given to whoever comes first",
        at="sync.domain.pricing.quotas:with_quotas",
        was="given=given,",
        now="given=given - kept.in_all.get(one.label, 0),",
    ),
    Plant(
        name="kept_for_ever",
        what="limits that were approved since are not seen: a reading rests on a scope whose counter they do not move",
        at="sync.domain.credit.lookup:active_limits",
        was="(dealer_scope(dealer_id),)",
        now='("nowhere",)',
    ),
)
PLANTS = tuple(replace(plant, ground="shops") for plant in DEFECTS)

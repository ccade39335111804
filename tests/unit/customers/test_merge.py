"""Two edits of one customer: the laws of merging, for any values that people may type."""

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.customers.rules import FIELDS, PARTS, Merge, Policy, Values, changes_between, is_whole, merge, words

texts = st.sampled_from(["", "a", "b", "c", "d"])
tags = st.lists(st.sampled_from("abcd"), unique=True).map(lambda found: ", ".join(sorted(found)))
values = st.fixed_dictionaries({field: tags if field == "tags" else texts for field in FIELDS})
PLAIN = [name for name, part in PARTS.items() if part.policy is not Policy.ADD]


def edit(before: Values, after: Values, current: Values) -> Merge:
    return merge(current, changes_between(before, after))


@given(values, values, values)
def test_merging_twice_is_merging_once(before: Values, after: Values, current: Values) -> None:
    once = edit(before, after, current)
    assert edit(before, after, once.values).values == once.values


@given(values, values)
def test_a_change_that_nobody_crossed_is_taken_whole(before: Values, after: Values) -> None:
    assert edit(before, after, before) == Merge(after, ())


@given(values, values, st.sets(st.sampled_from(sorted(PARTS))))
def test_edits_of_different_parts_commute_and_lose_nothing(before: Values, typed: Values, mine: set[str]) -> None:
    fields = {field for name in mine for field in PARTS[name].fields}
    ours = {field: typed[field] if field in fields else before[field] for field in FIELDS}
    theirs = {field: before[field] if field in fields else typed[field] for field in FIELDS}
    one, other = edit(before, ours, theirs), edit(before, theirs, ours)
    assert one.values == other.values == typed
    assert one.losses == other.losses == ()


@given(values, values, values)
def test_what_anybody_typed_stands_or_is_kept_aside(before: Values, ours: Values, theirs: Values) -> None:
    """Spec: when a write loses, show it."""
    merged = edit(before, ours, theirs)
    for name in PLAIN:
        fields = PARTS[name].fields
        for typed in (ours, theirs):
            mine = {field: typed[field] for field in fields}
            if any(mine[field] != before[field] for field in fields):
                standing = {field: merged.values[field] for field in fields}
                aside = [value for loss in merged.losses if loss.part == name for value in (loss.kept, loss.lost)]
                assert mine in [standing, *aside] or all(mine[f] in (before[f], standing[f]) for f in fields)


@given(values, values, values)
def test_parts_that_need_a_person_keep_what_was_there_first(before: Values, ours: Values, theirs: Values) -> None:
    merged = edit(before, ours, theirs)
    for loss in merged.losses:
        shown = {field: merged.values[field] for field in PARTS[loss.part].fields}
        assert shown == loss.kept
        if PARTS[loss.part].policy is Policy.ASK:
            assert shown == {field: theirs[field] for field in shown}


@given(tags, tags, tags)
def test_tags_of_two_people_are_added_up(before: str, ours: str, theirs: str) -> None:
    blank = dict.fromkeys(FIELDS, "")
    merged = edit({**blank, "tags": before}, {**blank, "tags": ours}, {**blank, "tags": theirs})
    got, old, mine, others = (set(words(text)) for text in (merged.values["tags"], before, ours, theirs))
    assert got == (others | (mine - old)) - (old - mine)


def test_an_address_never_travels_in_pieces() -> None:
    blank = dict.fromkeys(FIELDS, "")
    changes = changes_between(blank, {**blank, "postcode": "510000"})
    assert set(changes) == set(PARTS["address"].fields)
    assert is_whole(changes)
    assert not is_whole({"postcode": changes["postcode"]})

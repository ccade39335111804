"""The code of a shop's recovery key: read however it was typed, and never as another."""

from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.journal import public_half
from sync.protocol.shop_keys import is_long_code, named, new_shop_key, read_code

PRIVATE = st.binary(min_size=32, max_size=32)


@given(PRIVATE)
def test_a_code_gives_its_key_again(private: bytes) -> None:
    key = new_shop_key(lambda _: private)
    assert read_code(key.code) == read_code(f" {key.code.lower().replace('-', ' ')} ") == private
    assert public_half(private).public_key == key.public_key


@given(PRIVATE, st.integers(0, 68), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_one_letter_mistyped_is_noticed(private: bytes, at: int, letter: str) -> None:
    code = new_shop_key(lambda _: private).code
    changed = code[:at] + letter + code[at + 1 :]
    if code[at] != "-" and letter != code[at]:
        assert read_code(changed) is None
    assert is_long_code(changed)


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_is_no_code(text: str) -> None:
    assert read_code(text) is None


def test_two_keys_have_two_names() -> None:
    one, other = (new_shop_key(lambda count, byte=byte: bytes([byte]) * count).public_key for byte in (1, 2))
    assert named(one).key_id != named(other).key_id

"""Numbers as people type them."""

import pytest

from gradviz import notation
from gradviz.core import SettingError
from gradviz.reading import read_number, read_whole


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3.0),
        ("+3", 3.0),
        ("-3", -3.0),
        ("−3", -3.0),
        ("–3", -3.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("0.0001", 1e-4),
        ("1e-4", 1e-4),
        ("1E-4", 1e-4),
        ("1e−4", 1e-4),
        ("10^-4", 1e-4),
        ("10^−4", 1e-4),
        ("10**-4", 1e-4),
        ("10⁻⁴", 1e-4),
        ("10³", 1e3),
        ("-10^2", -100.0),
        ("2e-3", 2e-3),
        ("2·10^-4", 2e-4),
        ("2×10⁻⁴", 2e-4),
        ("2*10**-4", 2e-4),
        ("−1.5 · 10^3", -1500.0),
        ("１ｅ－４", 1e-4),
        ("０．５", 0.5),
        ("  0.1\u3000", 0.1),
        ("1e-300", 1e-300),
        ("1e-400", 0.0),
        ("0.1000000000000000055511151231257827", 0.1),
    ],
)
def test_a_number_is_what_it_looks_like(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("number", [1e-300, 3e-23, 1e-7, 1e-4, 0.1, 1 / 3, 12345.678, 1e5, 2.6e13, -1e12])
def test_what_is_shown_is_read_back(number: float) -> None:
    assert read_number(notation.plain(number)) == number


@pytest.mark.parametrize("exponent", [-50, -4, 0, 3])
def test_powers_of_ten_are_read_as_they_are_set(exponent: int) -> None:
    assert read_number(notation.power_of_ten(exponent)) == float(f"1e{exponent}")


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", ".", "e", "e5", "1e", "1e+", "10^", "^2", "1 2", "1,5", "1,000", "--1", "+-1", "(1)", "1/3"),
        *("0x10", "0b1", "1_000", "1e1_0", "1j", "True", "None", "nan", "inf", "-inf", "Infinity", "1%"),
        *("2^-4", "3·5", "10^1.5", "2··10^4", "2³", "٣", "1\x00", "1\n2", "\ud800", "1" * 401),
    ],
)
def test_nothing_else_is_a_number(text: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_number(text, "eta")
    assert caught.value.code == "unreadable_number"
    assert caught.value.parameters == {"name": "eta", "given": text}


@pytest.mark.parametrize("text", ["1e309", "-1e309", "10^400", "9" * 400])
def test_too_large_a_number_is_none(text: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_number(text)
    assert caught.value.code == "not_finite"


@pytest.mark.parametrize(("text", "number"), [("9", 9), ("1e3", 1000), ("10^6", 1_000_000), ("1.5e1", 15), ("7.", 7)])
def test_a_whole_number_may_be_scientific(text: str, number: int) -> None:
    read = read_whole(text)
    assert read == number
    assert type(read) is int


@pytest.mark.parametrize(("text", "code"), [("0.5", "not_whole"), ("1e-3", "not_whole"), ("ten", "unreadable_number")])
def test_a_fraction_is_not_whole(text: str, code: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_whole(text, "steps")
    assert caught.value.code == code

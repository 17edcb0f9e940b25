"""Powers, which NumPy rounds in more than one way: here each is computed in one way for a point, a batch and a grid.

A small whole exponent makes products. Any other constant exponent is left to NumPy, which sees one number and takes a
square root for **0.5 whatever the base is. An exponent that varies would be given to it as one number for a single
point (**2 is a square then, **-1 a reciprocal) and as an array for a batch (each is a general power, which rounds
otherwise once in twenty numbers): so it is always given as an array.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

Number = Any
"""A float, or a NumPy scalar or array of one floating type: the kernel does not distinguish them."""

MOST_FACTORS = 64
"""Whole exponents up to this are products; beyond it np.power is as good and no slower."""


def multiplied(exponent: int) -> list[bool]:
    """The products of a whole power, from the base on: the result is squared once for each, and where it says so
    multiplied with the base after that."""
    return [bit == "1" for bit in bin(abs(exponent))[3:]]


def whole_power(exponent: int) -> Callable[[Number], Number]:
    """x**exponent as products, in the same order for one point and for a grid."""
    if exponent < 0:
        positive = whole_power(-exponent)
        return lambda x: divide(1, positive(x))
    if exponent == 2:
        return lambda x: x * x
    if exponent == 3:
        return lambda x: x * x * x
    plan = multiplied(exponent)

    def power(x: Number) -> Number:
        result = x
        for by_base in plan:
            result = result * result
            if by_base:
                result = result * x
        return result

    return power


def varying_power(base: Number, exponent: Number) -> Number:
    """base**exponent where the exponent varies. In a single row, and spread in full: along an axis of length 1, or one
    along which it stays the same, NumPy takes an exponent for one number, too."""
    if np.ndim(base) == np.ndim(exponent) == 0:
        return np.power(base, np.array([exponent]))[0]
    shape = np.broadcast_shapes(np.shape(base), np.shape(exponent))
    row, exponents = (np.broadcast_to(part, shape).ravel() for part in (base, exponent))
    return np.power(row, exponents).reshape(shape)


def derived_power(order: int) -> Callable[[Number, Number], Number]:
    """The order-th derivative of a**b by a, where b varies."""

    def dpow(a: Number, b: Number) -> Number:
        factor = b
        for j in range(1, order):
            factor = factor * (b - j)
        # 0 · a**−1 is 0 at a = 0 too: x0**x1 is constant along x1 = 0
        return np.where(factor == 0, factor, factor * varying_power(a, b - order))[()]

    return dpow


def power_logarithm(order: int) -> Callable[[Number, Number], Number]:
    """The order-th derivative of a**b by b, where b varies."""

    def powlog(a: Number, b: Number) -> Number:
        at_zero = (a == 0) & (b > 0)
        result = varying_power(a, b)
        logarithm = np.log(a)
        for _ in range(order):
            result = result * logarithm
        return np.where(at_zero, result.dtype.type(0), result)[()]  # the limit of a**b·log(a), not 0·∞

    return powlog


def divide(a: Number, b: Number) -> Number:
    """a / b, where Python's floats raise and IEEE has an infinity."""
    try:
        return a / b
    except ZeroDivisionError:
        return float(np.divide(a, b))

"""What the core says when it cannot do as asked: a code and its parameters, never a sentence."""

from __future__ import annotations


class CoreError(ValueError):
    """A refusal: `code` names it, `parameters` hold its particulars; `gradviz.messages` has the sentence."""

    def __init__(self, code: str, **parameters: object) -> None:
        self.code = code
        self.parameters = parameters
        particulars = ", ".join(f"{name}={value!r}" for name, value in parameters.items())
        super().__init__(f"{code}({particulars})")


class SettingError(CoreError):
    """A setting (h, η, steps, start …) outside what it takes. Its `parameters` always hold `name`."""


class FunctionError(CoreError):
    """A callable that does not return one real number per point."""


class FormulaError(CoreError):
    """A typed formula that cannot be read; `column` counts from 1 in the text as typed."""

    def __init__(self, code: str, column: int, **parameters: object) -> None:
        super().__init__(code, **parameters)
        self.column = column

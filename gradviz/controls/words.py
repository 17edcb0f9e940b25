"""What controls need said. They know keys; whoever builds them gives the words."""

from __future__ import annotations

from typing import Protocol

from gradviz.core import CoreError


class Words(Protocol):
    """Texts in the user's language. `gradviz.messages` is one."""

    def error(self, problem: CoreError) -> str: ...

    def function_name(self, key: str, variables: int = 2) -> str: ...

    def function_note(self, key: str, variables: int = 2) -> str: ...

    def optimizer_name(self, key: str) -> str: ...

    def scheme_name(self, key: str) -> str: ...

    def short_scheme_name(self, key: str) -> str: ...

    def setting_name(self, key: str) -> str: ...

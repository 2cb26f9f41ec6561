"""The parameters of social contributions and the bonus à l'emploi: resources/law/social.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter

ALL: tuple[Parameter[Any], ...] = ()

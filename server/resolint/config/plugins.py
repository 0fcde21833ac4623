"""Finding plugins and asking each one by itself, so that a broken one loses its own rules only."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from resolint import profile
from resolint.config import hookspecs
from resolint.rule import Message, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from resolint.profile import Profile

GROUP = "resolint"
_NOT_LOADED = Message(
    zh="插件 {plugin} 未能加载，它的规则不起作用：{reason}",
    en="The plugin {plugin} could not be loaded, and its rules do not apply: {reason}",
)


@dataclass(frozen=True)
class Plugins:
    """The rules and profiles of all plugins by name, and what could not be loaded."""

    rules: dict[str, type[Rule]]
    profiles: dict[str, Profile]
    failed: tuple[Message, ...]
    sources: dict[str, int]
    """The plugins that were loaded, with how many rules each brings."""


@cache
def load(modules: tuple[str, ...] = (), folder: Path | None = None) -> Plugins:
    """Load the installed plugins and those that a configuration names.

    One of ``modules`` is the name of a module, or a path that ends in ``.py`` and counts from
    ``folder``, where the configuration stands.
    """
    manager = pluggy.PluginManager("resolint")
    manager.add_hookspecs(hookspecs)
    rules: dict[str, type[Rule]] = {}
    profiles: dict[str, Profile] = {}
    failed: list[Message] = []
    sources: dict[str, int] = {}
    for name, import_module in _sources(modules, folder):
        try:
            module = import_module()
            manager.register(module, name)
            own = _Own(manager, module)
            own_rules, own_profiles = own.rules(rules), own.profiles(profiles)
            if not own_rules and not own_profiles:
                raise ValueError("it brings no rule and no profile")  # noqa: TRY301
            rules |= own_rules
            profiles |= own_profiles
            sources[name] = len(own_rules)
        # A plugin may raise anything when imported, and may exit.
        except (Exception, SystemExit) as error:  # noqa: BLE001
            reason = f"{type(error).__name__}: {error}"
            failed.append(_NOT_LOADED.format(plugin=name, reason=reason))
    return Plugins(rules, profiles, tuple(failed), sources)


def rules_in(package: ModuleType) -> Iterator[type[Rule]]:
    """Yield the rule classes that a module, or a package with all below it, defines.

    A class whose name begins with an underscore is a base for others and no rule.
    """
    below = pkgutil.walk_packages(getattr(package, "__path__", []), f"{package.__name__}.")
    modules = [package, *(importlib.import_module(info.name) for info in below)]
    for module in modules:
        for name, value in vars(module).items():
            is_rule = isinstance(value, type) and issubclass(value, Rule)
            if is_rule and value.__module__ == module.__name__ and not name.startswith("_"):
                yield value


def _sources(
    modules: tuple[str, ...], folder: Path | None
) -> Iterator[tuple[str, Callable[[], ModuleType]]]:
    """Yield each plugin's name with what imports it."""
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        yield point.name, point.load
    for name in modules:
        if name.endswith(".py"):
            yield name, partial(_import_file, (folder or Path()) / name)
        else:
            yield name, partial(importlib.import_module, name)


def _import_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise ImportError(f"no file {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _Own:
    """What one plugin answers to the hooks, asked alone so that the others answer if it fails."""

    def __init__(self, manager: pluggy.PluginManager, module: ModuleType) -> None:
        self._manager = manager
        self._module = module

    def rules(self, known: dict[str, type[Rule]]) -> dict[str, type[Rule]]:
        """Return its rules; raises when one is no rule, or has a name that is taken."""
        rules = self._answers("register_rules")
        for rule in rules:
            if not (isinstance(rule, type) and issubclass(rule, Rule)):
                raise TypeError(f"{rule!r} is no rule class")
            if rule.name in known:
                raise ValueError(
                    f"the rule name {rule.name} is taken by {known[rule.name].__module__}"
                )
        return {rule.name: rule for rule in rules}

    def profiles(self, known: dict[str, Profile]) -> dict[str, Profile]:
        """Return its profiles; raises when one cannot be read, or has a name that is taken."""
        profiles = [profile.read(path) for path in self._answers("register_profiles")]
        for each in profiles:
            if each.name in known or each.name in profile.builtin():
                raise ValueError(f"the profile name {each.name} is taken")
        return {each.name: each for each in profiles}

    def _answers(self, hook: str) -> list[Any]:
        answers: list[Any] = []
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            if implementation.plugin is self._module:
                implementation.function(answers.append)
        return answers

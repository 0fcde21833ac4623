"""What holds for a path: one resolver for the command line and the server."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from resolint import profile
from resolint.config import plugins
from resolint.config.file import NAME, PYPROJECT, ConfigError, ConfigFile, Keys, read_file
from resolint.config.patterns import is_pattern, verdict
from resolint.folders import data_folder
from resolint.lint.engine import Ruleset
from resolint.register.lookup import Register
from resolint.rule import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.config.plugins import Plugins
    from resolint.lint.engine import LookUp
    from resolint.profile import Profile
    from resolint.rule import Lang, Rule

_PLAIN_TEXT = (".txt",)
_NO_PATTERN = Message(
    zh="“{pattern}”不是可用的文件名模式",
    en="“{pattern}” is no pattern of file names that can be read",
)
_NOT_TRUSTED = Message(
    zh="在您信任此文件夹之前，不加载其配置所列的插件：{plugins}",
    en="The plugins that the folder's configuration names are not loaded until you trust it: "
    "{plugins}",
)


@dataclass(frozen=True)
class Overrides:
    """What the command line, or an editor, sets above any file; ``None`` and empty set nothing."""

    profile: str | None = None
    lang: Lang | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    isolated: bool = False
    """Read no configuration file."""
    locale: Lang | None = None
    """The language of the editor, for messages where nobody sets another."""
    trusted: bool = True
    """What a configuration file names may run and be read: plugins, and a register."""


@dataclass(frozen=True)
class Settings:
    """What holds for one path."""

    keys: Keys
    file: Path | None
    """The configuration file, if there is one."""
    ruleset: Ruleset
    register: Path
    """The register of adopted resolutions; there may be none yet."""
    failed: tuple[Message, ...]
    """Why plugins or the register could not be loaded."""

    @property
    def lang(self) -> Lang:
        """The language of messages."""
        return self.keys.lang


class Resolver:
    """Finds the configuration of paths, reading each file once."""

    def __init__(self, overrides: Overrides = Overrides()) -> None:
        self._overrides = overrides
        self._files: dict[Path, ConfigFile | None] = {}
        self._rulesets: dict[tuple[Path | None, frozenset[str], bool], Ruleset] = {}
        self._registers: dict[Path, tuple[LookUp, Message | None]] = {}

    def settings_for(self, path: Path) -> Settings:
        """Return the settings for a draft; raises ``ConfigError`` with all that is wrong."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - without the .. that absolute() keeps
        file = None if self._overrides.isolated else self._find(path.parent)
        folder = file.path.parent if file else None
        keys = _merge(file, self._overrides)
        loaded = self._plugins(keys, folder)
        place = _register_path(keys if self._overrides.trusted else Keys(), folder)
        lookup, failure = self._register(place)
        ignored = frozenset(_ignored_here(keys, path, folder))
        key = (folder, ignored, path.suffix.lower() in _PLAIN_TEXT)
        if key not in self._rulesets:
            self._check(file, loaded)
            rules = _rules(keys, file, loaded, ignored)
            profiles = tuple(loaded.profiles.values())
            self._rulesets[key] = Ruleset(
                rules,
                _chosen_profile(keys, loaded),
                key[2],
                profiles,
                lookup,
                frozenset(loaded.rules) if not loaded.failed else frozenset(),
            )
        failed = (*loaded.failed, *([failure] if failure else []))
        return Settings(keys, file.path if file else None, self._rulesets[key], place, failed)

    def _plugins(self, keys: Keys, folder: Path | None) -> Plugins:
        if self._overrides.trusted or not keys.plugins:
            return plugins.load(tuple(keys.plugins), folder)
        left_out = _NOT_TRUSTED.format(plugins=", ".join(keys.plugins))
        return replace(plugins.load(), failed=(left_out,))

    def _register(self, path: Path) -> tuple[LookUp | None, Message | None]:
        """Return what asks a register, and the reason why it cannot be read, if it cannot."""
        if self._overrides.isolated:
            return None, None
        if path not in self._registers:
            register = Register(path)
            self._registers[path] = register.lookup, register.failure()
        return self._registers[path]

    def _check(self, file: ConfigFile | None, loaded: Plugins) -> None:
        """Raise ``ConfigError`` for what the file or the command line names and is not there.

        Where a plugin is missing, a name unknown here may be one of its rules.
        """
        asked = ConfigFile(Path("resolint"), "", {})
        _check_names(_merge(None, self._overrides), asked, loaded)
        problems = [*asked.problems]
        if file:
            _check_names(file.keys, file, loaded)
            problems += file.problems
        if problems:
            raise ConfigError(problems)

    def origins(self, path: Path) -> Iterator[tuple[str, Any, str]]:
        """Yield each key with its value for a path and where the value comes from."""
        settings = self.settings_for(path)
        file = self._files[settings.file] if settings.file else None
        for name, value in vars(settings.keys).items():
            yield name.replace("_", "-"), value, self._origin(name, file)

    def _origin(self, name: str, file: ConfigFile | None) -> str:
        if getattr(self._overrides, name, None):
            return "command line"
        if file and name in file.given:
            return f"{file.path}:{file.line((name.replace('_', '-'),))}"
        return "locale" if name == "lang" and self._overrides.locale else "default"

    def _find(self, folder: Path) -> ConfigFile | None:
        """Return the nearest configuration file, upward from a folder."""
        for parent in (folder, *folder.parents):
            for name in (NAME, PYPROJECT):
                path = parent / name
                if path not in self._files:
                    self._files[path] = read_file(path) if path.is_file() else None
                if found := self._files[path]:
                    return found
        return None


def _merge(file: ConfigFile | None, overrides: Overrides) -> Keys:
    keys = file.keys if file else Keys()
    configured = keys.lang if file and "lang" in file.given else None
    return replace(
        keys,
        profile=overrides.profile or keys.profile,
        lang=overrides.lang or configured or overrides.locale or keys.lang,
        select=list(overrides.select) or keys.select,
        # What is asked for at the command line is not silenced by a file.
        ignore=[*([] if overrides.select else keys.ignore), *overrides.ignore],
    )


def _register_path(keys: Keys, folder: Path | None) -> Path:
    """Return where the register is: as configured, from the folder of the configuration on."""
    if keys.register is None:
        return data_folder() / "register.sqlite"
    return (folder or Path()) / Path(keys.register).expanduser()


def _ignored_here(keys: Keys, path: Path, folder: Path | None) -> Iterator[str]:
    """Yield the rules and categories that ``per-file-ignores`` names for a path."""
    if folder is None:
        return
    relative = path.relative_to(folder).as_posix()
    for pattern, names in keys.per_file_ignores.items():
        if verdict((pattern.removeprefix("./"),), relative):
            yield from names


def _rules(
    keys: Keys, file: ConfigFile | None, loaded: Plugins, ignored: frozenset[str]
) -> tuple[Rule, ...]:
    select, ignore = frozenset(keys.select), frozenset(keys.ignore) | ignored
    rules = []
    for rule in loaded.rules.values():
        names = {rule.name, rule.category}
        if names & ignore or (select and not names & select):
            continue
        level = keys.severity.get(rule.name) or keys.severity.get(rule.category)
        table = keys.rules.get(rule.name, {})
        options = file.read(rule.Options, table, ("rules", rule.name)) if file and table else None
        rules.append(rule(options, Severity(level) if level else None))
    return tuple(rules)


def _chosen_profile(keys: Keys, loaded: Plugins) -> Profile | None:
    """Return the profile configured; one that is not known is of a plugin that did not load."""
    known = profile.builtin() | loaded.profiles
    return known.get(keys.profile) if keys.profile else None


def _check_names(keys: Keys, file: ConfigFile, loaded: Plugins) -> None:
    """Report every word that names no rule, category, option, severity or profile."""
    levels = [severity.value for severity in Severity]
    for name, level in keys.severity.items():
        file.check_name(("severity", name), level, levels, ("严重程度", "severity"))
    if loaded.failed:
        return
    if keys.profile:
        profiles = [*profile.builtin(), *loaded.profiles]
        file.check_name(("profile",), keys.profile, profiles, ("文书格式", "profile"))
    known = loaded.rules
    names = sorted({*known, *(rule.category for rule in known.values())})
    named: list[tuple[tuple[str, ...], str]] = [(("select",), name) for name in keys.select]
    named += [(("ignore",), name) for name in keys.ignore]
    named += [(("severity", name), name) for name in keys.severity]
    for pattern, ignored in keys.per_file_ignores.items():
        if not is_pattern(pattern):
            file.report(("per-file-ignores", pattern), _NO_PATTERN.format(pattern=pattern))
        named += [(("per-file-ignores", pattern), name) for name in ignored]
    for place, name in named:
        file.check_name(place, name, names, ("规则或类别", "rule or category"))
    for name, table in keys.rules.items():
        file.check_name(("rules", name), name, known, ("规则", "rule"))
        if name in known:
            file.read(known[name].Options, table, ("rules", name))

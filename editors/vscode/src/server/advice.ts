/** What is missing, in plain words, and the command that brings it. */

import { l10n } from "vscode";
import { OLDEST, NEWEST, type Lack } from "./python";

export interface Advice {
  readonly message: string;
  /** What to type into a terminal; nothing where that depends on the system. */
  readonly command: string | undefined;
}

/** Say why the server cannot be installed, and what to do. */
export function advise(lack: Lack, platform: NodeJS.Platform): Advice {
  const needs = l10n.t("resolint needs Python 3.{0} or newer.", OLDEST);
  const way = { message: ways(platform), command: COMMANDS[platform] };
  switch (lack.kind) {
    case "none":
      return { ...way, message: [needs, l10n.t("No Python was found."), way.message].join(" ") };
    case "old": {
      const found = l10n.t("Only Python {0} was found.", lack.version);
      return { ...way, message: [needs, found, way.message].join(" ") };
    }
    case "new": {
      const found = l10n.t(
        "Python {0} is newer than this extension knows; it can use Python 3.{1} to 3.{2}.",
        lack.version,
        OLDEST,
        NEWEST,
      );
      return { ...way, message: [found, way.message].join(" ") };
    }
    case "bare": {
      const found = l10n.t(
        "Python {0} is there, but it lacks the modules venv and ensurepip, which Debian and Ubuntu package by themselves.",
        lack.version,
      );
      const command = `sudo apt install python${lack.version}-venv`;
      return { message: [found, l10n.t("In a terminal: {0}", command)].join(" "), command };
    }
  }
}

const COMMANDS: Partial<Record<NodeJS.Platform, string>> = {
  linux: "sudo apt install python3 python3-venv",
  darwin: "brew install python@3.13",
  win32: "winget install Python.Python.3.13",
};

function ways(platform: NodeJS.Platform): string {
  const command = COMMANDS[platform];
  const site = l10n.t("Install it from python.org or with the tools of your system.");
  switch (platform) {
    case "linux":
      return l10n.t("On Debian and Ubuntu, in a terminal: {0}", String(command));
    case "darwin":
      return l10n.t("Install it from python.org, or with Homebrew: {0}", String(command));
    case "win32":
      return l10n.t("Install it from python.org or the Microsoft Store, or: {0}", String(command));
    default:
      return site;
  }
}

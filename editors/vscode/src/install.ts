/** Offering the managed environment, making it, and saying what is missing for it. */

import { ProgressLocation, env, l10n, window, type LogOutputChannel, type Memento } from "vscode";
import type { Machine } from "./machine";
import { advise } from "./server/advice";
import type { Server } from "./server/find";
import { install, type Store } from "./server/managed";
import { findPython, isLack, type Lack } from "./server/python";
import { setting } from "./settings";

const DECLINED = "declined";

/** Ask whether the server may be installed, unless that was declined; true when it may. */
export async function offerInstall(memory: Memento): Promise<boolean> {
  if (memory.get<boolean>(DECLINED)) {
    return false;
  }
  const [yes, no] = [l10n.t("Install"), l10n.t("Not now")];
  const message = l10n.t(
    "resolint is not on this machine. It can be installed from this extension, without network, into a folder of its own.",
  );
  const answer = await window.showInformationMessage(message, yes, no);
  await memory.update(DECLINED, answer === no);
  return answer === yes;
}

/** Install the server and return it; where that fails, say why, and offer to try `again`. */
export async function installServer(
  machine: Machine,
  store: Store,
  output: LogOutputChannel,
  again: () => void,
): Promise<Server | undefined> {
  const python = await findPython(machine, setting("server.python"));
  if (isLack(python)) {
    void sayLack(python, machine.platform, again);
    return undefined;
  }
  output.info(`Python ${python.version}: ${[python.command, ...python.args].join(" ")}`);
  const title = l10n.t("Installing resolint");
  const location = ProgressLocation.Notification;
  try {
    return await window.withProgress({ location, title }, () => install(machine, store, python));
  } catch (error) {
    output.error(String(error));
    void sayFailure(output);
    return undefined;
  }
}

/** Say what is missing, for as long as the user only copies the command. */
async function sayLack(lack: Lack, platform: NodeJS.Platform, again: () => void): Promise<void> {
  const { message, command } = advise(lack, platform);
  const copy = l10n.t("Copy the command");
  const retry = l10n.t("Try again");
  const answers = command ? [copy, retry] : [retry];
  const answer = await window.showErrorMessage(message, ...answers);
  if (answer === copy && command) {
    await env.clipboard.writeText(command);
    await sayLack(lack, platform, again);
  } else if (answer === retry) {
    again();
  }
}

async function sayFailure(output: LogOutputChannel): Promise<void> {
  const show = l10n.t("Show the output");
  const message = l10n.t("resolint could not be installed. The output says why.");
  if ((await window.showErrorMessage(message, show)) === show) {
    output.show();
  }
}

/** resolint in VS Code: starts the server and adds what VS Code has no request for. */

import { commands, l10n, window, workspace, type ExtensionContext } from "vscode";
import { fixAll, perform } from "./acts";
import { onDraft, watchDrafts } from "./drafts";
import { thisMachine } from "./machine";
import type { Act } from "./requests";
import { Service } from "./service";
import { TOLD_AT_START } from "./settings";
import { statusItem } from "./status";
import { provideStructure, showStructure } from "./structure";

let service: Service | undefined;

const ACTS: Record<string, Act> = {
  numberParagraph: "number-paragraph",
  insertParagraph: "insert-paragraph",
  deleteParagraph: "delete-paragraph",
  insertNote: "insert-note",
  deleteNote: "delete-note",
};

export async function activate(context: ExtensionContext): Promise<void> {
  const storage = context.globalStorageUri;
  await workspace.fs.createDirectory(storage);
  const output = window.createOutputChannel("resolint", { log: true });
  const item = statusItem();
  const store = { storage: storage.fsPath, wheels: context.asAbsolutePath("wheels") };
  const started = new Service(
    thisMachine(storage.fsPath),
    store,
    output,
    item,
    context.globalState,
  );
  service = started;
  context.subscriptions.push(
    output,
    item,
    watchDrafts(),
    provideStructure(() => started.client),
    ...register(started, () => {
      output.show();
    }),
    ...restarts(started),
    onDraft(() => {
      started.want();
    }),
  );
}

export async function deactivate(): Promise<void> {
  await service?.stop();
}

function register(service: Service, showOutput: () => void) {
  const acts = Object.entries(ACTS).map(([name, act]) =>
    commands.registerCommand(`resolint.${name}`, () => withClient(service, act)),
  );
  return [
    ...acts,
    commands.registerCommand("resolint.fixAll", fixAll),
    commands.registerCommand("resolint.showStructure", showStructure),
    commands.registerCommand("resolint.showOutput", showOutput),
    commands.registerCommand("resolint.restart", () => service.restart()),
    commands.registerCommand("resolint.install", () => service.install()),
  ];
}

/** Start the server anew when something changes that it is told at its start. */
function restarts(service: Service) {
  const renew = () => {
    service.renew();
  };
  return [
    workspace.onDidGrantWorkspaceTrust(renew),
    workspace.onDidChangeWorkspaceFolders(renew),
    workspace.onDidChangeConfiguration((change) => {
      if (TOLD_AT_START.some((name) => change.affectsConfiguration(`resolint.${name}`))) {
        renew();
      }
    }),
  ];
}

async function withClient(service: Service, act: Act): Promise<void> {
  if (service.client) {
    await perform(service.client, act);
  } else {
    void window.showInformationMessage(l10n.t("resolint is not running."));
  }
}

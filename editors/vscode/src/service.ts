/** The server's life in a window: found or installed, started, started anew, stopped. */

import { commands, l10n, window, workspace, type LogOutputChannel, type Memento } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { startClient } from "./client";
import { installServer, offerInstall } from "./install";
import type { Machine } from "./machine";
import { findServer, type Places, type Server } from "./server/find";
import { managedServer, wasInstalled, type Store } from "./server/managed";
import { setting } from "./settings";
import type { StatusItem } from "./status";

export class Service {
  #client: LanguageClient | undefined;
  /** Each start waits for the one before it, so that two never run. */
  #turn: Promise<unknown> = Promise.resolve();
  #wanted = false;

  constructor(
    private readonly machine: Machine,
    private readonly store: Store,
    private readonly output: LogOutputChannel,
    private readonly item: StatusItem,
    private readonly memory: Memento,
  ) {}

  /** The client, while its server runs. */
  get client(): LanguageClient | undefined {
    return this.#client;
  }

  /** Start the server for the first draft; files of other kinds start none. */
  want(): void {
    if (!this.#wanted) {
      void this.restart();
    }
  }

  /** Start the server anew if there was a draft for it. */
  renew(): void {
    if (this.#wanted) {
      void this.restart();
    }
  }

  /** Start the server anew, wherever it is found now. */
  restart(): Promise<void> {
    this.#wanted = true;
    return this.#inTurn(async () => {
      const server = await this.#find();
      await this.#run(server);
      if (!server && !setting("server.path")) {
        void this.#offer();
      }
    });
  }

  /** Install the server from the extension and start it. */
  install(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      const again = () => void this.install();
      await this.#run(await installServer(this.machine, this.store, this.output, again));
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  async #run(server: Server | undefined): Promise<void> {
    await this.#stop();
    if (!server) {
      this.item.show("missing");
      return;
    }
    try {
      this.#client = await startClient(server, this.output);
      this.item.show("running", this.#client);
    } catch (error) {
      this.output.error(String(error));
      this.item.show("missing");
      const message = l10n.t("resolint does not start. The output says why.");
      void window.showErrorMessage(message);
    }
  }

  async #find(): Promise<Server | undefined> {
    this.item.show("starting");
    const path = setting("server.path");
    const found = await findServer(this.machine, places(path));
    if (found) {
      return found;
    }
    if (path) {
      void sayWrongPath(path);
      return undefined;
    }
    return managedServer(this.machine, this.store);
  }

  /** Nobody waits here for an answer that may never come; who once answered is not asked again. */
  async #offer(): Promise<void> {
    if ((await wasInstalled(this.store)) || (await offerInstall(this.memory))) {
      await this.install();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A server that does not end by itself is ended all the same.
    await client?.dispose().catch((error: unknown) => {
      this.output.warn(String(error));
    });
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(act, act);
    this.#turn = turn;
    return turn;
  }
}

function places(path: string): Places {
  const uris = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  const folders = uris.flatMap((uri) => (uri.scheme === "file" ? uri.fsPath : []));
  return { setting: path, folders, trusted: workspace.isTrusted };
}

async function sayWrongPath(path: string): Promise<void> {
  const open = l10n.t("Open the settings");
  const message = l10n.t("{0}, set in resolint.server.path, does not answer as resolint.", path);
  if ((await window.showErrorMessage(message, open)) === open) {
    await commands.executeCommand("workbench.action.openSettings", "resolint.server.path");
  }
}

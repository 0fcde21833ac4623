/** The one server of a window: it serves all folders, each draft with its own configuration. */

import type { LogOutputChannel } from "vscode";
import { LanguageClient, RevealOutputChannelOn } from "vscode-languageclient/node";
import { draftSelector } from "./drafts";
import type { Server } from "./server/find";
import { serverOptions } from "./settings";

/** Start a server and return its client, once it answers. */
export async function startClient(
  server: Server,
  output: LogOutputChannel,
): Promise<LanguageClient> {
  // Modules are never looked for in the folder that is open.
  const env = { ...process.env, PYTHONSAFEPATH: "1", PYTHONUTF8: "1" };
  const run = { command: server.command, args: [...server.args, "server"], options: { env } };
  const client = new LanguageClient("resolint", "resolint", run, {
    documentSelector: draftSelector(),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: serverOptions(),
    diagnosticPullOptions: { onChange: true, onSave: true },
  });
  await client.start();
  output.info(`resolint ${server.version} (${server.origin}): ${server.command}`);
  return client;
}

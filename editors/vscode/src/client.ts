/** The one server of a window: it serves all folders, each draft with its own configuration. */

import { window, type LogOutputChannel } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  ShowMessageRequest,
  type MessageActionItem,
  type ShowMessageRequestParams,
  type StaticFeature,
} from "vscode-languageclient/node";
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
  client.registerFeature(WITHOUT_PREVIEW);
  client.onRequest(ShowMessageRequest.type, ask);
  try {
    await client.start();
  } catch (error) {
    await client.dispose().catch(() => undefined);
    throw error;
  }
  output.info(`resolint ${server.version} (${server.origin}): ${server.command}`);
  return client;
}

/**
 * VS Code shows an edit that is to be confirmed as a list with nothing ticked, from which single
 * changes can be taken; a renumbering is made as a whole or not at all, so the server asks.
 */
const WITHOUT_PREVIEW: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    delete capabilities.workspace?.workspaceEdit?.changeAnnotationSupport;
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

/** Put a question of the server in the middle, where all its lines show. */
async function ask({
  message,
  actions,
}: ShowMessageRequestParams): Promise<MessageActionItem | null> {
  const [question = "", ...lines] = message.split("\n");
  const [yes, ...others] = actions ?? [];
  const answers = yes ? [yes, ...others.map((no) => ({ ...no, isCloseAffordance: true }))] : [];
  const shown = { modal: true, detail: lines.join("\n") };
  const answer = await window.showWarningMessage(question, shown, ...answers);
  return answer ? { title: answer.title } : null;
}

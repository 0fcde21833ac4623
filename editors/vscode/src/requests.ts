/** The requests that resolint answers beyond the protocol. */

import type { TextDocument } from "vscode";
import {
  ExecuteCommandRequest,
  RequestType,
  type LanguageClient,
} from "vscode-languageclient/node";

export type Act =
  "number-paragraph" | "insert-paragraph" | "delete-paragraph" | "insert-note" | "delete-note";

/** The house style that a draft is held against. */
export interface Status {
  readonly profile: string;
}

interface DraftParams {
  readonly textDocument: { readonly uri: string };
}

const STATUS = new RequestType<DraftParams, Status | null, void>("resolint/status");
const STRUCTURE = new RequestType<DraftParams, string | null, void>("resolint/structure");

/**
 * Have the server make an act at an offset, which counts code points and `\n` line ends.
 *
 * It asks before it makes one that is doubtful, and says why where there is none.
 */
export async function makeAct(
  client: LanguageClient,
  document: TextDocument,
  act: Act,
  offset: number,
  written: string,
): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params = {
    command: "resolint.renumber",
    arguments: [uri, document.version, act, offset, written],
  };
  await client.sendRequest(ExecuteCommandRequest.type, params);
}

export function status(client: LanguageClient, document: TextDocument): Promise<Status | null> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return client.sendRequest(STATUS, { textDocument });
}

/** Return the draft as it was understood, a line a paragraph. */
export function structure(client: LanguageClient, uri: string): Promise<string | null> {
  return client.sendRequest(STRUCTURE, { textDocument: { uri } });
}

/** The requests that resolint answers beyond the protocol. */

import type { TextDocument, Position } from "vscode";
import {
  RequestType,
  type LanguageClient,
  type Position as Place,
  type WorkspaceEdit,
} from "vscode-languageclient/node";

export type Act =
  "number-paragraph" | "insert-paragraph" | "delete-paragraph" | "insert-note" | "delete-note";

/** How many findings of each gravity a draft has, and the house style it is held against. */
export interface Status {
  readonly profile: string;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

interface ActParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly position: Place;
  readonly act: Act;
  readonly text: string;
}

interface DraftParams {
  readonly textDocument: { readonly uri: string };
}

const ACT = new RequestType<ActParams, WorkspaceEdit | null, void>("resolint/act");
const STATUS = new RequestType<DraftParams, Status | null, void>("resolint/status");
const STRUCTURE = new RequestType<DraftParams, string | null, void>("resolint/structure");

/** Return the edit of an act at a place; nothing where the server said why there is none. */
export function actEdit(
  client: LanguageClient,
  document: TextDocument,
  at: Position,
  act: Act,
  text: string,
): Promise<WorkspaceEdit | null> {
  const textDocument = client.code2ProtocolConverter.asVersionedTextDocumentIdentifier(document);
  const position = client.code2ProtocolConverter.asPosition(at);
  return client.sendRequest(ACT, { textDocument, position, act, text });
}

export function status(client: LanguageClient, document: TextDocument): Promise<Status | null> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return client.sendRequest(STATUS, { textDocument });
}

/** Return the draft as it was understood, a line a paragraph. */
export function structure(client: LanguageClient, uri: string): Promise<string | null> {
  return client.sendRequest(STRUCTURE, { textDocument: { uri } });
}

/** The draft as it was understood, in a document beside it that follows the draft. */

import { Disposable, EventEmitter, Uri, ViewColumn, l10n, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { activeDraft } from "./drafts";
import { structure } from "./requests";

const SCHEME = "resolint-structure";

/** Show the structure of the draft in front of the user. */
export async function showStructure(): Promise<void> {
  const draft = activeDraft();
  if (draft) {
    const shown = await workspace.openTextDocument(structureUri(draft.uri));
    await window.showTextDocument(shown, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  }
}

/** Provide the documents that show structures, and write them anew when their drafts change. */
export function provideStructure(client: () => LanguageClient | undefined): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        const running = client();
        return (running && (await structure(running, draftUri(uri)))) ?? "";
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      const uri = structureUri(document.uri);
      const isShown = workspace.textDocuments.some(
        (each) => each.uri.toString() === uri.toString(),
      );
      if (isShown) {
        changed.fire(uri);
      }
    }),
  );
}

function structureUri(draft: Uri): Uri {
  const name = draft.path.split("/").at(-1) ?? "";
  // A name that ends as that of a draft would be Markdown, and its lines would be wrapped.
  const path = `/${l10n.t("{0}, structure", name)}`;
  return Uri.from({ scheme: SCHEME, path, query: draft.toString() });
}

function draftUri(shown: Uri): string {
  return shown.query;
}

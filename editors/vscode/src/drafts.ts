/** Which documents are drafts: by their language, and by patterns in the settings. */

import { Disposable, languages, window, workspace, type TextDocument } from "vscode";
import { checksMarkdown, draftPatterns } from "./settings";

export const LANGUAGE = "un-resolution";
const MAY_BE_DRAFTS = ["markdown", "plaintext"];

/** Return what the client watches: drafts on disk, unnamed ones, and those of virtual folders. */
export function draftSelector(): { scheme: string; language: string }[] {
  const watched = checksMarkdown() ? [LANGUAGE, "markdown"] : [LANGUAGE];
  return schemes().flatMap((scheme) => watched.map((language) => ({ scheme, language })));
}

/** Tell whether the server knows a document. */
export function isDraft(document: TextDocument): boolean {
  return languages.match(draftSelector(), document) > 0;
}

/** Read as drafts the files that the settings name, those that are open and those to come. */
export function watchDrafts(): Disposable {
  workspace.textDocuments.forEach(nameLanguage);
  return Disposable.from(
    workspace.onDidOpenTextDocument(nameLanguage),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("resolint.drafts")) {
        workspace.textDocuments.forEach(nameLanguage);
      }
    }),
  );
}

/** Call back for each draft that is open or is opened. */
export function onDraft(call: () => void): Disposable {
  if (workspace.textDocuments.some(isDraft)) {
    call();
  }
  return workspace.onDidOpenTextDocument((document) => {
    if (isDraft(document)) {
      call();
    }
  });
}

/** Return the draft in front of the user. */
export function activeDraft(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isDraft(document) ? document : undefined;
}

/** Sides of a comparison and parts of an output have schemes of their own and are no drafts. */
function schemes(): string[] {
  const opened = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(["file", "untitled", ...opened])];
}

function nameLanguage(document: TextDocument): void {
  const filters = draftPatterns().map((pattern) => ({ pattern }));
  if (MAY_BE_DRAFTS.includes(document.languageId) && languages.match(filters, document) > 0) {
    void languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

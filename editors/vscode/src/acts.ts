/** Paragraphs and notes inserted, deleted and taken into the numbering, at the cursor. */

import { Position, Range, commands, l10n, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { codePoints } from "./offsets";
import { makeAct, type Act } from "./requests";

/** Return what is asked before an act; one without a question is made at once. */
function questionOf(act: Act): { title: string; placeHolder: string } | undefined {
  switch (act) {
    case "insert-paragraph":
      return { title: l10n.t("What the new paragraph says"), placeHolder: "请秘书长提出报告" };
    case "insert-note":
      return { title: l10n.t("What the new footnote says"), placeHolder: "第70/1号决议。" };
    default:
      return undefined;
  }
}

/** Make an act at the cursor. */
export async function perform(client: LanguageClient, act: Act): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    return;
  }
  const { document, selection } = editor;
  const question = questionOf(act);
  const text = question ? await window.showInputBox(question) : "";
  if (text === undefined || (question && !text.trim())) {
    return;
  }
  const before = document.getText(new Range(new Position(0, 0), selection.active));
  await makeAct(client, document, act, codePoints(before), text);
}

/** Apply every safe fix to the draft in front of the user. */
export async function fixAll(): Promise<void> {
  const kind = "source.fixAll.resolint";
  await commands.executeCommand("editor.action.sourceAction", { kind, apply: "first" });
}

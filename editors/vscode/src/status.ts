/** The item of the status bar: how much was found in the draft, and by which house style. */

import {
  DiagnosticSeverity,
  Disposable,
  StatusBarAlignment,
  ThemeColor,
  commands,
  l10n,
  languages,
  window,
  type StatusBarItem,
  type TextDocument,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { activeDraft } from "./drafts";
import { status } from "./requests";

/** What the item shows besides a draft. */
export type Condition = "starting" | "running" | "missing";

export interface StatusItem {
  show(condition: Condition, client?: LanguageClient): void;
  dispose(): void;
}

/** Make the item; it follows the active editor and what is found there. */
export function statusItem(): StatusItem {
  const item = window.createStatusBarItem("resolint", StatusBarAlignment.Right, 100);
  item.name = "resolint";
  let condition: Condition = "starting";
  let client: LanguageClient | undefined;
  const renew = () => void fill(item, condition, client);
  const follows = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(renew),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const uri = activeDraft()?.uri.toString();
      if (uris.some((each) => each.toString() === uri)) {
        renew();
      }
    }),
  );
  return {
    show(now, running) {
      condition = now;
      client = running;
      renew();
    },
    dispose() {
      follows.dispose();
    },
  };
}

async function fill(
  item: StatusBarItem,
  condition: Condition,
  client: LanguageClient | undefined,
): Promise<void> {
  const draft = activeDraft();
  await commands.executeCommand("setContext", "resolint.isDraft", draft !== undefined);
  await commands.executeCommand("setContext", "resolint.isRunning", condition === "running");
  if (!draft) {
    item.hide();
    return;
  }
  item.backgroundColor =
    condition === "missing" ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.show();
  if (condition === "running" && client) {
    await fillCounts(item, client, draft);
  } else if (condition === "starting") {
    item.text = "$(loading~spin) resolint";
    item.tooltip = l10n.t("resolint is starting");
    item.command = "resolint.showOutput";
  } else {
    item.text = "$(warning) resolint";
    item.tooltip = l10n.t("resolint is not installed; click to install it");
    item.command = "resolint.install";
  }
}

async function fillCounts(
  item: StatusBarItem,
  client: LanguageClient,
  draft: TextDocument,
): Promise<void> {
  // A server of another version may not know the request.
  const told = await status(client, draft).catch(() => null);
  if (draft !== activeDraft()) {
    return;
  }
  item.command = "workbench.actions.view.problems";
  const found = counts(draft);
  item.text = told ? `${sign(found)} · ${styleName(told.profile)}` : `${sign(found)} resolint`;
  item.tooltip = ["resolint", words(found), ...(told ? [style(told.profile)] : [])].join("\n");
}

/** How many findings the editor shows of each gravity, the gravest first. */
type Counts = readonly [number, number, number, number];

function counts(draft: TextDocument): Counts {
  const found = languages.getDiagnostics(draft.uri).filter(({ source }) => source === "resolint");
  const of = (severity: DiagnosticSeverity) =>
    found.filter((each) => each.severity === severity).length;
  const { Error, Warning, Information, Hint } = DiagnosticSeverity;
  return [of(Error), of(Warning), of(Information), of(Hint)];
}

/** The list of problems shows no hints, so the item counts none. */
function sign([errors, warnings, notes]: Counts): string {
  const shown = errors + warnings + notes;
  return shown ? `$(law) ${String(shown)}` : "$(law) $(check)";
}

function words(found: Counts): string {
  return l10n.t("{0} errors, {1} warnings, {2} notes, {3} hints", ...found);
}

function style(profile: string): string {
  return l10n.t("House style: {0} ({1})", styleName(profile), profile);
}

/** Return what a house style is called; one of a plugin has its name only. */
function styleName(profile: string): string {
  const names: Record<string, string> = {
    "ga-zh": l10n.t("General Assembly"),
    "sc-zh": l10n.t("Security Council"),
    "ecosoc-zh": l10n.t("Economic and Social Council"),
    "hrc-zh": l10n.t("Human Rights Council"),
    "mun-zh": l10n.t("Model United Nations"),
  };
  return names[profile] ?? profile;
}

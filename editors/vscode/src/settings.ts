/** What the user set, as the other parts need it. */

import { env, workspace } from "vscode";

/** What is told to the server when it starts; a change of one starts it anew. */
export const TOLD_AT_START = ["profile", "language", "checkMarkdown", "server"];

export function setting(name: string): string {
  return workspace.getConfiguration("resolint").get<string>(name, "").trim();
}

export function checksMarkdown(): boolean {
  return workspace.getConfiguration("resolint").get("checkMarkdown", true);
}

/** The patterns of Markdown and text files that are drafts. */
export function draftPatterns(): string[] {
  return workspace.getConfiguration("resolint").get<string[]>("drafts", []);
}

/** The options with which the server starts: what is left out, its configuration decides. */
export function serverOptions(): Record<string, unknown> {
  const profile = setting("profile");
  const lang = messageLanguage(setting("language"), env.language);
  return {
    ...(profile && profile !== "auto" ? { profile } : {}),
    ...(lang ? { lang } : {}),
    trusted: workspace.isTrusted,
  };
}

/** Return the language of messages, or nothing where the configuration of the draft decides. */
export function messageLanguage(chosen: string, editor: string): "zh" | "en" | undefined {
  if (chosen === "configuration") {
    return undefined;
  }
  const language = chosen === "zh" || chosen === "en" ? chosen : editor;
  return language.startsWith("zh") ? "zh" : "en";
}

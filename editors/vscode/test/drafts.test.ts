import assert from "node:assert/strict";
import { test } from "node:test";
import { draftSelector } from "../src/drafts";
import { given, workspace } from "./vscode";

const languages = () => draftSelector().map(({ scheme, language }) => `${scheme} ${language}`);

test("drafts are files, texts without a name, and what a virtual folder holds", () => {
  assert.deepEqual(languages(), [
    "file un-resolution",
    "file markdown",
    "untitled un-resolution",
    "untitled markdown",
  ]);
  workspace.workspaceFolders = [{ uri: { scheme: "vscode-vfs" } }, { uri: { scheme: "file" } }];
  assert.deepEqual(languages().slice(4), ["vscode-vfs un-resolution", "vscode-vfs markdown"]);
});

test("other Markdown can be left alone", () => {
  given.checkMarkdown = false;
  assert.ok(languages().every((each) => each.endsWith(" un-resolution")));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { messageLanguage, serverOptions } from "../src/settings";
import { given } from "./vscode";

test("messages are in the language that was chosen, else in that of the editor", () => {
  assert.equal(messageLanguage("auto", "zh-cn"), "zh");
  assert.equal(messageLanguage("auto", "zh-tw"), "zh");
  assert.equal(messageLanguage("auto", "fr"), "en");
  assert.equal(messageLanguage("en", "zh-cn"), "en");
  assert.equal(messageLanguage("zh", "en"), "zh");
  assert.equal(messageLanguage("configuration", "en"), undefined);
});

test("the server is told what was set, and whether the folder is trusted", () => {
  assert.deepEqual(serverOptions(), { lang: "zh", trusted: false });
  Object.assign(given, { profile: " mun-zh ", language: "configuration" });
  assert.deepEqual(serverOptions(), { profile: "mun-zh", trusted: false });
});

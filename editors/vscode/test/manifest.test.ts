import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

// The tests run in the folder of the extension.
const read = (path: string) => readFileSync(path, "utf8");
const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>;
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => read(join("src", name)))
  .join("\n");
const manifest = read("package.json");
const contributes = json("package.json").contributes as {
  commands: { command: string }[];
  configuration: { properties: Record<string, unknown> };
};

test("each text of the manifest is there in English and Chinese, and none is left over", () => {
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
  for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
    assert.deepEqual(Object.keys(json(file)).sort(), [...new Set(used)].sort(), file);
  }
});

test("each message of the code has its Chinese, and none is left over", () => {
  const used = [...sources.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map((match) => match[1]);
  assert.ok(used.length > 20);
  const translated = Object.keys(json("l10n/bundle.l10n.zh-cn.json"));
  assert.deepEqual(translated.sort(), [...new Set(used)].sort());
});

test("the parts of a message stand in its translation too", () => {
  for (const [english, chinese] of Object.entries(json("l10n/bundle.l10n.zh-cn.json"))) {
    const parts = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    assert.deepEqual(parts(String(chinese)), parts(english));
  }
});

test("each command is registered", () => {
  for (const { command } of contributes.commands) {
    const name = command.replace("resolint.", "");
    assert.ok(sources.includes(`"${command}"`) || sources.includes(`  ${name}: "`), command);
  }
});

test("each setting is read", () => {
  for (const setting of Object.keys(contributes.configuration.properties)) {
    const name = setting.replace("resolint.", "");
    assert.ok(sources.includes(`("${name}"`), setting);
  }
});

test("each page of the walkthrough is there", () => {
  for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
    const pages = Object.values(json(file)).filter((text) =>
      String(text).startsWith("walkthrough/"),
    );
    assert.equal(pages.length, 4);
    assert.ok(pages.every((page) => existsSync(String(page))));
  }
});

test("the extension and the server have one version", () => {
  const version = /^version = "(.*)"$/m.exec(read("../../pyproject.toml"))?.[1];
  assert.equal(json("package.json").version, version);
});

test("the lock file names no place to fetch from", () => {
  assert.ok(!/https?:/.test(read("package-lock.json").replace(/"funding"[^}]*}|"url"[^\n]*/g, "")));
});

test("each snippet is a text that the editor can fill in", () => {
  const snippets = Object.values(json("snippets/resolution.json")) as { body: string[] }[];
  assert.ok(snippets.length >= 4);
  for (const { body } of snippets) {
    assert.ok(body.join("\n").includes("$0"));
  }
});

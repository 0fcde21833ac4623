import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { OnigScanner, OnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from "vscode-textmate";

const GRAMMAR = "syntaxes/un-resolution.tmLanguage.json";
const SAMPLE = "../../tests/data/68_230.md";
/** A piece of a line with the scopes it has, without the ending that all of them share. */
type Piece = [text: string, scopes: string];

const grammar = await load();
const SAMPLE_LINES = readFileSync(SAMPLE, "utf8").split("\n");

async function load(): Promise<IGrammar> {
  const wasm = createRequire(join(process.cwd(), "package.json")).resolve(
    "vscode-oniguruma/release/onig.wasm",
  );
  await loadWASM({ data: readFileSync(wasm).buffer });
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR)),
  });
  const loaded = await registry.loadGrammar("text.un-resolution");
  assert.ok(loaded);
  return loaded;
}

function pieces(line: string): Piece[] {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.map((token) => [
      line.slice(token.startIndex, token.endIndex),
      token.scopes.slice(1).join(" ").replaceAll(".un-resolution", ""),
    ]);
}

/** Return the pieces of a line that have a scope. */
function coloured(line: string): Piece[] {
  return pieces(line).filter(([text, scopes]) => scopes && text.trim());
}

const LINES: [string, Piece[]][] = [
  ["大会", [["大会", "markup.heading.masthead"]]],
  ["第六十八届会议", [["第六十八届会议", "markup.heading.masthead"]]],
  ["68/230. 南南合作", [["68/230. 南南合作", "markup.heading.title"]]],
  ["大会，", [["大会，", "entity.name.type.organ"]]],
  [
    "还深为关切2013年12月20日第68/230号决议，",
    [
      ["还深为关切", "keyword.control.phrase"],
      ["2013年12月20日", "constant.numeric.date"],
      ["第68/230号决议", "constant.other.citation"],
    ],
  ],
  [
    "12. 又**决定**执行A/68/443/Add.2；¹",
    [
      ["12.", "constant.numeric.paragraph"],
      ["又", "keyword.control.sequence"],
      ["**", "punctuation.definition.bold"],
      ["决定", "keyword.control.verb markup.bold"],
      ["**", "punctuation.definition.bold"],
      ["A/68/443/Add.2", "constant.other.symbol"],
      ["¹", "entity.name.tag.footnote"],
    ],
  ],
  [
    "3. 邀请会员国",
    [
      ["3.", "constant.numeric.paragraph"],
      ["邀请", "keyword.control.verb"],
    ],
  ],
  ["(a) 甲；", [["(a)", "constant.numeric.label"]]],
  [
    "**强调**《宪章》[^1]",
    [
      ["**", "punctuation.definition.bold"],
      ["强调", "keyword.control.verb markup.bold"],
      ["**", "punctuation.definition.bold"],
      ["《宪章》", "string.quoted.title"],
      ["[^1]", "entity.name.tag.footnote"],
    ],
  ],
  [
    "[^1]: 第70/1号决议。",
    [
      ["[^1]", "string.unquoted.note entity.name.tag.footnote"],
      [": ", "string.unquoted.note"],
      ["第70/1号决议", "string.unquoted.note constant.other.citation"],
      ["。", "string.unquoted.note"],
    ],
  ],
  ["第71次全体会议", [["第71次全体会议", "markup.heading.closing"]]],
  [
    "<!-- 甲 -->",
    [
      ["<!--", "comment.block"],
      [" 甲 ", "comment.block"],
      ["-->", "comment.block"],
    ],
  ],
  ["这一段没有任何记号。", []],
];

for (const [line, expected] of LINES) {
  test(`the grammar colours ${line}`, () => {
    assert.deepEqual(
      coloured(line),
      expected.filter(([text]) => text.trim()),
    );
  });
}

test("each operative paragraph of the sample has its number and its verb", () => {
  const paragraphs = SAMPLE_LINES.filter((line) => /^\d+\. /.test(line));
  assert.ok(paragraphs.length > 15);
  for (const line of paragraphs) {
    const scopes = coloured(line).map(([, scope]) => scope);
    assert.equal(scopes[0], "constant.numeric.paragraph", line);
    assert.ok(
      scopes.some((scope) => scope.startsWith("keyword.control.verb")),
      line,
    );
  }
});

test("each preambular paragraph of the sample has its phrase", () => {
  const paragraphs = SAMPLE_LINES.filter((line) => /.{8}，$/.test(line));
  assert.ok(paragraphs.length >= 3);
  for (const line of paragraphs) {
    assert.equal(coloured(line)[0]?.[1], "keyword.control.phrase", line);
  }
});

test("a line that is made to be slow is coloured at once", () => {
  const started = Date.now();
  for (const sign of ["**", "又", "《", "<!-", "A/1", "第1", "¹", "深为"]) {
    pieces(sign.repeat(4000));
  }
  assert.ok(Date.now() - started < 2000);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { codePoints } from "../src/offsets";

test("signs and line ends count as the server counts them", () => {
  assert.equal(codePoints(""), 0);
  assert.equal(codePoints("𠮷\r\n甲\n"), 4);
});

import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { thisMachine } from "../src/machine";
import { advise } from "../src/server/advice";
import { findPython, isLack, type Lack } from "../src/server/python";
import { machineWith } from "./machine";

async function told(answers: Record<string, string>) {
  return findPython(machineWith(answers), "");
}

test("the first Python that fits is taken, the common one before others", async () => {
  const all = { python3: "3.12 1\n", "python3.13": "3.13 1\n" };
  assert.deepEqual(await told(all), { command: "python3", args: [], version: "3.12" });
  const old = { ...all, python3: "3.9 1\n" };
  assert.deepEqual(await told(old), { command: "python3.13", args: [], version: "3.13" });
});

test("what is missing is told by the Python that comes nearest", async () => {
  assert.deepEqual(await told({}), { kind: "none" });
  assert.deepEqual(await told({ python3: "3.9 1\n", python: "2.7 0\n" }), {
    kind: "old",
    version: "3.9",
  });
  assert.deepEqual(await told({ python3: "3.11 0\n", python: "3.9 1\n" }), {
    kind: "bare",
    version: "3.11",
  });
  assert.deepEqual(await told({ python3: "3.99 1\n" }), { kind: "new", version: "3.99" });
  assert.deepEqual(await told({ python3: "Python was not found; run without arguments" }), {
    kind: "none",
  });
});

test("Windows is asked through its launcher", async () => {
  const machine = machineWith({ "py -3.12": "3.12 1\r\n" }, { platform: "win32" });
  const python = await findPython(machine, "");
  assert.deepEqual(python, { command: "py", args: ["-3.12"], version: "3.12" });
});

test("where a Python is set, no other is asked", async () => {
  const machine = machineWith({ python3: "3.12 1\n" });
  assert.deepEqual(await findPython(machine, "/opt/python"), { kind: "none" });
  assert.equal(machine.asked.length, 1);
});

test("a real Python understands the question", async () => {
  const python = await findPython(thisMachine(tmpdir()), "");
  assert.ok(!isLack(python));
  assert.match(python.version, /^3\.1[1-4]$/);
});

const ADVICE: [Lack, NodeJS.Platform, RegExp, string | undefined][] = [
  [{ kind: "none" }, "linux", /3\.11.*No Python/, "sudo apt install python3 python3-venv"],
  [{ kind: "none" }, "win32", /Microsoft Store/, "winget install Python.Python.3.13"],
  [{ kind: "none" }, "freebsd", /python\.org/, undefined],
  [{ kind: "old", version: "3.9" }, "darwin", /Only Python 3\.9/, "brew install python@3.13"],
  [
    { kind: "new", version: "3.99" },
    "linux",
    /3\.99 is newer/,
    "sudo apt install python3 python3-venv",
  ],
  [{ kind: "bare", version: "3.12" }, "linux", /venv/, "sudo apt install python3.12-venv"],
];

for (const [lack, platform, words, command] of ADVICE) {
  test(`on ${platform} the words for ${JSON.stringify(lack)} say how to get it`, () => {
    const advice = advise(lack, platform);
    assert.match(advice.message, words);
    assert.equal(advice.command, command);
    assert.ok(advice.message.includes(command ?? ""));
  });
}

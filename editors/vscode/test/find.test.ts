import assert from "node:assert/strict";
import { test } from "node:test";
import { findServer } from "../src/server/find";
import { machineWith } from "./machine";

const ANSWER = "resolint 0.1.0\n";
const PIPX = "/home/d/.local/share/pipx/venvs/resolint/bin/resolint";
const ALL = {
  "/draft/.venv/bin/resolint": ANSWER,
  "/usr/bin/resolint": ANSWER,
  "/home/d/.local/bin/resolint": ANSWER,
  [PIPX]: ANSWER,
};
const HERE = { setting: "", folders: ["/draft"], trusted: true };
const WARY = { ...HERE, trusted: false };

async function found(answers: Record<string, string>, places = HERE) {
  const server = await findServer(machineWith(answers), places);
  return server && [server.origin, server.command, server.version];
}

test("the environment of the folder comes before the path, and that before pipx", async () => {
  const answers: Record<string, string> = { ...ALL };
  const order = [];
  for (let server = await found(answers); server; server = await found(answers)) {
    order.push(server);
    answers[String(server[1])] = "a program of another name 1.0";
  }
  assert.deepEqual(order, [
    ["workspace", "/draft/.venv/bin/resolint", "0.1.0"],
    ["path", "/usr/bin/resolint", "0.1.0"],
    ["pipx", "/home/d/.local/bin/resolint", "0.1.0"],
    ["pipx", PIPX, "0.1.0"],
  ]);
});

test("no program of a folder is asked that is not trusted, not by the path either", async () => {
  const programs = { ...ALL, "/drafts/bin/resolint": ANSWER };
  const env = { PATH: "/draft/.venv/bin:/drafts/bin:/usr/bin" };
  const machine = machineWith(programs, { env });
  await findServer(machine, WARY);
  assert.deepEqual(machine.asked, ["/drafts/bin/resolint --version"]);
});

test("where a program is set, no other is taken", async () => {
  const set = { ...HERE, setting: "~/bin/resolint" };
  assert.equal(await found(ALL, set), undefined);
  const answers = { ...ALL, "/home/d/bin/resolint": ANSWER };
  assert.deepEqual(await found(answers, set), ["setting", "/home/d/bin/resolint", "0.1.0"]);
});

test("a relative entry of the path is passed over", async () => {
  const machine = machineWith({ "bin/resolint": ANSWER }, { env: { PATH: "bin::." } });
  assert.equal(await findServer(machine, WARY), undefined);
  assert.deepEqual(machine.asked, []);
});

test("Windows has folders and names of its own", async () => {
  const command = "C:\\draft\\.venv\\Scripts\\resolint.exe";
  const machine = machineWith({ [command]: ANSWER }, { platform: "win32" });
  const server = await findServer(machine, { ...HERE, folders: ["C:\\draft"] });
  assert.equal(server?.command, command);
});

test("pipx is looked for where its variables say", async () => {
  const command = "/p/venvs/resolint/bin/resolint";
  const machine = machineWith({ [command]: ANSWER }, { env: { PIPX_HOME: "/p" } });
  assert.equal((await findServer(machine, HERE))?.command, command);
});

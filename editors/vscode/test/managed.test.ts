import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import type { Machine } from "../src/machine";
import { install, managedServer, wasInstalled, type Store } from "../src/server/managed";
import type { Python } from "../src/server/python";
import { machineWith, type Asked } from "./machine";

const PYTHON: Python = { command: "py", args: ["-3.12"], version: "3.12" };
let store: Store;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "resolint-"));
  store = { storage: join(folder, "storage"), wheels: join(folder, "wheels") };
  await mkdir(store.wheels);
  await writeFile(join(store.wheels, "resolint-0.1.0-py3-none-any.whl"), "one");
});

afterEach(() => rm(join(store.storage, ".."), { recursive: true }));

/** A machine on which programs do what they should, but for those whose arguments say `failing`. */
function working(failing?: string): Asked {
  const asked: string[] = [];
  const machine: Partial<Machine> = {
    isFile: async (path) => (await stat(path).catch(() => undefined))?.isFile() ?? false,
    run: async (command, args) => {
      asked.push([command, ...args].join(" "));
      if (args.includes("venv")) {
        const programs = join(args.at(-1) ?? "", "bin");
        await mkdir(programs, { recursive: true });
        await writeFile(join(programs, "python"), "");
      }
      const fails = failing !== undefined && args.includes(failing);
      return fails ? { code: 1, output: "no room" } : { code: 0, output: "resolint 0.1.0" };
    },
  };
  return { ...machineWith({}, machine), asked };
}

test("the environment is made without the network, and found again", async () => {
  const machine = working();
  assert.equal(await managedServer(machine, store), undefined);
  const server = await install(machine, store, PYTHON);
  const [venv, pip] = machine.asked;
  assert.match(String(venv), /^py -3\.12 -I -m venv --clear .*unfinished-\d+$/);
  assert.match(
    String(pip),
    /python -I -m pip --isolated .*install --no-index --find-links .*wheels resolint$/,
  );
  assert.deepEqual(server.args, ["-P", "-m", "resolint"]);
  assert.deepEqual(await managedServer(machine, store), server);
});

test("where it cannot be made nothing is left of it", async () => {
  await assert.rejects(install(working("pip"), store, PYTHON), /no room/);
  assert.equal(await managedServer(working(), store), undefined);
  assert.equal(await wasInstalled(store), false);
  assert.deepEqual(await readdir(store.storage), []);
});

test("other wheels get another environment, and the one before goes", async () => {
  const machine = working();
  await install(machine, store, PYTHON);
  const before = await readdir(store.storage);
  await writeFile(join(store.wheels, "resolint-0.1.0-py3-none-any.whl"), "two");
  assert.equal(await managedServer(machine, store), undefined);
  assert.equal(await wasInstalled(store), true);
  await install(machine, store, PYTHON);
  const after = await readdir(store.storage);
  assert.equal(after.length, 1);
  assert.notDeepEqual(after, before);
});

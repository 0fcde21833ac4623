/** The environment that the extension makes and keeps, from the wheels that it carries. */

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Machine } from "../machine";
import { answering, programsOf, type Program, type Server } from "./find";
import type { Python } from "./python";

/** Where the environments are kept, and the wheels they are made from. */
export interface Store {
  readonly storage: string;
  readonly wheels: string;
}

const PREFIX = "server-";
const UNFINISHED = "unfinished-";

/** Return the server of the environment for these wheels, if it was made and answers. */
export async function managedServer(machine: Machine, store: Store): Promise<Server | undefined> {
  const program = programIn(machine, await folderFor(store));
  return (await machine.isFile(program.command)) ? answering(machine, program) : undefined;
}

/** Tell whether the user once agreed to an environment, be it for other wheels. */
export async function wasInstalled(store: Store): Promise<boolean> {
  return (await environments(store)).length > 0;
}

/** Make the environment anew and return its server; raises with what a program said. */
export async function install(machine: Machine, store: Store, python: Python): Promise<Server> {
  const folder = await folderFor(store);
  // Two windows may install at the same time: each makes its own and puts it in place when done.
  const made = join(store.storage, UNFINISHED + String(process.pid));
  try {
    await make(machine, store, python, made);
    await rm(folder, { recursive: true, force: true });
    await rename(made, folder);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  const program = programIn(machine, folder);
  const server = await answering(machine, program);
  if (!server) {
    throw new Error(`${program.command} does not answer`);
  }
  await removeOthers(store, folder);
  return server;
}

async function make(machine: Machine, store: Store, python: Python, folder: string): Promise<void> {
  await mkdir(store.storage, { recursive: true });
  await succeed(machine, python.command, [...python.args, "-I", "-m", "venv", "--clear", folder]);
  // Neither settings of the user nor of the folder send pip to the network.
  const offline = ["--isolated", "--disable-pip-version-check", "install", "--no-index"];
  const from = ["--find-links", store.wheels, "resolint"];
  const { command } = programIn(machine, folder);
  await succeed(machine, command, ["-I", "-m", "pip", ...offline, ...from]);
}

function programIn(machine: Machine, folder: string): Program {
  const python = machine.platform === "win32" ? "python.exe" : "python";
  const command = join(programsOf(machine, folder), python);
  // -P keeps the folder that is open from being searched for modules.
  return { origin: "managed", command, args: ["-P", "-m", "resolint"] };
}

/** Name the folder by what the wheel of the server holds, so that another build gets another. */
async function folderFor(store: Store): Promise<string> {
  const names = await readdir(store.wheels);
  const wheel = names.find((name) => name.startsWith("resolint-"));
  const content = wheel ? await readFile(join(store.wheels, wheel)) : "";
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return join(store.storage, PREFIX + digest);
}

async function environments(store: Store): Promise<string[]> {
  const names = await readdir(store.storage).catch(() => []);
  return names.filter((name) => name.startsWith(PREFIX));
}

/** Another window may still run an older server; what cannot be removed now is removed later. */
async function removeOthers(store: Store, kept: string): Promise<void> {
  const folders = (await environments(store)).map((name) => join(store.storage, name));
  const others = folders.filter((folder) => folder !== kept);
  await Promise.allSettled(others.map((folder) => rm(folder, { recursive: true, force: true })));
}

async function succeed(machine: Machine, command: string, args: readonly string[]): Promise<void> {
  const answer = await machine.run(command, args, 300);
  if (answer.code !== 0) {
    throw new Error(`${[command, ...args].join(" ")}\n${answer.output}`);
  }
}

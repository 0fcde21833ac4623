/** Finding the server: as set, in the folder's environment, on the path, from pipx. */

import { posix, win32 } from "node:path";
import type { Machine } from "../machine";

export type Origin = "setting" | "workspace" | "path" | "pipx" | "managed";

/** How a server is started: the arguments come before those of the command. */
export interface Program {
  readonly origin: Origin;
  readonly command: string;
  readonly args: readonly string[];
}

export interface Server extends Program {
  /** The version that it says it is. */
  readonly version: string;
}

/** Where to look, besides the machine itself. */
export interface Places {
  /** The path in the settings, or nothing. */
  readonly setting: string;
  /** The folders that are open. */
  readonly folders: readonly string[];
  /** Programs in these folders may run. */
  readonly trusted: boolean;
}

/** Return the first server that answers; where one is set, that one or none. */
export async function findServer(machine: Machine, places: Places): Promise<Server | undefined> {
  for (const program of programs(machine, places)) {
    if (program.origin === "setting" || (await machine.isFile(program.command))) {
      const server = await answering(machine, program);
      if (server) {
        return server;
      }
    }
  }
  return undefined;
}

/** Return a program as a server if it says which version it is. */
export async function answering(machine: Machine, program: Program): Promise<Server | undefined> {
  const answer = await machine.run(program.command, [...program.args, "--version"]);
  const version = /^.*resolint (\d\S*)\s*$/.exec(answer.output)?.[1];
  return answer.code === 0 && version !== undefined ? { ...program, version } : undefined;
}

/** Yield the programs that may be the server, in the order in which they are to be asked. */
export function* programs(machine: Machine, places: Places): Generator<Program> {
  if (places.setting) {
    yield { origin: "setting", command: atHome(machine, places.setting), args: [] };
    return;
  }
  for (const [origin, folders] of [
    ["workspace", places.trusted ? environments(machine, places.folders) : []],
    ["path", onPath(machine, places)],
    ["pipx", ofPipx(machine)],
  ] as const) {
    for (const folder of folders) {
      yield { origin, command: paths(machine).join(folder, executable(machine)), args: [] };
    }
  }
}

function environments(machine: Machine, folders: readonly string[]): string[] {
  const names = [".venv", "venv", "env"];
  return folders.flatMap((folder) => names.map((name) => programsOf(machine, folder, name)));
}

/**
 * Return the folders of the path. A relative one would lead into whatever folder is open, and one
 * in a folder that is not trusted is there where an environment of it was active.
 */
function onPath(machine: Machine, { folders, trusted }: Places): string[] {
  const place = paths(machine);
  const entries = (machine.env.PATH ?? machine.env.Path ?? "").split(place.delimiter);
  const isInside = (entry: string) =>
    folders.some((folder) => !/^\.\.|^[a-z]:/i.test(place.relative(folder, entry)));
  return entries.filter((entry) => place.isAbsolute(entry) && (trusted || !isInside(entry)));
}

/** pipx's folder of commands is often not on the path of an editor that a menu has started. */
function ofPipx(machine: Machine): string[] {
  const { env, home } = machine;
  const data = env.XDG_DATA_HOME ?? paths(machine).join(home, ".local", "share");
  const homes = [
    env.PIPX_HOME,
    paths(machine).join(data, "pipx"),
    paths(machine).join(home, ".local", "pipx"),
    paths(machine).join(home, "pipx"),
  ].filter((each) => each !== undefined);
  return [
    env.PIPX_BIN_DIR ?? paths(machine).join(home, ".local", "bin"),
    ...homes.map((each) => programsOf(machine, each, "venvs", "resolint")),
  ];
}

/** Return the folder of an environment that holds its programs. */
export function programsOf(machine: Machine, ...environment: string[]): string {
  return paths(machine).join(...environment, machine.platform === "win32" ? "Scripts" : "bin");
}

function executable(machine: Machine): string {
  return machine.platform === "win32" ? "resolint.exe" : "resolint";
}

function atHome(machine: Machine, path: string): string {
  return path.startsWith("~") ? paths(machine).join(machine.home, path.slice(1)) : path;
}

function paths(machine: Machine): typeof posix {
  return machine.platform === "win32" ? win32 : posix;
}

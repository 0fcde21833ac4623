/** Choosing the Python that the managed environment is made with. */

import type { Machine } from "../machine";

/** The versions that the wheels in the extension are for. */
export const OLDEST = 11;
export const NEWEST = 14;

/** A Python as it is started, with its version. */
export interface Python {
  readonly command: string;
  readonly args: readonly string[];
  readonly version: string;
}

/** Why none of the Pythons found can be used; `version` is that of the one that came nearest. */
export type Lack =
  { readonly kind: "none" } | { readonly kind: "old" | "new" | "bare"; readonly version: string };

// Any Python understands this, also one that is much too old.
const PROBE = `
import sys
def has(name):
    try: __import__(name)
    except ImportError: return 0
    return 1
print("%d.%d %d" % (sys.version_info[0], sys.version_info[1], has("venv") and has("ensurepip")))
`;

/** Return the first Python that can make the environment, or what is wrong with those there are. */
export async function findPython(machine: Machine, setting: string): Promise<Python | Lack> {
  let lack: Lack = { kind: "none" };
  for (const [command, ...args] of commands(machine, setting)) {
    const answer = await machine.run(command, [...args, "-c", PROBE]);
    const told = /^(\d+\.\d+) ([01])\s*$/.exec(answer.output);
    if (answer.code === 0 && told?.[1]) {
      const verdict = judge(told[1], told[2] === "1");
      if (verdict === undefined) {
        return { command, args, version: told[1] };
      }
      lack = nearer(lack, verdict);
    }
  }
  return lack;
}

/** Tell a lack from a Python. */
export function isLack(found: Python | Lack): found is Lack {
  return "kind" in found;
}

function commands(machine: Machine, setting: string): [string, ...string[]][] {
  if (setting) {
    return [[setting]];
  }
  const minors = Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => String(NEWEST - index));
  return machine.platform === "win32"
    ? [...minors.map((minor): [string, string] => ["py", `-3.${minor}`]), ["python"], ["python3"]]
    : [["python3"], ...minors.map((minor): [string] => [`python3.${minor}`]), ["python"]];
}

function judge(version: string, hasVenv: boolean): Lack | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < 3 || (major === 3 && minor < OLDEST)) {
    return { kind: "old", version };
  }
  if (major > 3 || minor > NEWEST) {
    return { kind: "new", version };
  }
  return hasVenv ? undefined : { kind: "bare", version };
}

const NEARNESS = ["none", "old", "new", "bare"];

function nearer(one: Lack, other: Lack): Lack {
  return NEARNESS.indexOf(other.kind) > NEARNESS.indexOf(one.kind) ? other : one;
}

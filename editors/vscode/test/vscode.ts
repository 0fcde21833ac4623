/** What the parts under test take from VS Code. */

export const l10n = {
  t: (message: string, ...parts: (string | number)[]): string =>
    message.replace(/\{(\d)\}/g, (_, place: string) => String(parts[Number(place)])),
};

/** What the user set, by name; tests fill it. */
export const given: Record<string, unknown> = {};

export const env = { language: "zh-cn" };

interface Folder {
  uri: { scheme: string };
}

export const workspace = {
  workspaceFolders: undefined as Folder[] | undefined,
  isTrusted: false,
  getConfiguration: () => ({ get: (name: string, fallback: unknown) => given[name] ?? fallback }),
};

// What modules import and the tests do not call.
export const [Disposable, languages, window] = [undefined, undefined, undefined];

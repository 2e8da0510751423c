/** What a support report tells of the machine, read at its edge; nothing of it is shown before it is cleaned. */
export interface Machine {
  /** Kind, release and architecture of the system. */
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  readonly processors: number;
  /** Bytes. */
  readonly memory: { readonly total: number; readonly free: number };
  /** Names that are taken out of every text. */
  readonly personal: { readonly home: string; readonly user: string; readonly host: string };
  /** The variables whose names begin with `SCENEWRIGHT_`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The text of the user's configuration file; `undefined` where there is none, a code of the system where it cannot be read. */
  readonly configuration: { readonly text: string } | { readonly code: string } | undefined;
}

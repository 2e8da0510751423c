import type { Generated, HistoryRow } from '@scenewright/protocol';
import type { Kind } from './from-panel.ts';

/** What the form is filled with when a command opens the panel. */
export interface Prefill {
  readonly kind?: Kind | undefined;
  readonly prompt?: string | undefined;
  readonly name?: string | undefined;
  readonly target?: string | undefined;
  readonly shader?: string | undefined;
  readonly seed?: number | undefined;
  readonly replace?: boolean | undefined;
}

/** A result that waits, with its preview as PNG in base64. */
export interface Draft {
  readonly result: Generated;
  readonly preview?: string;
}

/** A file of a result, or a view of it: pictures as PNG, or as they are in a model of a service; meshes and the `view` of a model as GLB. */
export interface ContentFile {
  readonly path: string;
  readonly role: string;
  readonly base64: string;
}

/** Services that the user configured, by what they make. */
export type Services = Readonly<Record<Kind, readonly { readonly id: string; readonly label: string }[]>>;

/** The project that results are for. */
export interface Project {
  /** The folder that tells projects apart. */
  readonly root: string;
  readonly name: string;
  readonly isTrusted: boolean;
  readonly services: Services;
}

/** A row of the history, with its preview. */
export type HistoryEntry = HistoryRow & { readonly preview?: string };

/** The messages of the extension by their type. */
export interface ToPanelMessages {
  readonly project: { readonly project: Project };
  readonly prefill: { readonly prefill: Prefill };
  /** What was shown before and still waits. */
  readonly restored: { readonly drafts: readonly Draft[] };
  /** One that was made elsewhere is to be decided on. */
  readonly review: { readonly draft: Draft };
  readonly made: { readonly run: number; readonly index: number; readonly draft: Draft };
  readonly ended: { readonly run: number; readonly milliseconds: number };
  readonly cancelled: { readonly run: number };
  /** Something did not work; with the run where it was one. */
  readonly failed: { readonly run?: number; readonly message: string; readonly hint?: string };
  /** The draft lies in the project as the result `landed`. */
  readonly landed: {
    readonly run: number;
    readonly id: string;
    readonly landed: string;
    readonly files: readonly string[];
  };
  readonly dropped: { readonly id: string };
  readonly undone: { readonly id: string; readonly removed: readonly string[]; readonly kept: readonly string[] };
  readonly content: { readonly id: string; readonly files: readonly ContentFile[] };
  readonly history: { readonly rows: readonly HistoryEntry[] };
}

/** What the extension tells the page. */
export type ToPanel = {
  readonly [T in keyof ToPanelMessages]: { readonly type: T } & ToPanelMessages[T];
}[keyof ToPanelMessages];

/** Every type, once; one that is left out does not compile. */
const types: Readonly<Record<ToPanel['type'], true>> = {
  project: true,
  prefill: true,
  restored: true,
  review: true,
  made: true,
  ended: true,
  cancelled: true,
  failed: true,
  landed: true,
  dropped: true,
  undone: true,
  content: true,
  history: true,
};

/** Whether a message is one of the extension's. VS Code lets nobody else send to the page and both are of one build, so its type tells; schemas would double what the page loads. */
export function isToPanel(message: unknown): message is ToPanel {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    Object.hasOwn(types, message.type)
  );
}

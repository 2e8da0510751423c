import type { Status } from '@scenewright/protocol';

/** How a project's server is. */
export type ServerState =
  | { readonly type: 'starting' }
  | { readonly type: 'running'; readonly status: Status; readonly otherVersion: string | undefined }
  /** It does not run, and why. `canRestart` where another try may help. */
  | { readonly type: 'stopped'; readonly reason: string; readonly canRestart: boolean };

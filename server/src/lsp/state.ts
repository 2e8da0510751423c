import type { Settings, Status } from '@scenewright/protocol';
import type { AskServices } from '#ask/services.ts';
import type { OtherTools } from '#ask/tool-box.ts';
import type { Log } from '#base/log.ts';
import type { FeatureContext, Language } from '#features/context.ts';
import type { Session } from '#features/session.ts';
import type { ClientDescription } from './client.ts';
import type { Paths } from './paths.ts';

/** The server between `initialize` and `exit`. */
export interface ServerState {
  readonly session: Session;
  readonly client: ClientDescription;
  readonly paths: Paths;
  readonly log: Log;
  readonly language: Language;
  settings(): Settings;
  status(): Status;
  context(): FeatureContext;
  /** What the user's own folders give to questions; tools of other programs with the user's word on each call. */
  askParts(): Promise<{ readonly memory?: AskServices['memory']; readonly others?: OtherTools | undefined }>;
  /** Tell the client which engine completes and what is wrong with it, if that changed. */
  reportEngine(): void;
  /** Let `task` go on by itself: its failure is logged as a fault of `where`, and `shutdown` waits for its end. */
  background(where: string, task: Promise<void>): void;
}

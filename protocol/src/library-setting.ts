import { z } from 'zod';

/**
 * The `libraries` of the user's configuration file: folders outside the project that searches look through too. A project
 * never says which folders those are.
 */
export const librariesSetting = z.array(
  z.union([z.string(), z.object({ name: z.string().optional(), path: z.string() })]),
);
export type LibrariesSetting = z.infer<typeof librariesSetting>;

/** Something that this machine lacks and the build cannot do without. */
export class Missing extends Error {}

/** Tools bear this before their own name, since all extensions share one list. */
export const toolPrefix = 'scenewright_';

/** The program's version; the same as in `package.json`, which a test watches. */
export const version = '0.1.0';

// What the tests call of packages that bring no types.

declare module 'gltf-validator' {
  /** The report has `issues` with `numErrors`, `numWarnings` and `messages`. */
  export function validateBytes(bytes: Uint8Array): Promise<unknown>;
}

declare module 'assimpjs' {
  interface File {
    GetContent(): Uint8Array;
  }
  interface Answer {
    IsSuccess(): boolean;
    GetErrorCode(): string;
    GetFile(index: number): File;
  }
  interface Files {
    AddFile(name: string, bytes: Uint8Array): void;
  }
  interface Assimp {
    readonly FileList: new () => Files;
    ConvertFileList(files: Files, format: string): Answer;
  }
  const load: () => Promise<Assimp>;
  export = load;
}

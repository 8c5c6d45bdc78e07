/** What of WebAssembly we use: Node has it, and its types do not. */
// biome-ignore lint/style/noNamespace: so it is called at run time
declare namespace WebAssembly {
  type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  class Memory {
    constructor(size: { readonly initial: number; readonly maximum?: number });
    readonly buffer: ArrayBuffer;
    /** @returns pages of 64 KiB that it had before */
    grow(pages: number): number;
  }
  /** Compiled; what is inside of it is the engine's. Types of packages name it too. */
  interface Module {
    readonly [Symbol.toStringTag]?: string;
  }
  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}

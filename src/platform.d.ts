/**
 * What the pure rooms may use beside the language itself: the few globals that Node, a worker and a browser page all
 * have. They are compiled with this list and nothing else (`tsconfig.pure.json`), so files, network, clock and timers
 * do not exist there. The whole project is compiled with Node's own types, which say the same of these names.
 */

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { readonly read: number; readonly written: number };
}

declare class URLSearchParams {
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  entries(): IterableIterator<[string, string]>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

declare class URL {
  static canParse(url: string, base?: string): boolean;
  static parse(url: string, base?: string): URL | null;
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: URLSearchParams;
  readonly hash: string;
}

interface CryptoKey {
  readonly type: string;
}

declare const crypto: {
  readonly subtle: {
    digest(algorithm: string, data: ArrayBufferView<ArrayBuffer> | ArrayBuffer): Promise<ArrayBuffer>;
    importKey(
      format: 'spki' | 'raw',
      key: ArrayBufferView<ArrayBuffer> | ArrayBuffer,
      algorithm: { readonly name: string; readonly hash?: string },
      extractable: boolean,
      uses: readonly 'verify'[],
    ): Promise<CryptoKey>;
    verify(
      algorithm: string | { readonly name: string },
      key: CryptoKey,
      signature: ArrayBufferView<ArrayBuffer> | ArrayBuffer,
      data: ArrayBufferView<ArrayBuffer> | ArrayBuffer,
    ): Promise<boolean>;
  };
};

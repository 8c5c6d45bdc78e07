/** The oracle of the tests for Japanese; it brings no types of its own. */
declare module 'encoding-japanese' {
  type Name = 'UNICODE' | 'SJIS' | 'EUCJP' | 'JIS' | 'UTF8';
  export function convert(data: readonly number[], options: { from: Name; to: 'UNICODE'; type: 'string' }): string;
  export function convert(data: string, options: { from: 'UNICODE'; to: Name; type: 'array' }): number[];
  const encoding: { convert: typeof convert };
  export default encoding;
}

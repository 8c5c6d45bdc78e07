/** The package brings no types; this is all that is used of it. */
declare module 'mailparser' {
  export function simpleParser(mail: Buffer): Promise<unknown>;
}

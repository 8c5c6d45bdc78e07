/** What we use of dns-packet 5.6.1, which ships no types. Its `decode` is only for packets that `bounds.ts` let pass. */
declare module 'dns-packet' {
  export interface Mx {
    preference?: number;
    exchange: string;
  }
  export interface Soa {
    mname: string;
    rname: string;
    serial?: number;
    refresh?: number;
    retry?: number;
    expire?: number;
    minimum?: number;
  }
  export interface AskedFor {
    name: string;
    type: string;
    class?: string;
  }
  export type NameOrAddress = { type: 'A' | 'AAAA' | 'PTR' | 'NS' | 'CNAME'; data: string };
  /** What is encoded: strings of one TXT record stand as bytes. */
  export type ResourceRecord = { name: string; ttl?: number; class?: string } & (
    | NameOrAddress
    | { type: 'MX'; data: Mx }
    | { type: 'TXT'; data: Buffer[] }
    | { type: 'SOA'; data: Soa }
  );
  export interface Options {
    name: '.';
    type: 'OPT';
    udpPayloadSize: number;
  }
  export interface Packet {
    type: 'query' | 'response';
    id: number;
    flags: number;
    questions: AskedFor[];
    answers?: ResourceRecord[];
    authorities?: ResourceRecord[];
    additionals?: Options[];
  }
  /** What comes out may be of any type; `data` is to be looked at before it is believed. */
  export interface ReadRecord {
    name: string;
    type: string;
    class: string;
    ttl: number;
    data: unknown;
  }
  export interface ReadPacket {
    id: number;
    type: 'query' | 'response';
    flags: number;
    questions: AskedFor[];
    answers: ReadRecord[];
    authorities: ReadRecord[];
    additionals: (ReadRecord & { udpPayloadSize?: number })[];
  }
  const dnsPacket: {
    encode(packet: Packet): Buffer;
    decode(bytes: Buffer): ReadPacket;
  };
  export default dnsPacket;
}

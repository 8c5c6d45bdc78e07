/** PowerPoint's old form: objects lie in the document's own stream, packed ([MS-PPT] §2.10.34, ExOleObjStg). */
import { u16, u32 } from '../../message/octets.ts';
import type { Finds } from '../finds.ts';

const OBJECT = 0x1011;
/** Records on the highest level; a slide is one. */
const RECORDS = 20_000;

export function readPresentation(stream: Uint8Array, finds: Finds): void {
  let objects = 0;
  for (let at = 0, records = 0; at + 8 <= stream.length && records < RECORDS; records += 1) {
    const isPacked = u16(stream, at) >> 4 === 1;
    const type = u16(stream, at + 2);
    const end = at + 8 + u32(stream, at + 4);
    if (type === OBJECT) {
      objects += 1;
      openObject(stream.subarray(at + 8, end), isPacked, `object ${objects}`, finds);
    }
    at = end;
  }
}

function openObject(data: Uint8Array, isPacked: boolean, name: string, finds: Finds): void {
  const room = finds.room(name, data.length);
  if (room === 0) return;
  if (!isPacked) finds.file(name, data.subarray(0, room), 'embedded');
  else if (finds.machine === undefined) finds.closed(name, data.length, 'no-machine');
  else {
    // its size when open, then zlib's two bytes (RFC 1950 §2.2)
    const made = finds.machine.inflate(data.subarray(6), room);
    if (made.state === 'over') finds.over();
    finds.file(name, made.bytes, 'embedded');
  }
}

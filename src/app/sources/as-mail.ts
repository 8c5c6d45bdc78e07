/** Outlook's files as messages. */
import { isCompoundFile } from '../../message/outlook.ts';

/** The bytes as they are, or the message that an Outlook file holds; its reader is loaded only then. */
export async function asMail(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isCompoundFile(bytes)) return bytes;
  const { convertMsg } = await import('../../message/msg.ts');
  return convertMsg(bytes)?.bytes ?? bytes;
}

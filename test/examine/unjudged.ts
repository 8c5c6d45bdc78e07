/** Labelled mail without what its receivers wrote about it. */
/** What receivers and their filters wrote about the mail, removed before reading so that nothing can be taken from it. */
const verdicts =
  /^(?:x-sender-ip|x-sid-|x-ms-|x-forefront-|x-microsoft-antispam|x-eop|x-spam|x-mailscanner|x-virus|x-antispam|authentication-results|received-spf|arc-|x-proofpoint|x-pphosted|x-barracuda|x-ironport|x-exchange|x-incoming)/i;

/** The publisher put this for each recipient; with an ending it is an address again, as it was. */
const placeholder = /\b(phish(?:ing)?)@pot\b(?![.\w=@-])/g;

/** The bytes without the verdicts of receivers, and with the recipient's address as it was. */
export function withoutVerdicts(bytes: Buffer): Uint8Array {
  const lines = bytes.toString('latin1').replace(placeholder, '$1@pot.example').split('\n');
  const end = lines.findIndex((line) => line === '' || line === '\r');
  let drops = false;
  const head = lines.slice(0, end).filter((line) => {
    if (!/^[ \t]/.test(line)) drops = verdicts.test(line);
    return !drops;
  });
  return Buffer.from([...head, ...lines.slice(end)].join('\n'), 'latin1');
}

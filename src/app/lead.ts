/** Of whom screens tell first; lists need no words for it. */
export { harmful } from '../examine/finding.ts';
export { leadOf, leadsWithLetter, opensWithLetter, type Told } from '../examine/lead.ts';

/** Which names may be asked for. What is none is not sent: no server could answer it, and some would choke on it. */

/** RFC 1035 §2.3.4: octets of a label, and of a name with the length octets and the root. */
const LABEL_OCTETS = 63;
const NAME_OCTETS = 255;

/** RFC 1035 §5.1: what stands in a name without being written with a backslash; SPF macros and SRS make odd labels. */
const PLAIN = /^[!-[\]-~]+$/;

/**
 * Why a name cannot be asked for, in kebab-case; undefined when it can.
 * @param name in A-labels, without a dot at the end. The root cannot be asked for: no question of ours means it.
 */
export function badName(name: string): string | undefined {
  if (name === '') return 'name-empty';
  if (name.length > NAME_OCTETS - 2) return 'name-too-long';
  // a name in U-labels has more than one A-label form (RFC 5891 §5.2): whoever asks has to choose
  if (!PLAIN.test(name)) return 'name-not-ascii';
  for (const label of name.split('.')) {
    if (label === '') return 'label-empty';
    if (label.length > LABEL_OCTETS) return 'label-too-long';
  }
  return undefined;
}

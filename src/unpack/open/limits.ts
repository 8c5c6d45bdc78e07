/** What one mail may cost (the first two are Assemblyline's). A limit that is reached is told. */
export const openLimits = {
  /** Files inside, of all attachments together. */
  files: 500,
  /** Files inside files. */
  depth: 6,
  /** Unpacked bytes of all attachments together. */
  bytes: 256 * 1024 * 1024,
  /** Unpacked bytes of one attachment, as a multiple of its size; honest text reaches 20. */
  ratio: 200,
  /** Below this the ratio says nothing: an empty sheet of a megabyte is packed into a kilobyte. */
  ratioFrom: 8 * 1024 * 1024,
  /** Unpacked bytes of one file; more than it is not needed to know what it is. */
  oneFile: 64 * 1024 * 1024,
  /** Signs and links that are kept of one mail. */
  signs: 300,
  /** Pictures in files that are kept to look for codes, and their bytes. */
  pictures: 24,
  pictureBytes: 16 * 1024 * 1024,
  links: 500,
  /** Characters of the words of one file, and of all together: a letter has under 6,000, and of a book the beginning is enough. */
  words: 12_000,
  allWords: 60_000,
  /** Characters of what a sign says. */
  says: 500,
  /** Rounds by which passwords are hardened, of all that are tried: Office's 100,000 take a tenth of a second. */
  rounds: 1_200_000,
} as const;

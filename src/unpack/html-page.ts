/** What is read of a page. */

export interface HtmlLink {
  /** As it stands in the attribute, references decoded, without the space around it. */
  readonly written: string;
  /** As a browser would open it, `base` applied. */
  readonly href: string;
  /** Empty where its goal is a mark that nobody filled (`{{link}}`). */
  readonly scheme: string;
  readonly host: string;
  /** What the reader sees of it; of an image without text its alternative text. */
  readonly shown: string;
  readonly kind: 'anchor' | 'area' | 'form' | 'refresh' | 'frame';
  /** The opening tag, as a character range of the HTML. */
  readonly start: number;
  readonly end: number;
  /** What is shown, as a character range of `seen`. */
  readonly from: number;
  readonly to: number;
  /** Nobody sees it. */
  readonly hidden: boolean;
  /** It stands only in what Outlook shows, or on a page that the letter has whole in a link or frame. */
  readonly only?: 'outlook' | 'page';
  /** A form with a field for a password. */
  readonly asks?: true;
}

export interface HtmlImage {
  readonly href: string;
  /** Asks a foreign server when shown; `cid:` and `data:` do not. */
  readonly remote: boolean;
  /** One or two pixels, or hidden: there to count readers. */
  readonly tracker: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Html {
  /** The text that a person sees, blocks on lines of their own. */
  readonly seen: string;
  /** The text that is there and is not seen. Comments, scripts and styles are neither. */
  readonly hidden: string;
  /** Next to nothing is seen, and a letter is hidden: `seen` has the hidden words as well, for some reader must see them. */
  readonly isHiddenRead?: true;
  /** The words that Outlook alone shows (`<!--[if mso]>`): those of `seen` are left out. */
  readonly outlook: string;
  /** The words of pages that stand whole in a link or frame: what opens when it is pressed. */
  readonly pages: string;
  /** Sentences that stand in the place of pictures until they are loaded. */
  readonly pictures: string;
  readonly links: readonly HtmlLink[];
  /** All links, also those beyond URL_LIMIT. */
  readonly linkCount: number;
  readonly images: readonly HtmlImage[];
  /** Fields that ask for a password. */
  readonly passwordFields: number;
  /** Length of the script text. */
  readonly scriptLength: number;
  /** Character encoding named by a `meta`, lower case. */
  readonly charset?: string;
  /** Limits that were hit: `html-length`, `html-nodes`, `html-depth`. */
  readonly limits: readonly string[];
  /** The range of the HTML that gave the character at this place of `seen`. */
  whereSeen(position: number): readonly [start: number, end: number];
  /** The range of the HTML that gave the hidden text; undefined when there is none. */
  readonly hiddenAt?: readonly [start: number, end: number];
}

/** A link before the base of its page is known. */
export interface RawLink {
  url: string;
  kind: HtmlLink['kind'];
  start: number;
  end: number;
  hidden: boolean;
  from: number;
  to: number;
  alt: string;
  /** Where it stands that not every reader sees; `other`: a comment for programs of old. */
  only?: 'outlook' | 'other' | 'page';
  asks?: true | undefined;
}

/** The elements of HTML by what they mean for a reader of the text (HTML Living Standard). Data alone: the app fetches it. */

export const BLOCKS =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol optgroup option p plaintext pre search section summary table tr ul xmp';
export const EMPTY =
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';
export const RAW = 'script style title textarea xmp iframe noembed noframes plaintext';
export const CLOSES_P =
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp';
export const FORMATS = 'a b big code em font i nobr s small strike strong tt u';
export const SCOPES = 'applet caption html marquee object table td template th';
export const SPECIAL =
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp';
export const FRAMES = 'table tbody tfoot thead tr';
export const UNDRAWN = 'datalist rp template noframes';
export const BREAKS_OUT =
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var';
/** Of one piece in its line: what is said of boxes counts for them. */
export const PIECES =
  'img input button select textarea svg object video audio canvas iframe embed marquee meter progress';

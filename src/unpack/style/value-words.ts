/** Words of style sheets. Data alone: the app fetches it. */

/** Values of `display` (CSS Display 3 §2). */
export const DISPLAY_VALUES =
  'none contents block inline flow-root list-item inline-block flex inline-flex grid inline-grid table inline-table table-row-group table-header-group ' +
  'table-footer-group table-row table-cell table-column-group table-column table-caption ruby ruby-base ruby-text run-in math ' +
  '-webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex -ms-flexbox -ms-inline-flexbox -ms-grid';

/** Properties that take lengths. */
export const LENGTH_PROPERTIES =
  'font-size height width max-height max-width min-height min-width left right top bottom inset margin margin-left margin-top text-indent letter-spacing translate';

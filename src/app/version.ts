import about from '../../package.json' with { type: 'json' };

/** The version of metsuke, as package.json says. */
export const version: string = about.version;

/** What happened, as far as the choice of a desk goes. */
export const purposes = ['phishing', 'spam', 'malware', 'intrusion', 'loss'] as const;
export type Purpose = (typeof purposes)[number];

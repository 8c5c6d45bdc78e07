/**
 * Debian packages that system tests need. `npm test` installs the missing ones where it may (root and apt-get), and
 * names the others in METSUKE_MISSING, so that `skipWithoutPackage` skips with the package's name.
 * An entry: { name: the Debian package, file: what it brings, for: the tests that need it }.
 */
export const systemPackages = [
  { name: 'clamav-daemon', file: '/usr/sbin/clamd', for: 'test/lookup/clamd.test.ts' },
  { name: 'nsd', file: '/usr/sbin/nsd', for: 'test/lookup/dns.test.ts' },
  {
    name: 'clamav-testfiles',
    file: '/usr/share/clamav-testfiles/clam.zip',
    for: 'test/unpack/clamav-testfiles.test.ts',
  },
  { name: 'unzip', file: '/usr/bin/unzip', for: 'test/app/evidence.test.ts' },
  { name: 'chromium', file: '/usr/bin/chromium', for: 'test/web/*.test.ts, test/server/screens.test.ts' },
  // without it the pages of Japanese that tests look at are rows of boxes
  {
    name: 'fonts-noto-cjk',
    file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    for: 'test/web/*.test.ts',
  },
  { name: 'poppler-utils', file: '/usr/bin/pdftotext', for: 'test/report/pdf.test.ts test/cli/case.test.ts' },
  { name: 'qpdf', file: '/usr/bin/qpdf', for: 'test/unpack/pdf-locks.test.ts' },
  { name: 'webp', file: '/usr/bin/cwebp', for: 'test/app/qr-pictures.test.ts' },
  { name: 'arj', file: '/usr/bin/arj', for: 'test/unpack/arj-passwords.test.ts' },
  { name: 'p7zip-full', file: '/usr/bin/7z', for: 'test/unpack/bombs.test.ts' },
];

/**
 * Debian packages that system tests need. `npm test` installs the missing ones where it may (root and apt-get), and
 * names the others in METSUKE_MISSING, so that `skipWithoutPackage` skips with the package's name.
 * An entry: { name: the Debian package, file: what it brings, for: the tests that need it }.
 */
export const systemPackages = [
  { name: 'nsd', file: '/usr/sbin/nsd', for: 'test/lookup/dns.test.ts' },
  {
    name: 'clamav-testfiles',
    file: '/usr/share/clamav-testfiles/clam.zip',
    for: 'test/unpack/clamav-testfiles.test.ts',
  },
];

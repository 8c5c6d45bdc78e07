/**
 * Names of character sets as mailers write them, by the decoder that each one means: squashed, with a space between two.
 * `''` is the decoder of a label that says nothing about the bytes.
 */
export const aliases: Readonly<Record<string, string>> = {
  'iso-2022-jp':
    'iso2022jp csiso2022jp iso2022jpms iso2022jp1 iso2022jp2 iso2022jp3 iso2022jp2004 csiso2022jp2 cp50220 cp50221 cp50222 xcp50220 xcp50221 windows50220 windows50221 jis xjis jis7 jis8 junet csjisencoding jisencoding iso2022jp1990 iso2002jp xiso2022jp is02022jp iso2022',
  shift_jis:
    'shiftjis sjis xsjis xshiftjis cp932 ms932 cp943 cp943c ibm932 ibm943 windows31j windows932 cswindows31j mskanji csshiftjis shiftjisx0213 shiftjis2004 sjiswin xmsdos932 win31j shiftjisms xmsshiftjis shiftjs',
  'euc-jp':
    'eucjp xeucjp eucjpms eucjpwin cp51932 xeuc euc ujis cp20932 eucjisx0213 eucjis2004 xeucjpms extendedunixcodepackedformatforjapanese cseucpkdfmtjapanese',
  'utf-8': 'utf8 xutf8 utf8mb4 unicode11utf8 unicode20utf8 utf8n cp65001 windows65001 xunicode20utf8 utf utf8bom cesu8',
  'utf-7': 'utf7 unicode11utf7 csunicode11utf7 xunicode20utf7 unicode20utf7 cp65000 xutf7',
  'utf-16': 'utf16 ucs2 iso10646ucs2 csunicode unicode xutf16',
  'utf-16le': 'utf16le ucs2le cp1200 unicodelittle unicodefeff',
  'utf-16be': 'utf16be ucs2be cp1201 unicodebig unicodefffe',
  'utf-32': 'utf32 ucs4 iso10646ucs4',
  'utf-32le': 'utf32le ucs4le',
  'utf-32be': 'utf32be ucs4be',
  gb18030: 'gb18030 cp54936',
  gbk: 'gbk xgbk gb2312 gb231280 xgb2312 csgb2312 euccn xeuccn cp936 ms936 windows936 gb isoir58 gb23121980 cngb csiso58gb231280',
  'hz-gb-2312': 'hzgb2312 hz hzgb xhz',
  'iso-2022-kr': 'iso2022kr csiso2022kr',
  'iso-2022-cn': 'iso2022cn iso2022cnext',
  big5: 'big5 big5hkscs big5hkscs1999 big5hkscs2001 big5hkscs2004 big5hkscs2008 hkscs hkscsbig5 xbig5 xxbig5 cp950 ms950 windows950 csbig5 cnbig5 big5eten bigfive big5tw',
  'euc-kr':
    'euckr cp949 ms949 uhc xwindows949 windows949 xuhc ksc5601 ksc56011987 ksc56011989 kscs56011987 cseuckr korean isoir149 csksc56011987 ks ksx1001 ksc56011992 5601 ibm949',
  // ansi_x3.110 is a videotex set that some web mailers write when they mean plain text
  'us-ascii':
    'usascii ascii us ansix341968 ansix341986 iso646us iso646irv csascii isoir6 ibm367 cp367 ansix3110 ansix31101983 usascii7 ascii7 xascii plain usasciii 7bit x7bit iso646jp jisx0201',
  'windows-1252':
    'iso88591 xiso88591 iso8859 latin latin1 l1 cp819 ibm819 isoir100 csisolatin1 ansi windows1252 cp1252 ms1252 xansi winansi windows westerneuropean iso8859l iso885911987',
  'windows-874': 'tis620 tis windows874 cp874 ibm874 iso885911',
  'koi8-r': 'koi8r koi8 cp20866 koi cskoi8r koi8rus',
  'koi8-u': 'koi8u koi8ru cp21866',
  ibm866: 'cp866 ibm866 csibm866 dos866 alt',
  macintosh: 'macintosh mac macroman xmacroman csmacintosh cp10000 xmacwestern',
  'x-mac-cyrillic': 'xmaccyrillic maccyrillic xmacukrainian cp10007',
  cp437: 'cp437 ibm437 cspc8codepage437 oemus dos437',
  cp737: 'cp737 ibm737',
  cp775: 'cp775 ibm775',
  cp850: 'cp850 ibm850 cspc850multilingual dos850 pc850',
  cp852: 'cp852 ibm852 cspcp852 pc852',
  cp855: 'cp855 ibm855',
  cp857: 'cp857 ibm857',
  cp858: 'cp858 ibm858 ibm00858 ccsid00858',
  cp860: 'cp860 ibm860',
  cp861: 'cp861 ibm861',
  cp862: 'cp862 ibm862 dos862',
  cp863: 'cp863 ibm863',
  cp865: 'cp865 ibm865',
  // IANA character sets: EBCDIC by country and its numbers at IBM
  ibm037: 'ibm037 cp037 ibm37 cp37 csibm037 ebcdiccpus ebcdiccpca ebcdiccpwt ebcdiccpnl',
  ibm273: 'ibm273 cp273 csibm273',
  ibm500: 'ibm500 cp500 csibm500 ebcdiccpbe ebcdiccpch',
  ibm1047: 'ibm1047 cp1047 csibm1047',
  ibm1140: 'ibm1140 cp1140 ibm01140 ccsid01140 cp01140 csibm01140 ebcdicus37+euro',
  '': ' default xdefault unknown unknown8bit xunknown unspecified 8bit x8bit binary none null undefined xuserdefined userdefined ascii8bit asciiplus auto autodetect charset defaultcharset xunknowncharset iso88 text iso japanese base64 quotedprintable html utf81 anycharset any',
};

/** What the store of version 1 wrote of `sample(7)` and of one case with it. */

/** @param bytes hex as bytes of that database, in SQL */
export const versionOne = (bytes: (hex: string) => string): readonly string[] => [
  `update head set seq = 3, hash = 'e442ee935024cfa00ad7c074033df2bc13eb3f14e4c998f647c2ba45fdca384a'`,
  `insert into journal (seq, at, kind, body, hash) values (1, '2026-06-20T00:00:00.000Z', 'original', '{"bytes":103,"sha256":"fd25ecd21b9924e030c0acaf6da5fa388609855d39ea582a25a96a771e681190"}', '33a660ef7c1000f3e73cf8c05af8b7b9a61191663c0eaec9620b445b2a9df17a')`,
  `insert into journal (seq, at, kind, body, hash) values (2, '2026-06-20T00:00:00.000Z', 'examination', '{"at":"2026-06-20T00:00:00.000Z","bytes":491,"digest":"c2f5dfcf246644230f4630ce9bf3c29013b14cf69d036ceaf6b29e3b5da893e8","message":"fd25ecd21b9924e030c0acaf6da5fa388609855d39ea582a25a96a771e681190","version":"1.0.0"}', 'f366bc6001875f640e75eee7d2e7dddb212c54e50d5725b10ebf1720e5392f0f')`,
  `insert into journal (seq, at, kind, body, hash) values (3, '2026-06-20T00:00:00.000Z', 'case-opened', '{"case":"1","gather":["fd25ecd21b9924e030c0acaf6da5fa388609855d39ea582a25a96a771e681190"],"title":"old"}', 'e442ee935024cfa00ad7c074033df2bc13eb3f14e4c998f647c2ba45fdca384a')`,
  `insert into original (sha256, bytes, kept, journal) values ('fd25ecd21b9924e030c0acaf6da5fa388609855d39ea582a25a96a771e681190', 103, '2026-06-20T00:00:00.000Z', 1)`,
  `insert into piece (original, part, bytes) values (1, 0, ${bytes('46726f6d3a2073656e64657237406578616d706c652e636f6d0d0a5375626a6563743a20370d0a0d0ae69cace69687203720e381aee7a2bae8aa8de38292e3818ae9a198e38184e38197e381bee38199e38082204d657373616765203720666f7220796f750d0a')})`,
  `insert into examination (original, version, at, digest, packed, journal) values (1, '1.0.0', '2026-06-20T00:00:00.000Z', 'c2f5dfcf246644230f4630ce9bf3c29013b14cf69d036ceaf6b29e3b5da893e8', ${bytes('6d90cd6a144114855fa539eb4aa7bac6feab952fe04a578a8b3b5db733ed4c5585aeeed16118b083200822b8f007dce85206b7812c7c99c6c4bc45e890c92a7057877bbff371b708d5822d41c37217fa251ff31bb28da3aef1ee388180ebed9c5be85c202c48a519346aa352ae8c4ae665a91eb19cc94a5245756628ad695614992c8b3435b392292d14a994ca8cf23ce1ac4892524260cd6d68bc834612cb784aa88386922a3b92d99192cfa4d4b7134b299f4360d938038d704a160215b71d35aedb4063d52c79b5818021777270ede7afb89a9057fb7dfeefd33904ead65be82d1c5986c6537686dba9d998964398e0b751fe787ac2e98ae3ca5bec0416e48c5f4f6424a58a65ace21c028d334d459d6f03f48bed41f0401358d3aa9f8a1ea6de1f186fa971d34feef64d1edf0960f752e0b56fcd2477f9637ff9e57d9447e3f0e7ead7c5ffdf1fc7b3cfe3f0e1fae7b77178370e5fc7e1ef387c1fdf9e454f38043ae1288f6adf461bdf637703')}, 2)`,
  `insert into mail (id, examination, kind, certainty, danger, subject, from_name, from_address, date, handover, cut, words) values (1, 1, 'spam', 'likely', 7, '第7号', 'Sender', 'sender7@example.com', null, '192.0.2.7', 0, '本文 7 の確認をお願いします。 message 7 for you')`,
  `insert into indicator (kind, value, mails) values ('address', 'sender7@example.com', 1)`,
  `insert into indicator (kind, value, mails) values ('domain', 'd7.example', 1)`,
  `insert into sighting (mail, indicator) values (1, 1)`,
  `insert into sighting (mail, indicator) values (1, 2)`,
  `insert into casefile (title, state, opened, journal) values ('old', 'open', '2026-06-20T00:00:00.000Z', 3)`,
  `insert into case_message (casefile, original, place) values (1, 1, 1)`,
  `insert into case_journal (casefile, journal) values (1, 3)`,
];

/** The words of the mail as their index had them. */
export const gramsOfVersionOne = '本文 文 7 の確 確認 認を をお お願 願い いし しま ます す message for you';

import type { Detector, Hit } from '../finding.ts';
import { strangeHousesIn } from '../known/senders/strange-readers.ts';

/** One letter names readers of many houses, none of which is the sender's. */
export default {
  id: 'recipients-strangers',
  weight: 1,
  kinds: ['spam', 'fraud', 'phishing'],
  group: 'stranger',
  sources: ['RFC 5322 §3.6.3', 'https://www.ic3.gov/CrimeInfo/AdvanceFee'],
  title: {
    ja: '互いに関わりのない組織の人たちに、一通で送られています',
    en: 'One letter to people of many houses that have nothing in common',
  },
  explains: {
    ja: '宛先に、別々の組織({count}か所、{some}など)のアドレスが並び、差出人({address})はそのどれにも属していません。集めた名簿に送るとこうなります。',
    en: 'It names readers of {count} organizations (such as {some}), and the sender ({address}) is of none of them, as when a gathered list is used.',
  },
  mistakes: {
    ja: '業界団体や共同研究の連絡、取引先への一斉の挨拶でも、宛先が並ぶことがあります。',
    en: 'Associations, joint projects and greetings to customers may name readers of many houses too.',
  },
  detect(facts) {
    const { from, to, cc } = facts;
    const [sender] = from;
    const houses = strangeHousesIn(facts);
    if (sender === undefined || houses === undefined) return [];
    const [first] = to.length > 0 ? to : cc;
    const hit: Hit = {
      proof: first === undefined ? sender.proof : [...first.proof, ...sender.proof],
      words: {
        count: String(houses.length),
        some: houses.slice(0, 2).join(', '),
        address: sender.value.address,
      },
    };
    return [hit];
  },
} satisfies Detector;

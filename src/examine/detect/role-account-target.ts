import { localOfAddress } from '../../message/psl.ts';
import type { Detector } from '../finding.ts';
import { isRoleAccount } from '../known/senders/role-accounts.ts';

/** It is addressed to an account that every domain is guessed to have. */
export default {
  id: 'role-account-target',
  weight: 0,
  sources: ['RFC 2142'],
  title: {
    ja: '「info」などの、ありがちな宛先に送られています',
    en: 'It is addressed to a role account that anybody can guess',
  },
  explains: {
    ja: '宛先の{address}は、どのドメインにもありそうな名前です。名簿ではなく、推測して一斉に送られた可能性があります。',
    en: 'The addressee {address} is a name that every domain is guessed to have. It may have been sent to many domains by guessing.',
  },
  mistakes: {
    ja: '公開している問い合わせ先には、お客様からの普通のメールも届きます。',
    en: 'Ordinary mail of customers goes to published addresses like this too.',
  },
  detect({ to }) {
    return to
      .filter(({ value }) => isRoleAccount(localOfAddress(value.address).toLowerCase()))
      .slice(0, 1)
      .map(({ value, proof }) => ({ proof, words: { address: value.address } }));
  },
} satisfies Detector;

import { addressIn, fold, leadingAddress } from '../blocks.ts';
import type { Dialect, Failure, Stage } from '../notice.ts';

/** Gmail's own number of the step at which it was refused, in notices up to 2013. */
const states: Readonly<Record<string, Stage>> = {
  6: 'helo',
  14: 'rcpt',
  15: 'data',
  17: 'data',
  18: 'data',
};

/** The address alone, then `Technical details of permanent failure:` with what the other server said. */
export const gmail: Dialect = {
  id: 'gmail',
  host: 'Gmail and Google Workspace',
  marks: [
    'delivery to the following recipient failed permanently',
    'delivery to the following recipient has been delayed',
    'google tried to deliver your message',
    "your message wasn't delivered to",
    '** アドレス不明 **',
    '** 地址未找到 **',
    '** adresse nicht gefunden **',
    '** adresse introuvable **',
    '** no se ha encontrado la dirección **',
    '** endereço não encontrado **',
    '** indirizzo non trovato **',
    '** адрес не найден **',
    '** 주소를 찾을 수 없음 **',
    'there was a problem delivering your message to',
    'there was a temporary problem delivering your message to',
  ],
  after: ['delivery to the following recipient', 'this is an automatically generated delivery status notification'],
  read(lines): readonly Failure[] {
    const at = lines.findIndex((line) => leadingAddress(line) !== undefined);
    const address = leadingAddress(lines[at] ?? '')?.address ?? addressIn(fold(lines));
    if (address === undefined) return [];
    const said = lines.slice(at + 1);
    const details = said.findIndex((line) =>
      /^(?:technical details|the response |返信内容は|antwort|réponse|la respuesta|a resposta|la risposta|ответ|응답|回复)/i.test(
        line.trim(),
      ),
    );
    const text = fold(said.slice(details + 1));
    const quoted = text.indexOf('other server returned was:');
    const stage = states[/ \(state (\d{1,2})\)/.exec(text)?.[1] ?? ''];
    return [
      {
        address,
        said: quoted < 0 ? text : text.slice(quoted + 26).trim(),
        ...(stage !== undefined && { stage }),
      },
    ];
  },
  source: 'support.google.com/mail/answer/6596; seen in mail',
};

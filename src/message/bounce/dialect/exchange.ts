import { addressIn, fold, labelled, leadingAddress } from '../blocks.ts';
import type { Dialect, Failure } from '../notice.ts';

/**
 * The part for administrators is the same in every language: the server that wrote it, then each address on a line of its
 * own, with `#550 5.1.1 RESOLVER… ##` or `Remote Server returned '550 …'` below.
 */
export const exchange: Dialect = {
  id: 'exchange',
  host: 'Exchange 2007 and later, Microsoft 365',
  marks: [
    'diagnostic information for administrators',
    'microsoft exchange will not try to redeliver',
    'delivery has failed to these recipients',
    'delivery is delayed to these recipients',
    'rejected your message to the following email addresses',
    'more info for email admins',
    'weitere informationen für e-mail-administratoren',
    'informations complémentaires pour les administrateurs',
    '電子メール管理者向けの詳細',
    'informazioni di diagnostica per gli amministratori',
    'diagnoseinformationen für administratoren',
    'informations de diagnostic pour les administrateurs',
    'información de diagnóstico para los administradores',
    'informação de diagnóstico para administradores',
    'informações de diagnóstico para administradores',
    'diagnostische gegevens voor beheerders',
    'diagnostiska uppgifter för administratörer',
    'diagnostikinformation för administratörer',
    'diagnosticeringsoplysninger til administratorer',
    'diagnostikkinformasjon for administratorer',
    'diagnostiikkatiedot järjestelmänvalvojille',
    'diagnostické informace pro správce',
    'yöneticiler için tanılama bilgileri',
    '管理员诊断信息',
    '系統管理員診斷資訊',
    '관리자용 진단 정보',
    'diagnostyczne dla administratorów',
    'диагностические сведения для администраторов',
    'diagnostická informace pro správce',
    '管理者向けの診断情報',
    '管理者用の診断情報',
    '供管理员参考的诊断信息',
    '供系統管理員使用的診斷資訊',
    '관리자를 위한 진단 정보',
  ],
  after: [
    'generating server:',
    'server di generazione:',
    'generierender server:',
    'serveur de génération',
    '生成サーバー',
    'servidor de generación',
    '生成服务器',
    'genererende server',
    'genererande server',
    'servidor de geração',
    'serwer generujący',
    'создающий сервер',
    'luontipalvelin',
    'oluşturan sunucu',
    'generující server',
    '產生伺服器',
    '생성하는 서버',
  ],
  read: readExchange,
  source: 'learn.microsoft.com: NDR error codes in Exchange Online',
};

function readExchange(lines: readonly string[]): readonly Failure[] {
  const found: { address: string; said: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    const lead = leadingAddress(line);
    const rest = lead?.rest.trim() ?? '';
    if (
      lead !== undefined &&
      (rest === '' || rest.startsWith('<mailto:') || rest.startsWith('#') || rest.startsWith('('))
    ) {
      found.push({ address: lead.address, said: rest.startsWith('#') ? [rest] : [] });
      open = true;
    } else if (line.trim() === '') open &&= found.at(-1)?.said.length === 0;
    else if (open) found.at(-1)?.said.push(line.replace(/##\s*$/, ''));
  }
  if (found.some(({ said }) => said.length > 0))
    return found.map(({ address, said }) => ({ address, said: fold(said) }));
  // Microsoft 365 since 2018: a table `Recipient Address:`, `Reported error:`
  const error = labelled(lines, 'reported error:');
  const address = addressIn(labelled(lines, 'recipient address:') ?? '') ?? found[0]?.address;
  return error === undefined || address === undefined
    ? found.map((one) => ({ ...one, said: '' }))
    : [{ address, said: error }];
}

/** The stories as Portuguese tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of CERT.br and Febraban. A phrase must say nothing in Spanish, which has half of the words. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const portuguese = (): Tongue => ({
  friendship: phrasesOf(`
    vi seu perfil|vi o seu perfil|gostei do seu perfil|seu perfil me|relacionamento sério|procuro um homem|homem honesto|homem sério|te conhecer melhor|
    conhecer você melhor|nos conhecer melhor|envio minhas fotos|te mando fotos|sou divorciada|moro sozinha|talvez seja o destino|número errado
  `),
  credential: phrasesOf(`
    dispositivo será|dispositivo foi|dispositivo não autorizado|dispositivo não reconhecido|novo dispositivo|aparelho não autorizado|
    acesso pelo aplicativo|atualização de segurança|atualização do seu cadastro|atualize seu cadastro|atualizar seu cadastro|atualizar cadastro|
    atualize o cadastro|regularize seu|regularize sua|regularize agora|regularizar agora|regularizar situação|cadastro irregular|cadastro pendente|
    módulo de segurança|chave de segurança|token expirou|token expirado|senha de 8|senha de 6|senha eletrônica|agência, conta|agência e conta|
    cartão bloqueado|cartão foi bloqueado|cartão será|cartão suspenso|conta foi suspensa|conta será suspensa|conta será encerrada|conta será cancelada|
    conta restrita|conta foi limitada|desbloquear conta|desbloquear agora|desbloqueie|bloqueio do seu|bloqueio definitivo|compra aprovada no|
    compra não reconhecida|compra no valor|pagamento recusado|pagamento não foi processado|pagamento não aprovado|não conseguimos processar|
    assinatura foi suspensa|assinatura será|atualizar pagamento|confirmar identidade|confirme sua identidade|verificar sua identidade|verifique sua conta|
    verificar conta|validar acesso|validar conta|confirme seus|pontos a expirar|pontos irão|pontos vencem|pontos vencendo|pontos livelo|pontos expirando|
    trocar pontos|troque seus pontos|resgate agora|resgatar agora|resgatar pontos|resgatar meus|resgate seus|milhas vencendo|certificado digital expir*|
    reconhecimento facial pendente|selfie pendente
  `),
  deadline: phrasesOf(`
    expira hoje às|expiram hoje|irão expirar|até às 23:59|hoje às 23:59|nas próximas 24|nas próximas 48|nas próximas horas|em até 24|em até 48|prazo de 24|
    prazo de 48|caso não realize|caso não regularize|se não regularizar|será encerrad*|será devolvid*|última notificação|último comunicado|aviso final|
    não perca seus|sob risco de
  `),
  parcel: phrasesOf(`
    taxado pela|foi taxado|foi taxada|taxa aduaneira|despacho postal|fiscalização aduaneira|liberar encomenda|liberação da encomenda|liberação do pacote|
    liberar o pacote|liberar objeto|encomenda foi retida|encomenda foi taxada|encomenda aguarda*|pedido retido|pedido foi taxado|objeto retido|
    objeto aguardando|aguardando pagamento|não foi possível entregar|tentativa de entrega|endereço incompleto|endereço incorreto|reagendar entrega|
    devolvido ao remetente|taxa dos correios|imposto de importação
  `),
  tax: phrasesOf(`
    cnh suspensa|cnh será|suspensão da cnh|sua cnh|cassação da cnh|multas em aberto|multa pendente|multas pendentes|pontos na carteira|débitos em aberto|
    débito em aberto|débitos do seu|consultar débitos|regularização do cpf|cpf suspenso|cpf bloqueado|cpf será|pendências no cpf|pendência no cpf|
    restituição liberada|restituição no valor|dinheiro esquecido|valor disponível para saque|saque liberado|saque do fgts|benefício liberado|
    auxílio liberado|indenização de|indenização no valor|ipva em atraso|ipva atrasado|desconto no ipva|pedágio em aberto|pedágio pendente|
    pedágio eletrônico|conta de luz em atraso|corte de energia|desligamento da energia|débito de energia|nota fiscal paulista
  `),
  payment: phrasesOf(`
    emitida contra o seu|emitida contra seu|emitida em seu nome|boleto vencido|boleto em atraso|boleto atualizado|segunda via do boleto|fatura vencida|
    fatura em atraso|via pix|chave pix|pague via pix|desconto via pix|pagamento via pix|comprovante em anexo|comprovante de transferência|
    comprovante de pagamento em|visualizar nota|visualizar boleto|visualizar comprovante|protestado
  `),
  'gift-card': phrasesOf(`
    cartões presente|gift cards da|cartões google play|raspar os códigos|raspe o código|raspe os códigos|foto dos códigos|fotos dos códigos|
    fotos dos cartões|envie os códigos|me envie os códigos|comprar cartões|comprar gift
  `),
  'secret-task': phrasesOf(`
    fazer um pagamento hoje|te passo os dados|pode resolver isso|tem um minuto|estou em reunião|estou em uma reunião|estou numa reunião|não posso atender|
    não posso falar agora|transferência urgente|pagamento urgente|fazer uma transferência|realizar uma transferência|fazer um pix|faça um pix|
    enviar um pix|saldo disponível|saldo em conta|máximo sigilo|total sigilo|sigilo absoluto|assunto confidencial|operação confidencial|não comente com|
    somente por e-mail|apenas por e-mail|você está disponível|está disponível agora|preciso de um favor|preciso de sua ajuda|número do whatsapp
  `),
  'bank-change': phrasesOf(`
    nova conta bancária|nossa nova conta|nova chave pix|mudamos de banco|mudança de conta|mudança de banco|alteração de conta|alteração de dados bancários|
    alteração bancária|dados bancários foram|conta anterior foi|conta está em auditoria|alterar minha conta salário|conta para meu salário|
    conta do meu salário
  `),
  loan: phrasesOf(`
    empréstimo rápido|empréstimo fácil|empréstimo sem|empréstimo para negativado*|para negativado*|crédito para negativado*|nome sujo|sem consulta ao spc|
    sem consulta|crédito liberado|empréstimo aprovado|empréstimo liberado|oferecemos empréstimo*|concedemos empréstimo*|ofereço empréstimo*|limpe seu nome|
    limpar seu nome|precisa de dinheiro
  `),
  job: phrasesOf(`
    trabalhar de casa|trabalhe de casa|em casa pelo celular|pelo celular|ganhe r$|ganhos de r$|por dia pelo|por dia trabalhando|r$ por dia|pagos via pix|
    pago via pix|pagamento diário|não precisa de experiência|curtir vídeos|curtindo vídeos|avaliar produtos|avaliando produtos|dinheiro extra|
    renda passiva|ganhar dinheiro|comissão diária
  `),
  invest: phrasesOf(`
    os bancos não querem|algoritmo compra|das operações|comece com 250|levante os lucros|levantar os lucros|acerta em 9|
    plataforma de investimento|robô de investimento|robô trader|trader automático|investir em bitcoin|lucro garantido|lucros garantidos|retorno garantido|
    rendimento garantido|ganhos garantidos|sem risco|ficar rico|liberdade financeira|criptomoeda*|dobre seu dinheiro|dobrar seu dinheiro|
    depósito mínimo de|investimento inicial de
  `),
  medicine: phrasesOf(`
    ereção firme|ereções firmes|estimulante sexual|cápsulas naturais|emagreça|perca 10 kg|perder peso sem|kg em 30|kg em um mês|quilos em|sem dieta|
    sem dietas|queima gordura|queimam gordura|queimar gordura|queimador de gordura|fórmula secreta|disfunção erétil|impotência|potência sexual|
    truque caseiro
  `),
  casino: phrasesOf(`
    giros grátis|bônus de boas-vindas|primeiro depósito|caça-níque*|cassino|cassino online|tigrinho|fortune tiger|jogo do tigre|sem depósito|aposte agora|
    apostas esportivas|plataforma pagando
  `),
  adult: phrasesOf(`
    mulheres perto de você|mulheres da sua região|mulheres na sua região|garotas da sua|mulheres solteiras|mulheres casadas|sexo sem compromisso|
    encontros casuais|encontro casual|sem compromisso hoje|quer te conhecer|novinhas|safada*
  `),
  'advance-fee': phrasesOf(`
    desejo doar|quero doar|doar a quantia|sou viúva|meu falecido|câncer terminal|câncer de|poucos meses de vida|obras de caridade|instituições de caridade|
    mesmo sobrenome|seu sobrenome|cliente falecid*|advogado de|ganhou na loteria|fundos não reclamados|que deus|pessoa de confiança|transferir os fundos|
    caridade
  `),
  extortion: phrasesOf(`
    hackeei|acesso aos seus dispositivos|acesso ao seu dispositivo|acesso a todos os seus|instalei um trojan|instalei um vírus|gravei um vídeo|gravei você|
    vídeo seu|sites adultos|sites pornográficos|site pornográfico|site adulto|para todos os seus contatos|a todos os seus contatos|todos os seus contatos|
    minha carteira|você tem 48 horas|você tem 50 horas|vídeo íntimo|vazar seus
  `),
  mailbox: phrasesOf(`
    caixa de e-mail|caixa de email|caixa de entrada está cheia|caixa postal está|caixa postal cheia|limite de armazenamento|espaço de armazenamento|
    cota de armazenamento|cota excedida|mensagens retidas|mensagens bloqueadas|mensagens em quarentena|e-mails pendentes|e-mails retidos|senha irá expirar|
    senha vai expirar|senha expirou|sua senha expira|manter a senha|manter minha senha|manter senha atual|atualizar webmail|conta de e-mail será|
    conta de e-mail foi|seu e-mail será
  `),
  law: phrasesOf(`
    processo administrativo|intimação judicial|mandado de intimação|audiência em seu nome|oficial de justiça|boletim de ocorrência|ordem judicial|
    processo em seu nome|foi citado no processo|citado em um processo|citado em processo|você foi citado|em seu nome no processo|
    protesto do seu|nome será protestado|nome será negativado|cpf será negativado|dívida ativa
  `),
  offer: phrasesOf(`
    milhões de e-mails|mil e-mails|e-mails segmentados|e-mails atualizados|programa de envio|primeira página do google|divulgação por e-mail|
    divulgue sua empresa|lista de e-mails|listas de e-mails|mailing atualizado|disparo de e-mails|criação de sites a partir|compre 3 leve|compre 2 leve
  `),
  messenger: phrasesOf(`
    chame no whatsapp|chama no whatsapp|chame no whats|chama no whats|me chame no|gerente no whatsapp|whatsapp para começar|grupo do whatsapp|
    grupo no whatsapp|grupo no telegram
  `),
});

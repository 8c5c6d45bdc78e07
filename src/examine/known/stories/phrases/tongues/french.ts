/** The stories as French tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of cybermalveillance.gouv.fr and Safeonweb. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const french = (): Tongue => ({
  friendship: phrasesOf(`
    ton profil m'a|votre profil m'a|vu ton profil|vu votre profil|relation sérieuse|relation durable|cherche un homme|homme honnête|homme sérieux|
    faire ta connaissance|faire votre connaissance|mieux te connaître|mieux vous connaître|t'envoie des photos|t'enverrai des photos|je suis divorcée|
    je vis seule|peut-être le destin|mauvais numéro
  `),
  credential: phrasesOf(`
    arrive à expiration|arrivent à expiration|nouvelle carte vitale|carte vitale actuelle|commander ma carte|commander ma nouvelle|
    commandez votre nouvelle carte|renouveler ma carte|renouveler votre carte|renouvellement de votre carte|mise à jour obligatoire|
    mise à jour de votre dossier|mettre à jour votre dossier|mettre à jour votre compte|mettez à jour vos|réactiver mon|réactivez votre|
    doit être réactivé*|réactiver votre|réactivation de votre|régulariser votre|régularisation de votre|validation obligatoire|authentification forte|
    certicode plus|service suspendu|sont suspendus|temporairement suspendu|temporairement suspendue|temporairement bloqué|temporairement bloquée|
    temporairement restreint|temporairement limité|accès restreint|accès à votre compte a|accès à votre espace a|compte est bloqué|compte est restreint|
    compte restreint|compte sera désactivé|débloquer votre|débloquer mon|nouvel appareil|appareil inconnu|connexion inconnue|transaction suspecte|
    opération suspecte|opération inhabituelle|paiement a échoué|paiement a été refusé|paiement n'a pas pu|abonnement a été suspendu|abonnement suspendu|
    confirmer votre compte|confirmer vos informations|confirmez votre identité|vérifier votre identité|vérifiez votre identité|vérifier mon identité|
    vérifier mon compte|identifiant et votre|vos identifiants et|renseignez vos|points fidélité expirent|points vont expirer|points expirent|
    échec de la synchronisation|session a expiré|reconnectez-vous
  `),
  deadline: phrasesOf(`
    sous 24h|sous 48h|sous 24 h|sous 48 h|dans un délai de 24|dans un délai de 48|dans les 72|sans action de votre part|sans réponse de votre part|
    sans retour de votre part|pour éviter la suspension|pour éviter toute suspension|définitivement supprimé*|définitivement bloqué*|
    retourné à l'expéditeur|avant expiration
  `),
  parcel: phrasesOf(`
    votre colis est en attente|colis en attente|colis n'a pu|livraison n'a pas pu|échec de livraison|tentative de livraison|frais de livraison de|
    droits de douane|frais d'expédition|frais de port de|reprogrammer la livraison|reprogrammer ma livraison|reprogrammer votre|replanifier|
    adresse incomplète|adresse est incomplète|numéro de rue manquant|colis retenu|colis est retenu|colis sera retourné
  `),
  tax: phrasesOf(`
    avis de contravention|amende de stationnement|amende impayée|amende reste impayée|régler mon amende|régler votre amende|régulariser mon amende|
    remboursement fiscal|remboursement d'un montant|bénéficier d'un remboursement|remboursement vous|recevoir votre remboursement|
    obtenir mon remboursement|vignette crit'air|chèque énergie|prime énergie|prime exceptionnelle|aide exceptionnelle|remboursement de soins|
    contravention impayée|infraction au code
  `),
  'gift-card': phrasesOf(`
    cartes cadeaux|cartes google play|cartes itunes|cartes steam|cartes apple|cartes neosurf|tickets neosurf|coupons neosurf|recharges pcs|recharge pcs|
    coupons pcs|transcash|gratter les codes|grattez les codes|photo des codes|photos des cartes|codes en photo|envoie-moi les codes|envoyez-moi les codes|
    acheter des cartes
  `),
  'secret-task': phrasesOf(`
    seul au bureau|opération d'acquisition|strictement confidentiel|unique contact|sous le contrôle de l'amf|ni téléphone|ni de vive voix|tout par mail|virement d'acompte|quel est le solde|
    paiement à faire|faire un paiement aujourd|vous transmettrai le rib|je vous transmets le rib|as-tu un moment|avez-vous un moment|
    pouvez-vous vous en occuper|compte sur votre discrétion|votre entière discrétion|opération confidentielle|dossier confidentiel|stricte confidentialité|
    absolue confidentialité|virement urgent|virement international|effectuer un virement|solde de nos comptes|solde des comptes|
    ne m'appelez pas|uniquement par mail|uniquement par e-mail|par mail uniquement|je suis en réunion|en réunion toute|êtes-vous disponible|
    es-tu disponible|n'en parlez à personne|n'en parle à personne|ne pas ébruiter|offre publique|besoin d'un service|besoin d'un petit service|
    j'ai besoin de ton aide|j'ai besoin de votre aide|numéro whatsapp|numéro de whatsapp
  `),
  'bank-change': phrasesOf(`
    changement de rib|changement de nos coordonnées|nos nouvelles coordonnées|nos coordonnées bancaires ont|coordonnées bancaires ont changé|
    nouveau compte bancaire|nouveau relevé d'identité|changé de banque|modification de rib|modifier mon rib|changer mon rib|
    changer mes coordonnées bancaires|compte est en audit
  `),
  loan: phrasesOf(`
    prêts de 3|même si la banque|au taux de 2|au taux de 3|interdits bancaires|offre de prêts|prêt entre particulier*|prêts entre particulier*|prêt de 5|des prêts de|crédit rapide|
    octroie des prêts|accorde des prêts|accordons des prêts|offrons des prêts|offre des prêts|prêteur particulier|besoin d'un prêt|besoin d'argent|
    besoin d'un financement|taux de 2%|taux de 3%|interdit bancaire|fichage banque|sans enquête de crédit|réponse sous 24
  `),
  job: phrasesOf(`
    télétravail rémunéré|revenu complémentaire|complément de revenu|revenus complémentaires|emploi à domicile|par jour en|euros par jour|euros par semaine|
    € par jour|€ par semaine|gagner de l'argent|gagnez jusqu'à|client mystère|réexpédition de colis|agent de transfert|quelques heures par
  `),
  invest: phrasesOf(`
    plateforme de trading|trading automatique|investir dans le bitcoin|investissez 250|dépôt de 250|à partir de 250|rendement garanti|
    rendements garantis|gains garantis|profit garanti|sans risque|devenir riche|liberté financière|devenu millionnaire|crypto-monnaie*|cryptomonnaie*|
    doubler votre argent|doublez votre|places limitées
  `),
  medicine: phrasesOf(`
    érection ferme|érections fermes|vigueur sexuelle|livraison discrète|fondre la graisse|gélule minceur|maigrir sans|perdre du poids sans|perdez du poids|
    perdre 10 kilos|perdre 5 kilos|kilos en|kilos en 30|sans régime|brûle-graisse*|brûleur de graisse|brûler les graisses|brûlent les graisses|
    gélules minceur|complément minceur|dysfonction érectile|troubles de l'érection|pilule bleue|médecins détestent
  `),
  casino: phrasesOf(`
    premier dépôt|machines à sous|casino en ligne|sans dépôt|bonus sans|jouer maintenant|retraits immédiats|retrait instantané|sans vérification
  `),
  adult: phrasesOf(`
    femmes près de chez vous|femmes près de chez toi|femmes célibataires|rencontre coquine|rencontres coquines|plan cul|sans lendemain|rencontres sans|
    femmes seules|femmes chaudes|photos nues|photos intimes|dans ta région|ton profil lui|sexe sans
  `),
  'advance-fee': phrasesOf(`
    souhaite faire don|fais don de|je fais un don|cancer de la gorge|atteinte d'un cancer|atteint d'un cancer|quelques mois à vivre|phase finale|
    gravement malade|je suis veuve|sans enfant|personne de confiance|aider les orphelins|les démunis|œuvre de charité|oeuvre de charité|accepter ce don|
    accepter mon don|mes biens|legs|léguer|client décédé|de nationalité française, je|tirage au sort international|heureux gagnant|paix du seigneur|
    dieu vous
  `),
  extortion: phrasesOf(`
    piraté votre|piraté ton|vos appareils|accès à vos appareils|accès complet à|logiciel malveillant|logiciel espion|vidéo compromettante|
    vidéos compromettantes|enregistré une vidéo|sites pornographiques|sites pour adultes|site pour adultes|à tous vos contacts|à tous tes contacts|
    tous vos contacts|portefeuille bitcoin|payer en bitcoin|me masturb*|te masturb*|se masturb*
  `),
  mailbox: phrasesOf(`
    boîte mail est pleine|boîte mail est saturée|boite mail est|boîte aux lettres électronique|boîte de messagerie|capacité de stockage|quota atteint|
    quota dépassé|limite de stockage|messages bloqués|messages non livrés|messages en quarantaine|récupérer mes messages|récupérer vos messages|
    mot de passe va expirer|mot de passe expirera|mot de passe arrive|conserver le mot de passe|conserver mon mot|garder le même mot|
    mise à jour de votre messagerie
  `),
  offer: phrasesOf(`
    pompe à chaleur prise en charge|prise en charge jusqu'à 90|mon éligibilité|panneaux solaires subventionnés|facture divisée par|
    première page de google|première page google|référencement de votre site|création de site internet|refonte de votre site|fichier de prospects|
    fichiers d'emails|base de données d'emails|isolation à 1|reste à charge|testez votre éligibilité|vérifiez votre éligibilité
  `),
  messenger: phrasesOf(`
    écrivez-moi sur whatsapp|écris-moi sur whatsapp|contactez-moi sur whatsapp|joindre sur whatsapp|groupe whatsapp
  `),
  law: phrasesOf(`
    poursuites judiciaires contre vous|gendarmerie nationale|cyber-infiltration|saisie informatique|procédures judiciaires en vigueur
  `),
});

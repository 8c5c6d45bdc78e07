/**
 * The parts of stories that are told in ever new words: what is offered, why it cannot be seen, how it shall be paid. One part
 * stands in honest letters; all parts of one story, from a stranger, in none. From the public warnings (FTC on rental, pet, job
 * and recovery scams; FBI IC3 on payroll diversion and business e-mail compromise; SEC on promised gains; Action Fraud on
 * rental fraud). As of 2026-11-30. Lower case, NFKC, one space. English: its mail tells the same in the most words.
 */
import { phrasesOf } from './phrase-list.ts';

export type StoryPart =
  | 'thing'
  | 'thing-unseen'
  | 'thing-paid'
  | 'pay-mine'
  | 'pay-elsewhere'
  | 'lost-before'
  | 'found-again'
  | 'found-for'
  | 'dead-owner'
  | 'dead-share'
  | 'gift-told'
  | 'gift-terms'
  | 'gain-told'
  | 'gain-safe'
  | 'gain-join'
  | 'job-odd'
  | 'wire-now'
  | 'wire-quiet'
  | 'kept-things'
  | 'kept-lost'
  | 'kept-for'
  | 'sold-site'
  | 'sold-gain'
  | 'sold-ask'
  | 'known-before'
  | 'slam'
  | 'mail-kept'
  | 'mail-stops'
  | 'mail-login'
  | 'taken-in'
  | 'passed-over'
  | 'payout-told'
  | 'payout-fee'
  | 'alms-need'
  | 'alms-ask'
  | 'alms-way'
  | 'inside-data'
  | 'inside-ask'
  | 'fund-told'
  | 'fund-easy'
  | 'trade'
  | 'trade-us'
  | 'trade-price'
  | 'trade-ask'
  | 'kept-word'
  | 'kept-gone'
  | 'kin-new'
  | 'kin-need'
  | 'stay-lost'
  | 'stay-card';

export const PARTS: Readonly<Record<StoryPart, readonly string[]>> = {
  // a home, an animal, a vehicle
  thing: phrasesOf(`
    die wohnung|meine wohnung|zur miete|l'appartement|mon appartement|le logement|el piso|mi piso|el apartamento|en alquiler|l'appartamento|mio appartamento|in affitto|huurwoning|de woning|mieszkanie|lägenheten|lejligheden|leiligheten|
    apartment|the flat|my flat|bed flat|bedroom flat|studio flat|bedroom|my house|our house|my home|the house|house for rent|rent is|the rent|monthly rent|to let|for rent|my condo|holiday home|cottage|
    african grey|cockatoo|the cage|dachshund|poodle|labradoodle|goldendoodle|cockapoo|retriever|shepherd|husky|chihuahua|sphynx|ragdoll|maine coon|studio|puppy|puppies|pups|kitten|kittens|bulldog|french bulldog|frenchies|yorkie|maltese|pomeranian|parrot|macaw|the dog|our dog|the cat|your pet|the animal|
    the car|the van|the truck|the motorbike|motorcycle|caravan|camper|motorhome|the boat|tractor|excavator|piano
  `),
  // why it cannot be looked at, and who brings it instead
  'thing-unseen': phrasesOf(`
    via airbnb|über airbnb|par airbnb|por airbnb|tramite airbnb|van airbnb|dienst van airbnb|airbnb verwaltung|schlüssel per|schlüssel mit|schlüssel zu|lebe im ausland|wohne im ausland|arbeite im ausland|clés par|je vis à l'étranger|je suis à l'étranger|llaves por|vivo en el extranjero|trabajo en el extranjero|chiavi tramite|vivo all'estero|lavoro all'estero|komt met de sleutels|sleutels via|woon zelf|in het buitenland|kan niet heen en weer|klucze kurierem|mieszkam za granicą|nycklarna|bor utomlands|
    unable to show|can't show|cannot show|can not show|not able to show|not possible to show|unable to view|can't view the inside|cannot view the inside|nobody to show|no one to show|no one in town|nobody in town|let you in|get inside|through the windows|through the window|see the inside|keys couriered|couriered to|agent on the board|agent is no longer|agents are no longer|our transporter|my transporter|the transporter|on the flight|flight today|flight tomorrow|flight tonight|with the church|missionaries|
    took the keys|keys with me|keys along|keys are with me|keys with us|have the keys here|took the keys along|post the keys|send the keys|send you the keys|mail you the keys|mail the keys|ship the keys|courier the keys|keys will be sent|keys will be delivered|keys delivered|
    keys and papers|keys and the papers|keys and documents|keys and the documents|keys and paperwork|keys by courier|keys arrive|keys through|keys and lease|keys and the lease|
    from the outside|view the outside|look from outside|see the outside|drive by and|drive past|drive by the|
    mission work|mission assignment|missionary work|on a mission|on mission|i had to move|had to relocate|we relocated|i relocated|have relocated|moved for work|moved to another country|out of the country|out of the state|out of state|
    offshore|oil rig|air base|army base|with my unit|logistics centre|logistics center|shipping centre|shipping center|sealed and ready|ready to be shipped|hold your money|holds your money|hold the money|keep the money until|work contract abroad|transferred abroad|transferred to another|military base|deployed to|deployed in|do not contact the|don't contact the|
    fly her|fly him|fly it to you|flies her|flies him|flies it to|fly them|flown to you|fly to you|ship her|ship him|shipped to you|pet nanny|flight nanny|pet delivery|pet courier|pet transport|pet shipping|
    delivery agency|shipping agency|shipping agent|shipping company|transport company will|door to door|to your doorstep|to your door|home delivery|transit airport|connecting flight|conditioned crate|special crate|electronic crate|travel crate|into quarantine|
    escrow service|buyer protection program|ebay protection|inspect it for|days to inspect|days to look at
  `),
  // before anything was seen, and in a way that cannot be called back
  'thing-paid': phrasesOf(`
    kaution|erste miete|treuhand|la caution|premier loyer|dépôt de garantie|la fianza|primer mes|la cauzione|prima mensilità|de borg|betaalverzoek|1e maand|kaucja|kaucję|depositionen|
    by chime|apple card|first rent|months rent|security on my account|on my account|money back|book them|book her|book him|be able to deposit|ready to deposit|by zelle|zelle|cash app|cashapp|venmo|apple pay|moneygram|western union|gift card|ebay motors|through ebay|via ebay|through amazon|escrow|chime|bitcoin|paysafecard|steam card|wire transfer|bank transfer to our agent|
    refundable deposit|refundable security|deposit is refundable|fully refundable|refundable and|refundable fee|refundable insurance|will be refunded|get it back|get this back|get everything back|get your money back|return the whole|return your money|handed back to you|
    the deposit and|deposit plus|month and the deposit|deposit and first|first month and|first month plus|pay one month|pay the first month|pay the deposit|send the deposit|need the deposit|deposit before|to hold it|to secure it|to reserve it|hold the place|
    shipping fee|delivery fee|shipping is|delivery is|shipping cost|transport fee|crate fee|insurance fee|vaccination fee|quarantine fee|courier fee|if payment is made|account for the transfer
  `),
  // an employee speaks of what he earns
  'pay-mine': phrasesOf(`
    my salary|my wages|my pay|my payroll|my paycheck|my pay check|my direct deposit|my earnings|my compensation|my payslip|direct deposit info|direct deposit details|direct deposit information|direct deposit account|change of direct deposit|direct deposit change|direct deposit update|
    payroll direct deposit|salary is paid|wages are paid|salary account|payroll account|payroll information|payroll details|pay details|salary payment|pay to go|next payroll|next pay date|next pay run|coming payslip|
    mi nómina|la nómina|mi salario|mi sueldo|ingresarme|mon salaire|ma paie|mein gehalt|meines gehalts|meine gehaltszahlung|il mio stipendio|del mio stipendio|meu salário|meu pagamento|mijn salaris|moje wynagrodzenie|
    給与の振込|給与振込|給料の振込|給料振込|給与口座|給与の受取
  `),
  // and wants it paid to another account
  'pay-elsewhere': phrasesOf(`
    new account|another account|different account|a new bank|new bank|another bank|different bank|changed bank|changed banks|changed my bank|change bank|change my bank|switched bank|switched banks|switched my bank|switch bank|moved to another bank|moved my account|
    change my account|change the account|change my direct|change my payroll|update my direct|update my bank|update my account|update my payroll|update my pay|update the account|updating my|update it with|replace the account|account on file|
    bank information|banking information|bank details|banking details|new routing|routing and account|voided check|voided cheque|void cheque|
    cambiado de banco|cambio de banco|nueva cuenta|número de cuenta|otra cuenta|changé de banque|nouveau compte|nouveau rib|bank gewechselt|neue bankverbindung|neues konto|cambiato banca|nuovo conto|nuovo iban|mudei de banco|nova conta|andere rekening|nieuwe rekening|nowe konto|
    口座を変更|口座の変更|口座に変更|新しい口座|別の口座|口座変更
  `),
  // somebody lost money to swindlers
  'lost-before': phrasesOf(`
    your savings|your lost|taken from you|was taken|were taken|make off with|made off with|robbed of|cheated out|tricked out|fell for|fell victim|online friend|lost funds|lost coins|lost crypto|lost bitcoin|lost money|lost your money|lost your funds|lost deposits|lost their deposits|lost investment|lost to a|lost to an|who lost|amount lost|amount you lost|stolen funds|stolen crypto|stolen coins|stolen bitcoin|stolen assets|
    scam victims|scam victim|fraud victims|list of victims|list of its victims|a victim of|victims of|dear victim|scammed|fake trading|fake broker|fake platform|fraudulent broker|fraudulent platform|fraudulent trading|fraudulent investment|unlicensed broker|scam broker|scam platform|
    fake investment|binary options|online trading|unlicensed trading|victims compensation|victim compensation|compensation scheme|compensation fund for
  `),
  // and it was found
  'found-again': phrasesOf(`
    recover their|recover stolen|recovery service|money again|money back|funds back|coins back|get it back|get your money|ethical hackers|our hackers|already see|see the coins|on an exchange|on the exchange|can trace|was traced|been traced|we traced|have traced|we located|been located|recover your|recover the|recover lost|recovered|recovery of|recovery expert|recovery agent|recovery specialist|recovery team|recovery desk|asset recovery|fund recovery|funds recovery|
    compensation|restitution|reimbursement|funds located|located and held|among the seized|seized assets|unclaimed balance|frozen on|is frozen|been frozen|been seized|were seized|returned to you|refunded to you|reclaim|stands to your credit|to your credit|be paid out|claim your asset|release the wallet|wallet in your name
  `),
  // but first something has to be given
  'found-for': phrasesOf(`
    on whatsapp|whatsapp +|whatsapp: +|clearance deposit|refundable gas|refundable deposit|refundable fee|payable in usdt|paid in usdt|escrow wallet|secures your file|secures your case|opens your case|opening fee|case fee|how much was taken|how much you lost|a deposit of|number at which|retainer|upfront|up front|paid in front|in front to|in advance|gas fee|network fee|processing fee|legal fee|release fee|court filing|court fee|filing fee|activation fee|tax of|the tax|commission of|small fee|fee of|
    open a wallet|create a wallet|wallet address|proof of ownership|whatsapp number|your whatsapp|on telegram|phone number|telephone number|your passport|copies of your|copy of your id|copy of your passport|name of the platform|name of the broker|name of broker|
    remote access|anydesk|teamviewer
  `),
  // he who had it is dead
  'dead-owner': phrasesOf(`
    has died|who died|died in|died of|died with|died without|lost his life|lost her life|lost their lives|passed away|passed on|late customer|late client|a deceased|the deceased|deceased client|deceased customer|my late|of the late|the late|plane crash|road accident|car accident|car crash|
    without a will|no will|no heir|no relative|no next of kin|no child|no children|cancer|terminally ill|doctor says|doctors say|my doctor
  `),
  // and the reader shall stand in for his kin
  'dead-share': phrasesOf(`
    50/50|50-50|50% 50%|50:50|share 50|we share|be shared|be divided|divided equally|split the|split it|percent for you|percent for yourself|% for you|% for yourself|your share|for your effort|
    same last name|same surname|same family name|same name as|last name as you|surname as you|family name as you|bear the same|bears the same|bore the same|bearing the same|share the surname|share the last name|names are equal|shares your|next of kin|
    stand as|stand in as|put you forward|present you as|as the beneficiary|as the heir|as his heir|as his relative|orphans|widows|less privileged|motherless
  `),
  // the reader is said to have won or earned something
  'gift-told': phrasesOf(`
    addresses that we|addresses we drew|that we drew|was drawn|were drawn|your box|your parcel of|you have been chosen|you have been selected|you've been chosen|you've been selected|you were selected|you were chosen|email was selected|email was drawn|email has been selected|you are one of|you're one of|you are the winner|you are a winner|winner!|congratulations|you have won|you've won|
    is yours|are yours|earned you|you get a|you will receive a|your prize|your gift|your reward|reward is waiting|prize is waiting|gift is waiting|as a thank you|thanks to the answers|for your participation
  `),
  // if he hurries, answers a few questions, or pays for the parcel
  'gift-terms': phrasesOf(`
    only pay shipping|pay only shipping|pay only for shipping|only pay for shipping|just pay shipping|pay for shipping|pay the shipping|cover shipping|cover the shipping|cover the postage|shipping and handling|small shipping|
    another participant|another winner|another customer|someone else will|somebody else will|next person|confirm who you are|confirm within|confirm withing|claim within|
    left in your region|left in your area|left in your city|left in stock|takes 30 seconds|30 seconds|30-second|takes less than|one minute survey|short survey|quick survey|shopper survey|take the survey|start the survey|easy questions|simple questions|short questions|quick questions|
    answer 3|answer three|pick a box|choose a box|open a box|spin the|claim it|claim now|claim my|claim your|claim before|before midnight|before it is gone|before it's gone|last chance|expires today|expires tonight
  `),
  // gains in numbers
  'gain-told': phrasesOf(`
    % weekly|% a week|% per week|% daily|% a day|% per day|% every day|% monthly|% a month|% per month|percent weekly|percent daily|percent a day|percent a week|weekly profit|daily profit|weekly returns|daily returns|daily income|trades in profit|winning trades|profitable trades|of trades|
    signals are right|trading signals|our signals|profit signals|accurate signals|average balance|average profit|average client|turned $|turned €|turned £|into $|double your|triple your|grow your deposit|deposit can grow|money grow|returns of up|profits of up
  `),
  // without any risk or work
  'gain-safe': phrasesOf(`
    losses are covered|covers losses|cover your losses|insured against loss|no losses|cannot lose|can't lose|never lose|money stays yours|take it out whenever|withdraw whenever|out whenever you|capital is guaranteed|capital guaranteed|guaranteed capital|guaranteed returns|guaranteed profit|guaranteed income|returns are guaranteed|profit is guaranteed|profits are guaranteed|risk-free|risk free|no risk|zero risk|without risk|
    withdrawals are|withdraw anytime|withdraw at any time|withdraw any time|instant withdrawal|same-day withdrawal|personal account manager|dedicated account manager|personal manager|personal broker|does everything for you|trades for you|does the work for you|on autopilot|
    trading robot|trading bot|ai trading|ai-powered trading|trading algorithm|automated trading|automatic trading|quantum
  `),
  // to be joined now
  'gain-join': phrasesOf(`
    put in 250|put in $250|put in €250|put in just|start with 250|start with just|to begin|an expert rings|expert calls you|expert will call|manager will call|call you the same day|open your account|open an account|open account|activate your account|create your account|minimum deposit|first deposit|initial deposit|deposit of $|deposit of €|deposit of £|start with $|start with €|start with £|starting with $|began with $|began with €|begin with $|
    seats are open|seats left|places left|spots left|spots are|places are limited|limited seats|only a few|join now|join today|register now|register today|sign up now|get started|start earning|start today
  `),
  // what no employer asks before he has seen anybody
  'job-odd': phrasesOf(`
    on telegram|install signal|install telegram|install whatsapp|via signal|done by text|by text message|by text and|home office equipment|office equipment|equipment will be|issued by the company|mini office|personal email|personal e-mail|alternate email|alternative email|private email|non-school|not the school|non school|bank you use|bank do you use|text me on|text me at|no interview|name of your bank|bank name|name of bank|your bank|text your|send a text|cashier's check|cashier check|certified check|with a check|a check to|check for the|send you a check|receive a check|receive a cheque|cheque to buy|a cheque for|cheque will be|
    deposit the check|bank the check|bank the cheque|approved vendor|certified vendor|via telegram|telegram @|on whatsapp|via whatsapp|on signal|google hangouts|on hangouts|interview is held in writing|text-based interview|chat interview|buy gift cards|purchase gift cards|usdt|to your wallet|registration fee|training fee|equipment fee
  `),
  // money shall leave the house today
  'wire-now': phrasesOf(`
    payment made|a payment made|make a payment|process a payment|set up a payment|send a payment|payment today|payment out today|payment to a|pay a supplier|pay a vendor|pay a consultant|wire today|wire transfer|bank wire|a wire|wire out|a transfer|transfer today|international transfer|same day payment|same-day payment|chaps|bank transfer
  `),
  // and nobody shall be told
  'wire-quiet': phrasesOf(`
    nda|non-disclosure|with nobody|discuss it with no|discuss this with no|nobody until|no one until|don't discuss|do not discuss|not to discuss|keep this between|keep it between|between you and me|between the two of us|strictly confidential|highly confidential|keep this confidential|keep it confidential|keep this quiet|keep it quiet|don't mention|do not mention|don't tell|do not tell|until it is announced|until it's announced|until the announcement|before the announcement|discretion
  `),
  // what somebody keeps at a service
  'kept-things': phrasesOf(`
    your photos|your pictures|your files|your videos|your documents|your data|your storage|your cloud|your backup|your backups|your memories|photos and videos|photos and files|files and photos|cloud storage|storage plan|cloud account|icloud
  `),
  // is about to be lost
  'kept-lost': phrasesOf(`
    will be deleted|be deleted|be erased|be removed|be wiped|be lost|are deleted|deleted today|deleted tomorrow|deleted soon|deleted on|due to be|permanently deleted|permanent deletion|permanently lost|scheduled for deletion|marked for deletion|lose all your|lose your
  `),
  // unless a little is paid
  'kept-for': phrasesOf(`
    one payment of|one-time payment|single payment|small payment|payment of only|for only|for just|only $|only €|only £|loyalty|loyal customer|loyalty bonus|50 gb|100 gb|extra storage|more storage|free upgrade|plan has run out|plan has expired|plan expired|plan has ended|storage is full|out of storage|exceeded your storage|storage limit|
    payment failed|payment has failed|payment was declined|payment method has|could not renew|couldn't renew|failed to renew|renewal failed|card has expired
  `),
  // the reader's site, or whom he would like to reach
  'sold-site': phrasesOf(`
    your business|your company|your homepage|your home page|your brand|mobile app|your website|your web site|your site|your webpage|your web page|your blog|your online presence|your business online|your domain|your ranking|your rankings|your keywords|your app|web sites to the|websites to the|
    attendees list|attendee list|attendees of|visitors list|visitor list|exhibitors list|exhibitor list|contact list|contacts list|mailing list|email list|email database|user list|users list|prospect list|leads list|
    more leads|extra leads|more jobs|more enquiries|more inquiries|new clients|new customers|more clients|more customers|qualified meetings|qualified leads|qualified appointments|sales meetings|sales appointments|your pipeline|your sales team|lead generation
  `),
  // what it is to gain
  'sold-gain': phrasesOf(`
    ranking|rankings|ranked|rank on|rank higher|rank better|from ranking|top 3|top three|top 10|top ten|first page|page one|page 1|major search engines|search engines|search engine|search results|google's eyes|in google|on google|of google|at google|organic traffic|more traffic|website traffic|targeted traffic|domain authority|
    one-way|anchor text|backlinks|back links|quality links|link exchange|link building|link to you|link to us|link back|place a link|put a link|exchange links|do-follow|dofollow|site analysis|seo|search engine optimi|web design|web development|app development|digital marketing|
    android apps|iphone and android|ios and android|developers|designers|explainer video|promo video|logo design|more visitors|conversions|conversion rate|apps from|starting at $|from $|normally $|usually $|virtual assistant|outsourcing|hire dedicated|names, titles|titles, emails|emails, phone|phone numbers|counts|records|contacts:|verified contacts|decision makers|
    book qualified|we book|meetings a month|meetings per month|leads a month|leads per month|appointments a month|appointments per month|only pay for|pay only for|pay per|pay nothing unless|you only pay|those that show up|affordable|price list|packages|guaranteed results|risk free|risk-free|no charge|doesn't cost a fortune
  `),
  // and the answer that is wanted
  'sold-ask': phrasesOf(`
    opportunity to work with|love to work with you|let me tell you|
    share your requirement|share your requirements|your requirement|good time to talk|convenient time|send samples|send you samples|send some samples|see some examples|want to see|would you like to see|a quotation|yes is enough|may i send|can i send|could i send|shall i send|should i send|mind if i send|if i send|send you our|send you a quote|send you more|for a quote|request a quote|get a quote|may i give you|can i give you|give you a call|tell us how to reach|how to reach you|best number|best time to|
    15 minute|15-minute|15 min|10 minute|10-minute|20 minute|quick call|quick chat|short call|brief call|open to a|are you open|open to it|would you be open|would you be interested|are you interested|interested in acquiring|interested in buying|if you are interested|if interested|worth a|
    right person|right contact|let me know and|let me know if you|get back with|what do you charge|please reply|reply in any case|reply for|your thoughts|any interest|just say so|reply "|reply with "|reply stop|leave out|opt out
  `),
  // they spoke before: he was asked, or met
  'known-before': phrasesOf(`
    as promised|as agreed|as discussed|as we discussed|as requested|you requested|you asked|you had asked|thank you for your|thanks for your|thanks for getting in touch|thank you for getting in touch|thank you for contacting|thanks for contacting|thank you for stopping|thanks for stopping|thank you for visiting|thank you for meeting|thanks for meeting|
    thanks for the call|thank you for the call|thanks for speaking|thank you for speaking|good to speak|good to talk|nice to talk|nice to speak|nice talking|great talking|nice to meet|great to meet|good to meet|nice meeting|great meeting|good meeting|lovely to meet|pleasure to meet|
    for reporting|you reported|your claim|your case with us|your complaint|your application|you applied|you registered|you joined|your membership|we met|we spoke|we talked|our call|our meeting|our conversation|our chat|our phone call|your enquiry|your inquiry|your request|your order|you ordered|you bought|your purchase|your agency|your supplier|your message|your question|your visit|your subscription|your invoice|your contract|on the phone|last week's|yesterday's|your colleague|you filled in|you signed up|you subscribed
  `),
  // an entry or a search listing is sold as if a domain ended
  slam: phrasesOf(`
    search engine registration|search engine submission|domain name search|domain seo|seo domain registration|make it difficult for|may make it difficult|difficult for customers to|difficult for clients to|failing to complete|failure to complete|domain name search engine|traffic generator|domain notice|final notice of domain|this notice for|notice for your domain|process payment for
  `),
  // the reader's mailbox, of no named house
  'mail-kept': phrasesOf(`
    your mailbox|your mailboxes|your mail box|your webmail|your web mail|your email account|your e-mail account|your mail account|mail servers|mail server|email servers|the mailbox|webmail account|email box
  `),
  // stops soon
  'mail-stops': phrasesOf(`
    lose connection|lose access|lost access|no mail is lost|mail is lost|sending and receiving|send or receive|send and receive|receive new|not be able to send|not be able to receive|will not be possible|not be possible unless|gone over|over the limit|exceeded limit|exceeded its limit|exceeded the limit|mailbox has exceeded|mailbox exceeded|scheduled maintenance|server maintenance|
    brief outages|it maintenance|server upgrade|will be moved|be moved over|be migrated|migrated to|be blocked|be disabled|be suspended|be deactivated|be closed|be shut down|be terminated|out of date|running low
  `),
  // unless one signs in
  'mail-login': phrasesOf(`
    log on to your|logon to your|login to your|log in to your|log into your|sign in to your|sign into your|re-validate|re-validates|revalidate|re-confirm|reconfirm|validate the account|validate your|fill in what|press the submit|submit button|fill in the form|fill the form|fill out the form|click here and|by clicking|click here to|click the link|follow the link|at this link|link below|as long as you do it
  `),
  // money of others shall come in
  'taken-in': phrasesOf(`
    certified check|cashier's check|cashier check|bank check|bank draft|certified cheque|banker's draft|overpayment|the check will|the cheque will|mail you a check|send you a check|receive payment|receives payment|receive the payment|receives their payments|receive funds|receive the funds|receive money|
    collect payment|collect the payment|collection of payments|in his account|into his account|through your account|in your account and|to your account and|use your account|use your bank account|payment agent|collection agent|payment representative|engage a representative|representative who|company representative
  `),
  // and go on to somebody else, but for a share
  'passed-over': phrasesOf(`
    deduct your|deducts his|deduct 10|deducts 10|deduct 5|deduct the|keep your fee|keep your pay|keep your commission|keep 10|keep 5%|as your commission|as his commission|as commission|percent commission|% commission|percent as|% as your|% as his|
    hand the balance|send the balance|forward the balance|pay the balance|balance to|the remainder|remaining balance|remaining funds|remaining money|the rest to|sends us the rest|send us the rest|send the rest|forward the rest|transfer the rest|pay the mover|pay the driver|pay his driver|pay my driver|pay the nanny|pay my agent|excess funds|the excess|the difference to
  `),
  // a sum lies ready for the reader
  'payout-told': phrasesOf(`
    ready for release|ready to be released|release the funds|release of the funds|release of your|release your fund|funds will be released|fund will be released|will be released to you|held by our|held in your name|in your name with|your payout|your payment of|pending payout|is yours to claim|stands to your credit|awaiting your claim|
    has put in a bid|a buyer for|buyer for your|buyer has|offer for your timeshare|proceeds of|your compensation|your inheritance|your winnings|your consignment|your loan is approved|loan has been approved|approved your loan
  `),
  // and comes after something was paid
  'payout-fee': phrasesOf(`
    transfer tax|tax clearance|clearance fee|clearance certificate|release fee|processing fee|activation fee|insurance fee|insurance premium of|notary fee|stamp duty|handling fee of|administration fee of|registration fee of|courier charges|delivery charges|security fee|gas fee|in advance|paid upfront|upfront fee|up-front fee|
    fee before|before the funds|before the money|before it can be|before we can release|prior to release|has to be paid|must be paid first|first be paid|first has to|returned at closing|refunded at closing|returned together|be returned with|refunded together
  `),
  // somebody is in need
  'alms-need': phrasesOf(`
    operation|surgery|hospital|transplant|cancer|kidney|hole in her heart|hole in his heart|heart disease|chemotherapy|orphan|orphans|orphanage|refugee|war in|flood|earthquake|homeless|starving|little girl|little boy|my daughter|my son|my child|my children
  `),
  // gifts are asked for
  'alms-ask': phrasesOf(`
    whatever you can|anything you can|any amount|even 5|even 10|even 20|even a little|even a small|help us with|help me with|please help|donate|donation|your donations|god bless|may god|god will|god repay|in christ|good samaritan|kind heart|kind-hearted|kind hearted
  `),
  // in a way that nobody can follow
  'alms-way': phrasesOf(`
    western union|moneygram|bitcoin|btc|usdt|ethereum|crypto wallet|wallet address|gift card|cash app|cashapp|zelle
  `),
  // what only the house itself knows
  'inside-data': phrasesOf(`
    aging report|ageing report|ar report|a/r report|accounts receivable report|receivables report|w-2|w2 forms|w2s|w-2s|w-2 forms|p60s|payroll report|payslips of all|list of employees|list of all employees|employee list|all employees|staff list|customer list|list of customers|all customers with|vendor list|
    our balance|account balance as of|balance at the bank|bank balance|available balance|balance in the account|open invoices of all
  `),
  // and he who asks wants it sent
  'inside-ask': phrasesOf(`
    send me the|send me a copy|send it back to me|send it to me|send them to me|email me the|email them to me|please export|export the|forward me the|i need it|i need them|i need you to|like to have them|like to have it|what is our|what's our|how much do we have|tell me our|get paid before|quick review|email only|by email only
  `),
  // credit for everybody
  'fund-told': phrasesOf(`
    approved for up to|you're approved for|you are approved for|pre-approved for|preapproved for|qualify for up to|qualifies for up to|qualified for up to|is approved for up|funding of up to|up to $250|up to $500|line of credit of|business funding|working capital|merchant cash|cash advance
  `),
  // without questions
  'fund-easy': phrasesOf(`
    no paperwork|minimal paperwork|any credit|bad credit|poor credit|all credit|no collateral|no credit check|no personal guarantee|within a day|same day|same-day|within 24 hours|next day funding|based on your revenue|last 3 bank|last 3 months bank|last three bank|months of bank statements|how much do you need|reply with an amount
  `),
  // what strangers sell to everybody who has a site or a firm
  trade: phrasesOf(`
    online shop|online store|e-commerce|ecommerce|magento|woocommerce|php|in forbes|forbes|press release|featured in|trial order|purchasing manager|purchase manager|seo|on-page|off-page|search results|in the searches|google ranking|backlinks|backlink|do-follow|dofollow|guest post|sponsored post|sponsored article|link in it|a link to our client|your articles|our article|text of ours|content for your|
    new website|redesign|web design|web development|website development|website for you|wordpress|shopify|landing page|your site looks|your website looks|looks dated|good on phones|mobile friendly|mobile-friendly|
    mobile app|explainer video|animated video|logo|graphic design|3d rendering|virtual assistant|social media management|email marketing|lead generation|cold calling|appointment setting|
    database of|a database|contact data|email list|mailing list|verified emails|direct emails|decision makers|leads|
    our factory|the factory of|factory of|factory for|manufacturer of|manufacturer for|we are manufacturer|we are a manufacturer|we manufacture|we produce|our products|the catalogue|our catalogue|our catalog|product catalog|e-catalogue|shipping agent from china|freight forwarder
  `),
  // who they say they are
  'trade-us': phrasesOf(`
    we have|we place|we charge|i can provide|i can write|i can offer|we are a|we are an|we are the|we're a|we're an|we are one of|we do|we can build|we can make|we can put|we can help|we can provide|we can offer|we build|we make|we design|we develop|we create|we help|we offer|we provide|we supply|we produce|we specialize|we specialise|we export|we sell|we'd pay|we would pay|we pay|our team|our company|our agency|our factory|our experts|our designers|our developers|
    i am a|i'm a|i work for|i work with|i represent|i run a|i own|i checked|i audited|i analysed|i analyzed|i noticed|big fan of|hope you're well|hope you are well|hope this finds|hope you are doing
  `),
  // what it costs
  'trade-price': phrasesOf(`
    we charge|it begins at|begins at|starts at|an hour|per hour|cheap price|good price|best price|price|prices|the price|our prices|pricing|our charges|our rates|the cost|cost is|costs only|quote|quotation|budget|affordable|cheap|discount|free sample|a sample|samples|free audit|free report|free trial|from $|from £|from €|pay $|pay £|pay €|for $|for £|for €|only $|only £|only €|moq|fob|packages|per post|per article|per month|per lead
  `),
  // and that an answer is wanted
  'trade-ask': phrasesOf(`
    say yes|should i put|should i forward|forward our|forward you our|feel free to contact|looking for someone|are you looking for|any question|any questions|can i mail|may i mail|can i email|can i send|may i send|could i send|shall i send|should i send|can we send|may we send|possible to send|get you a sample|send you a sample|send you the|send you our|send you some|like to receive|shall we talk|can we talk|could we talk|shall we discuss|give me your number|share your number|your phone number|your whatsapp|let me know|tell me who you|who do you target|who you target|help you?|
    are you interested|if interested|if you are interested|would you be interested|interested in|how long would|how much do you charge|what do you charge|looking forward to|awaiting your|waiting for your|get back to me|reply to this|just reply|please reply|reply yes|good time to talk|quick call|short call|a call
  `),
  // what lies at a service, in one word
  'kept-word': phrasesOf(`
    your domain|your website|your mailbox|photo|photos|pictures|videos|files|backup|backups|documents|memories|albums|cloud|storage
  `),
  // and goes
  'kept-gone': phrasesOf(`
    goes offline|go offline|offline|switched off|be suspended|deactivated|deleted|delete|deletion|erased|removed|wiped|gone forever|go to the bin|stop keeping|be lost|lose them|lose access
  `),
  // one of the family has another telephone
  'kin-new': phrasesOf(`
    this is my new number|my new number is|save my new number|phone is broken|phone broke|dropped my phone|lost my phone|phone fell in|phone fell into|phone is dead|this is my new address|my new email address|texting from another|
    番号が変わった|番号変わった|番号が変わりました|今はこのアドレス|今このアドレスから|新しい携帯から|別の携帯から|友達の携帯|携帯を水に落として|携帯を水に落とした|スマホを水に落として|スマホを水に落とした|携帯が壊れて|携帯が壊れた|スマホが壊れて|スマホが壊れた|携帯をなくして|携帯をなくした|スマホをなくして|スマホをなくした|電話は使えない|電話が使えない|
    das ist meine neue nummer|meine neue nummer|speicher bitte diese|neue handynummer|handy ist kaputt|handy ist ins|handy ist runter|handy verloren|handy kaputt|von einem anderen handy|
    c'est mon nouveau numéro|mon nouveau numéro|mon téléphone est cassé|mon téléphone est tombé|perdu mon téléphone|cassé mon téléphone|portable est cassé|
    este es mi nuevo número|mi nuevo número|mi número nuevo|se me ha roto el móvil|se me rompió el|se me ha caído el móvil|perdí mi celular|perdido el móvil|
    meu novo número|meu número novo|número novo|mudei de número|troquei de número|meu celular quebrou|celular caiu|perdi meu celular|
    il mio nuovo numero|mio numero nuovo|telefono si è rotto|mi si è rotto il|mi è caduto il telefono|perso il telefono|cellulare è rotto|
    dit is mijn nieuwe nummer|mijn nieuwe nummer|nieuw telefoonnummer|telefoon is kapot|telefoon is gevallen|telefoon is in het water|telefoon kwijt|
    to mój nowy numer|mój nowy numer|zepsuł mi się telefon|telefon mi się zepsuł|zgubiłam telefon|zgubiłem telefon|
    mitt nya nummer|tappat min mobil|tappade mobilen|mobilen gick sönder|mobilen är trasig|
    mit nye nummer|min telefon er gået|tabt min telefon|mobilen er gået i stykker|
    mitt nye nummer|telefonen min er ødelagt|mistet telefonen|
    moje nové číslo|rozbil se mi telefon|rozbil se mi mobil|az új számom|elromlott a telefon*|noul meu număr|mi s-a stricat telefonul|yeni numaram|telefonum bozuldu|telefonum kırıldı|
    мой новый номер|телефон сломался|разбил телефон|разбила телефон|утопила телефон|这是我的新号码|我换号了|手机坏了|手機壞了|我的新號碼|휴대폰이 고장|핸드폰이 고장|폰이 고장|새 번호
  `),
  // a booking will be lost
  'stay-lost': phrasesOf(`
    予約が自動取消|予約が自動的に取|予約が自動的にキャンセル|予約は自動的に|予約がキャンセルと|予約がキャンセルされ|予約がキャンセルに|予約は取り消|予約が取り消|予約を取り消させて|予約の取消|
    reservation will be cancelled|reservation will be canceled|booking will be cancelled|booking will be canceled|reservation may be cancelled|booking may be cancelled|reservation may be canceled|booking may be canceled|reservation is at risk|booking is at risk|lose your reservation|lose your booking|cancel your reservation|cancel your booking|avoid cancellation|keep your reservation|keep your booking|
    buchung wird storniert|reservierung wird storniert|buchung storniert werden|réservation sera annulée|réservation pourrait être annulée|reserva será cancelada|reserva se cancelará|reserva podría cancelarse|prenotazione verrà annullata|prenotazione sarà annullata|prenotazione potrebbe essere annullata|sistema la cancelará|cancelará automáticamente|cancelada automáticamente|cancelada automaticamente|annulée automatiquement|annullata automaticamente|automatisch storniert|automatisch geannuleerd|booking automatically|reservation automatically|automatically cancelled|automatically canceled|boeking wordt geannuleerd|reservering wordt geannuleerd|rezerwacja zostanie anulowana
  `),
  // unless the card is shown once more
  'stay-card': phrasesOf(`
    カードの有効性|カードの有効確認|カードの確認が|カードを確認|カードの認証|カード認証|カードの再確認|カード情報の再|カード情報の確認|カード情報を再|お支払い情報の再|決済情報の確認|本人認証が必要|仮押さえ|
    card verification|verify your card|verify the card|verify your payment|validate your card|confirm your card|please confirm your payment|confirm your payment method|confirm your payment details|card could not be|card details again|credit card again|payment card again|card was not accepted|temporary hold|test charge|pre-authorization|pre-authorisation|additional verification|
    karte bestätigen|karte verifizieren|kartendaten erneut|kartenprüfung|vérifier votre carte|confirmer votre carte|vérification de votre carte|vérification de la carte|verificar su tarjeta|verificar tu tarjeta|verificación de la tarjeta|confirmar su tarjeta|verificare la carta|verifica della carta|confermare la carta|kaart verifiëren|kaartgegevens bevestigen|verificatie van uw kaart|weryfikacja karty|potwierdzić kartę
  `),
  // and has to pay at once, and cannot
  'kin-need': phrasesOf(`
    pay a bill for me|pay it for me|pay for me|can't access my bank|cannot access my bank|can't get into my bank|cannot get into my bank|pay you back tomorrow|pay you back on|lend me|transfer it for me|
    立て替えてくれ|立て替えてほしい|立て替えて欲しい|立て替えてもらえ|立替えてくれ|代わりに払って|代わりに振り込|振り込んでほしい|振り込んで欲しい|振り込んでくれ|振り込んでもらえ|お金を貸して|お金貸して|
    rechnung überweisen|rechnungen überweisen|rechnung bezahlen|rechnungen bezahlen|für mich auslegen|für mich überweisen|für mich bezahlen|nicht an mein banking|kein zugriff auf mein konto|nicht ins online-banking|
    payer une facture|régler une facture|avancer l'argent|m'avancer|virement pour moi|accès à ma banque|te rembourse demain|
    pagar una factura|pagar un recibo|adelantarme|hacerme una transferencia|hacerme un bizum|no puedo entrar en mi banco|te lo devuelvo mañana|
    pagar uma conta|pagar um boleto|fazer um pix|me emprestar|pagar para mim|não consigo acessar meu banco|te devolvo amanhã|te pago amanhã|
    pagare una bolletta|pagare una fattura|anticiparmi|farmi un bonifico|fare un bonifico per|non riesco ad accedere alla banca|ti restituisco domani|
    rekening betalen|rekeningen betalen|voorschieten|voor mij betalen|voor mij overmaken|kan niet bij mijn bank*|niet bij mijn bankieren|morgen terug|
    zapłacić rachunek|opłacić rachunek|zapłacić za mnie|przelać za mnie|nie mam dostępu do banku|oddam jutro|oddam ci jutro|pożyczyć mi|
    betala en räkning|betala en faktura|betala åt mig|lägga ut för|swisha åt mig|kommer inte åt banken|betala tillbaka imorgon|
    betale en regning|betale for mig|lægge ud for|kan ikke komme i netbank*|betale for meg|legge ut for meg|kommer ikke inn i nettbanken|
    zaplatit účet za mě|zaplatit fakturu za mě|poslat za mě|kifizetni egy számlát|utalj nekem|plăti o factură|plătești tu|benim için öde*|faturayı öde*|bana para gönder*|
    оплатить счёт за меня|оплатить счет за меня|переведи за меня|скинь на карту|займи до завтра|верну завтра|帮我转账|帮我付|先垫付|幫我轉帳|幫我付|대신 송금|대신 결제|돈 좀 보내
  `),
};

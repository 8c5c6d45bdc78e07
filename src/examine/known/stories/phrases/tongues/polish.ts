/** The stories as Polish tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of CERT Polska. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const polish = (): Tongue => ({
  friendship: phrasesOf(`
    zobaczyłam twój profil|twój profil mi|widziałam twój profil|poważnego związku|poważny związek|stałego związku|szukam mężczyzny|uczciwego mężczyzny|
    lepiej się poznać|poznać cię|poznać się bliżej|wyślę ci zdjęcia|jestem rozwiedziona|mieszkam sama|może to przeznaczenie
  `),
  credential: phrasesOf(`
    dostęp do konta|dostęp do serwisu|dostęp został|dostęp zostanie|konto zablokowan*|tymczasowo zablokowan*|tymczasowo zawieszon*|tymczasowo ogranicz*|
    został tymczasowo|została tymczasowo|zostało tymczasowo|odblokuj konto|odblokować konto|odblokuj dostęp|odblokować dostęp|przywróć dostęp|
    przywrócić dostęp|podejrzaną aktywność|podejrzanej aktywności|nietypową aktywność|nietypowe logowanie|nieautoryzowan*|nieznanego urządzenia|
    nowego urządzenia|nowe urządzenie|potwierdź swoje|potwierdzić swoje|potwierdź tożsamość|potwierdzić tożsamość|potwierdzenia tożsamości|
    potwierdzenie tożsamości|zaktualizuj swoje|zaktualizować swoje|zaktualizować dane|aktualizacji danych|aktualizacja danych|zweryfikować|
    ponownej weryfikacji|weryfikacji konta|weryfikację konta|zaloguj się i potwierdź|karta została zablokowana|karta zostanie|płatność nie powiodła|
    płatność została odrzucona|nie mogliśmy przetworzyć|nie udało się pobrać|subskrypcja została|dane karty|numeru karty|hasło do bankowości|
    aplikacji mobilnej wygas*|punkty wygas*|profil zaufany
  `),
  deadline: phrasesOf(`
    do jutra|zostanie wyłączony|wyłączymy|ciągu 72 godzin|w ciągu 24 godzin|w ciągu 48 godzin|do końca dnia|w przeciwnym razie|brak reakcji|brak wpłaty|
    brak dopłaty|brak płatności|zostanie zawieszon*|zostanie zablokowan*|zostanie usunięt*|zostanie zamknięt*|zostanie odłączon*|zwrot do nadawcy|
    ostateczne wezwanie|ostatnie ostrzeżenie
  `),
  parcel: phrasesOf(`
    paczka została wstrzyman*|przesyłka została wstrzyman*|paczka została zatrzyman*|przesyłka została zatrzyman*|zatrzymana w sortowni|przekroczenia wagi|
    dopłać|dopłatę|niedopłat*|dezynfekcj*|dokończyć dostawę|nie mogła zostać doręczon*|nie można dostarczyć|nie udało się dostarczyć|
    nieudana próba doręczenia|niepełny adres|nieprawidłowy adres|błędny adres|potwierdź adres|zaktualizuj adres|opłatę celną|opłaty celnej|
    należności celne|ponowne doręczenie|ponownej dostawy|zwrot przesyłki do nadawcy|zwrotem przesyłki
  `),
  tax: phrasesOf(`
    nadpłata podatku|nadpłaty podatku|nadpłatę podatku|zwrotu podatku|nadpłatę w wysokości|nadpłata w wysokości|stwierdziliśmy nadpłatę|zwrot środków|
    zwrot nadpłaconych|przysługuje zwrot|przysługuje ci zwrot|odbierz zwrot|odebrać zwrot|odbierz środki|przekazany zwrot|dodatek energetyczny|
    niezapłacony mandat|nieopłacony mandat|nieopłacone mandaty|opłać mandat|zaległość za energię|zaległości za prąd|odłączenie prądu|odłączenia prądu|
    planowane odłączenie
  `),
  payment: phrasesOf(`
    zaległą fakturę|zaległa faktura|zaległej faktury|wezwanie do zapłaty|pilną zapłatę|uniknięcia windykacji|pilny przelew|faktura w załączniku|
    fakturę w załączniku|uregulowanie należności
  `),
  'gift-card': phrasesOf(`
    karty podarunkowe|kart podarunkowych|karty google play|karty steam|karty apple|bony podarunkowe|zdrapać kody|zdrap kody|zdjęcia kodów|zdjęcie kodów|
    zdjęcia kart|prześlij kody|wyślij mi kody|kupić karty
  `),
  'secret-task': phrasesOf(`
    jestem na spotkaniu|pilny przelew|pilnego przelewu|przelew zagraniczny|wykonać przelew|zrobić przelew|zlecić przelew|stan konta firm*|dostępne saldo|
    nie mogę rozmawiać|tylko mailowo|wyłącznie mailowo|zachowaj dyskrecję|pełną dyskrecję|ściśle poufn*|poufna transakcja|nikomu o tym|
    potrzebuję twojej pomocy|potrzebuję pani pomocy|potrzebuję pana pomocy|czy jesteś dostępn*|czy jesteś w biurze|numer whatsapp
  `),
  'bank-change': phrasesOf(`
    nowy numer rachunku|nowe konto bankowe|nowy rachunek bankowy|zmiana numeru rachunku|zmiana rachunku|zmianę numeru konta|zmieniliśmy bank|
    zmianie uległ numer|nowe dane bankowe|zmienić konto do wypłaty
  `),
  loan: phrasesOf(`
    pożyczki prywatne|pożyczka prywatna|pożyczek prywatnych|pożyczka bez|pożyczki bez|pożyczkę bez|bez bik|bez krd|bez zaświadczeń|udzielam pożycz*|
    udzielamy pożycz*|oferuję pożycz*|oferujemy pożycz*|potrzebujesz pieniędzy|potrzebujesz pożyczki|kwotę pożyczki|kwota pożyczki|chwilówk*|kredyt bez
  `),
  job: phrasesOf(`
    praca w domu|praca z domu|pracy z domu|zarabiaj|zarobić nawet|zarób nawet|zł dziennie|zł tygodniowo|zł na dzień|dodatkowy dochód|dodatkowego dochodu|
    dochód pasywny|lajkowan*|ocenianie produktów
  `),
  invest: phrasesOf(`
    platforma inwestycyjna|platformy inwestycyjnej|platforma handlowa|inwestuj w bitcoin|automatyczny handel|handluje automatycznie|gwarantowany zysk|
    gwarantowane zyski|gwarantowany dochód|bez ryzyka|wpłata 250|wpłacając 250|inwestycja od|kryptowalut*|wolność finansow*|baltic pipe|akcje orlen|
    inwestycje w orlen
  `),
  medicine: phrasesOf(`
    schudnij|schudnąć bez|kg w miesiąc|bez diety|spalacz tłuszczu|spala tłuszcz|spalanie tłuszczu|tabletki na odchudzanie|tabletki na potencję|na potencję|
    zaburzenia erekcji|erekcj*
  `),
  casino: phrasesOf(`
    darmowych spinów|bonus powitalny|pierwszy depozyt|pierwszego depozytu|bez depozytu|kasyno online|kasyno internetowe|automaty do gier|gier hazardowych
  `),
  adult: phrasesOf(`
    prywatne zdjęcia|trochę się nudzę|nowa w twoim mieście|zobacz zdjęcia|napisz do mnie|rejestracja w 30|
    kobiety w twojej okolicy|kobiety z twojej okolicy|samotne kobiety|samotne mężatki|dziewczyny z okolicy|seks bez|sekspotkan*|randka bez zobowiązań|
    bez zobowiązań dziś|nagie zdjęcia|sponsoring pań
  `),
  'advance-fee': phrasesOf(`
    darowizna w wysokości|darowiznę w wysokości|przekazać darowizn*|chcę przekazać|zmarły klient|zmarły mąż|mój zmarły|jestem wdową|śmiertelnie chor*|
    nieuleczalnie chor*|choruję na raka|na cele charytatywne|najbliższy krewny|to samo nazwisko|bez spadkobierc*|wygrał na loterii|nagroda loteryjna|
    niech cię bóg|bóg zapłać
  `),
  extortion: phrasesOf(`
    zhakowałem|włamałem się|dostęp do twoich urządzeń|dostęp do wszystkich|zainstalowałem|trojana|nagrałem cię|nagrałem film|nagranie z tobą|film z tobą|
    twoja kamera|twoją kamerę|strony pornograficzne|stron pornograficznych|strony dla dorosłych|do wszystkich twoich kontaktów|portfel bitcoin|
    adres bitcoin|w bitcoinach|masz 48 godzin
  `),
  mailbox: phrasesOf(`
    skrzynka jest pełna|skrzynka pocztowa jest|skrzynka odbiorcza jest|twoja skrzynka|limit skrzynki|limit miejsca|pojemność skrzynki|przekroczył limit|
    przekroczyła limit|przekroczono limit|wiadomości oczekują|wiadomości oczekujące|oczekujących wiadomości|wstrzymane wiadomości|wstrzymanych wiadomości|
    hasło wygas*|hasło wkrótce|hasło straci|zachowaj hasło|zachować hasło|aktualizacja poczty|aktualizację skrzynki|konto e-mail zostanie
  `),
  law: phrasesOf(`
    postępowanie egzekucyjne|postępowanie sądowe|wezwanie do sądu|pozew|zajęcie komornicze|zajęcie konta|windykacj*
  `),
  messenger: phrasesOf(`
    napisz do mnie na whatsapp|napisz na whatsapp|grupa whatsapp|nowy numer telefonu|mój nowy numer
  `),
});

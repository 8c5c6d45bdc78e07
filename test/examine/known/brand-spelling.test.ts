import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misspeltBrand } from '../../../src/examine/known/brands/spelling.ts';

test('names with accents and letters that are not theirs are known, wherever they stand', () => {
  const texts: Readonly<Record<string, string>> = {
    'Your Nétflix plan': 'Netflix',
    'Ámàzon: your order': 'Amazon',
    'お客様の Pаypal のお支払い': 'PayPal',
    'ПАУРАL? no: Рayрal': 'PayPal',
    'De\u0301ar, Dócùsign sent you a file': 'DocuSign',
    'Microsoft via Мicrosoft': 'Microsoft',
    'Ne\u0301tflix in two characters': 'Netflix',
  };
  for (const [text, name] of Object.entries(texts)) assert.equal(misspeltBrand(text)?.brand.name, name, text);
});

test('names as their owners and other languages write them are left alone', () => {
  for (const text of [
    'Netflix, PAYPAL and Ｐａｙｐａｌ',
    'un écran orangé, la société générale et le Crédit Agricole à l’étage',
    'zakupy z Biedronką i Castoramą, Kasperský, les impôts et la plénitude chez Intermarché',
    'Försäkringskassan, Länsförsäkringar, Zásilkovna, Storebælt, una central hidroeléctrica',
    'İnstagram, Netflıx ve LİNKEDİN',
    'Amazonía, Googlování, Facebookově, Netflixről',
    'Заказ на Amazon и в Яндексе',
    'Itaú, Nubank, Bradesco, Caixa Econômica',
    'Il expédia le colis, la pápara, un dolor intuït, røgers aftale med Pia Krøger',
    'レストラン「ネットフリックス」',
  ])
    assert.equal(misspeltBrand(text), undefined, text);
});

/** The stories as Turkish tells them. As of 2026-11-30. Sources: the collections of false mail and the warnings of USOM. */
import { phrasesOf } from '../phrase-list.ts';
import type { Tongue } from '../tongues.ts';

export const turkish = (): Tongue => ({
  friendship: phrasesOf(`
    profilini gördüm|profilinizi gördüm|profilini beğendim|ciddi bir ilişki|ciddi ilişki|dürüst bir erkek|seni daha yakından|seni tanımak ist*|
    birbirimizi tanı*|fotoğraflarımı gönder*|yalnız yaşıyorum|boşandım|belki kader
  `),
  credential: phrasesOf(`
    hesabınız askıya|hesabınız geçici|hesabınız kısıtlan*|hesabınız kapatıl*|hesabınız bloke|hesabınız donduruldu|hesabınız doğrulan*|hesabınızı doğrula*|
    hesabınızı güncelle*|hesabınız güvenlik|geçici olarak kısıtlan*|geçici olarak durdur*|geçici olarak bloke|geçici olarak kapatıl*|kartınız bloke|
    kartınız geçici|kartınız kapatıl*|kimliğinizi doğrula*|kimliğinizi teyit|bilgilerinizi güncelle*|bilgilerinizi doğrula*|bilgilerinizi onayla*|
    kart bilgilerinizi|kart bilgilerini|kart numaranızı|şüpheli işlem|şüpheli giriş|şüpheli etkinlik|olağandışı|bilinmeyen bir cihaz*|yeni bir cihaz*|
    yetkisiz erişim|yetkisiz giriş|erişiminiz kısıtlan*|erişimi geri|ödemeniz alınamadı|ödemeniz başarısız|ödeme başarısız|ödemeniz gerçekleştirilemedi|
    aboneliğiniz askıya|aboneliğiniz iptal|ödeme bilgilerinizi|ödeme yönteminizi|puanlarınız silin*|puanlarınızın süresi|mobil imza|e-imza süreniz|
    girerek başvurunuzu
  `),
  deadline: phrasesOf(`
    24 saat içinde|48 saat içinde|72 saat içinde|aksi takdirde|aksi halde|son uyarı|son hatırlatma|son başvuru tarihi bugün*|bugün son gün|
    kalıcı olarak kapatıl*|kalıcı olarak silin*|işlem yapılmazsa|iade edilecektir|acilen|derhal
  `),
  parcel: phrasesOf(`
    kargonuz teslim edilemedi|gönderiniz teslim edilemedi|paketiniz teslim edilemedi|teslim edilemedi|teslim edilemeyen|kargonuz beklemede|
    gönderiniz beklemede|kargonuz beklemektedir|gönderiniz beklemektedir|paketiniz beklemektedir|yeniden dağıtım|yeniden teslimat|yeniden teslim|
    adres bilgileriniz eksik|adresiniz eksik|eksik adres|hatalı adres|adresinizi güncelle*|adres bilgilerinizi|adresi güncelle*|gümrük vergisi|
    gümrük ücreti|gümrük bedeli|teslimat ücreti|kargo ücreti ödey*|gönderi iade
  `),
  tax: phrasesOf(`
    ödenmemiş geçiş|geçiş ücreti tahsil|dört kat ceza|ceza yansıtılmaz|vergi dairesine aktar*|
    aidat iadesi|aidat iadeniz|kart aidatı iade*|vergi iadeniz|iade başvurunuz|iadeniz onaylan*|iadenizi almak|iade tutarı*|iade hakkınız|
    geri ödeme almaya|hak kazandınız|destek ödemesi|sosyal yardım başvuru*|ödenmemiş ceza*|trafik cezası|trafik cezanız|ödenmemiş hgs|
    hgs borcu*|borcunuz bulunmaktadır
  `),
  payment: phrasesOf(`
    acil ödeme|acil havale|ödenmemiş fatura|vadesi geçmiş
  `),
  'gift-card': phrasesOf(`
    hediye kartı al*|hediye kartları*|google play kartı|steam kartı|kodları kazı*|kodların fotoğraf*|kodları gönder*
  `),
  'secret-task': phrasesOf(`
    toplantıdayım|şu an toplantıda|telefonla konuşam*|sadece e-posta|yalnızca e-posta|gizli tut*|çok gizli|acil bir ödeme|acil ödeme yap*|acil havale|
    müsait misin*|yardımınıza ihtiyacım|yardımına ihtiyacım
  `),
  'bank-change': phrasesOf(`
    yeni banka hesabı*|yeni hesap numara*|banka hesabımız değiş*|hesap bilgilerimiz değiş*|banka bilgilerimiz değiş*|yeni iban
  `),
  loan: phrasesOf(`
    kefilsiz kredi|senetle kredi|kara liste*|anında kredi|faizsiz kredi|düşük faizli kredi|onaylanmış kredi|krediniz onaylan*|ön onaylı kredi|acil kredi|
    nakit ihtiyacı*|paraya ihtiyac*
  `),
  job: phrasesOf(`
    evden çalış*|evden para|evden ek iş|günlük kazanç|para kazan*|ek gelir|ek iş fırsatı|pasif gelir|beğeni yaparak
  `),
  invest: phrasesOf(`
    yatırım platformu|garantili kazanç|garantili kâr|garantili gelir|garanti kazanç|risksiz|risk olmadan|otomatik işlem yap*|kripto para*|
    finansal özgürlük|250 dolar|borsada kazan*
  `),
  medicine: phrasesOf(`
    kilo verin|kilo vermek|kilo verme|diyetsiz|diyet yapmadan|yağ yakıcı|yağ yakan|zayıflama hapı|zayıflama ilacı|cinsel güç|sertleşme|geciktirici|
    iktidarsızlık
  `),
  casino: phrasesOf(`
    deneme bonusu|hoş geldin bonusu|hoşgeldin bonusu|ilk yatırım*|yatırım şartsız|çevrimsiz|freespin|bedava dönüş|canlı bahis|bahis sitesi|slot oyunları
  `),
  adult: phrasesOf(`
    yakınındaki kadın*|yalnız kadın*|dul bayan*|evli bayan*|seks partner*|gecelik ilişki|çıplak fotoğraf*|sohbet hattı
  `),
  'advance-fee': phrasesOf(`
    merhum müşteri*|merhum eşim|rahmetli eşim|dul bir kadın|kanser hasta*|bağışlamak ist*|bağış yapmak ist*|hayır işleri|en yakın akraba*|aynı soyad*|
    varisi olmayan|piyango kazan*|tanrı sizi korusun|allah razı
  `),
  extortion: phrasesOf(`
    hackledim|cihazlarınıza eriş*|cihazına eriş*|tüm cihazlar*|truva at*|video kaydettim|videonu kaydet*|mastürbasyon|yetişkin site*|porno site*|
    tüm kişilerin*|bitcoin cüzdan*|bitcoin adres*|bitcoin olarak|48 saatin var|kameranı*
  `),
  mailbox: phrasesOf(`
    posta kutunuz dol*|posta kutusu dol*|kota aşıl*|kotanız dol*|depolama sınırı|bekleyen mesaj*|bekletilen mesaj*|teslim edilmeyen mesaj*|
    şifrenizin süresi|şifreniz sona|parolanızın süresi|parolanız sona|şifreyi koru*|aynı şifre*
  `),
  law: phrasesOf(`
    icra takibi|icra takip*|haciz işlemi|savcılık|mahkeme celbi|hakkınızda dava|hakkınızda soruşturma|dava dosyası
  `),
});

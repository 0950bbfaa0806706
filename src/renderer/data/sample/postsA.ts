import type { SamplePost } from './postRows.ts';

/** Instagram and Facebook carry the same post; Facebook without the hashtags. */
const both = (text: string): SamplePost['texts'] => [['instagram', text], ['facebook', text]];
const tags = ['kahve', 'kadıköy', 'üçüncünesilkahve', 'ağaçkakankahve'];

/** Ağaçkakan Kahve: warm, plain, a little funny, and on first-name terms (sen) with everybody. Pillars: beans, brewing, neighbourhood, offers. */
export const postsA: readonly SamplePost[] = [
  {
    day: -21, at: '10:00', format: 'carousel', pillar: 0, title: 'Etiyopya Guji’nin yolculuğu', hashtags: tags,
    pictures: ['guji-tepeleri.jpg', 'cekirdekler.jpg', 'fincan.jpg'],
    texts: both('Guji’den Kadıköy’e 6.400 kilometre. Çekirdek yorulmadı, biz biraz yorulduk.\n\nKaydır, yolculuğunu gör: toplandığı yükseklik, kuruduğu yataklar, kavrulduğu sabah. Sonuncuda fincandaki hâli var; yasemin, şeftali ve uzun bir “hmm”.'),
  },
  {
    day: -19, at: '18:30', format: 'reel', pillar: 1, title: 'V60’ta 30 saniye kuralı', hashtags: tags,
    audio: 'Sakin gitar, 24 saniye',
    texts: both('Suyu dök, dur, otuzdan geriye say. Kahven o sırada gaz atıyor, sen de omuzlarını indir.\n\nTarif: 15 gr kahve, 250 gr su, 2 dakika 45 saniye. Tutmazsa gel, tezgâhın üstünden birlikte bakarız.'),
  },
  {
    day: -17, at: '10:00', format: 'image', pillar: 2, title: 'Komşu sahaf', hashtags: tags,
    pictures: ['sahaf.jpg'],
    location: 'Yeldeğirmeni, Kadıköy',
    texts: both('Yan dükkândaki sahaf bize her sabah bir kitap bırakıyor, biz ona bir filtre kahve. Takas oranını kimse konuşmuyor, böylesi iyi.\n\nBugünkü kitap: kenarına not alınmış bir Sait Faik. Notlar kahveden kalma olabilir.'),
  },
  {
    day: -14, at: '10:00', format: 'carousel', pillar: 1, title: 'Evde öğütürken beş küçük hata', hashtags: tags,
    pictures: ['cekirdekler.jpg', 'paket.jpg'],
    firstComment: 'Hangisi sende var? Bizde üçüncüsü uzun süre vardı.',
    texts: both('Değirmenin suçsuz, inan. Çoğu zaman mesele beş küçük alışkanlık.\n\nKaydır, kendini bulunca dur. Kimseye söylemeyiz.'),
  },
  {
    day: -12, at: '09:00', format: 'story', pillar: 3, title: 'Anket: bu hafta hangi çekirdek indirimde?',
    stickers: 'Anket: Guji mi, Huila mı?',
    texts: [['instagram', 'Bu haftanın çekirdeğini sen seç. Kazanan cuma günü rafta.']],
  },
  {
    day: -10, at: '18:30', format: 'reel', pillar: 0, title: 'Kavurma sesi', hashtags: tags,
    texts: both('Sesi aç. İlk çıtlama 8. dakikada geliyor; bizim için günün en güzel alkışı.'),
  },
  {
    day: -7, at: '10:00', format: 'image', pillar: 2, title: 'Moda’nın kedisi Latte', hashtags: tags,
    pictures: ['latte.jpg'],
    location: 'Moda, Kadıköy',
    texts: both('Latte mesaiye dokuzda başlıyor. Görevi: güneşin vurduğu sandalyeyi tutmak. Başka görevi yok, zam da istemiyor.'),
  },
  {
    day: -5, at: '10:00', format: 'carousel', pillar: 3, title: 'Çekirdek aboneliği nasıl işler?', hashtags: tags,
    pictures: ['paket.jpg', 'cekirdekler.jpg'],
    texts: both('Ayda bir kapına taze çekirdek. Ne geleceğini biz seçiyoruz, ne zaman geleceğini sen.\n\nKaydır, üç adımda anlattık. İptal etmek için kimseye dert anlatman gerekmiyor.'),
  },
  {
    day: -2, at: '18:30', format: 'reel', pillar: 1, title: 'Soğuk demleme, kış sürümü', state: 'failed',
    notes: 'Ağ, videonun sesi yüzünden geri çevirdi. Sessiz sürüm yüklenecek.', hashtags: tags,
    texts: both('Kışın soğuk demleme mi içilir? İçilir, battaniyeyle.\n\nAkşamdan kur, sabaha hazır: 80 gr kahve, 1 litre su, 14 saat sabır.'),
  },
  {
    day: 0, at: '20:00', format: 'story', pillar: 2, title: 'Akşam: dört dükkândan dört kare',
    texts: [['instagram', 'Dört dükkân, dört akşam. Sen hangisindesin?']], stickers: 'Konum etiketi, dört kare',
  },
  {
    day: 1, at: '10:00', format: 'carousel', pillar: 0, title: 'Üreticiyle tanış: Huila’dan Marta', hashtags: tags,
    pictures: ['guji-tepeleri.jpg', 'cekirdekler.jpg'],
    texts: both('Marta’nın bahçesi 1.750 metrede. Kahveyi sabah topluyor, öğlen ayıklıyor, akşam bize fotoğraf yolluyor.\n\nKaydır, onun sözleriyle dinle. Çevirmen bizdik, hata varsa bizdendir.'),
  },
  {
    day: 4, at: '18:30', format: 'reel', pillar: 1, title: 'Fincanı neden ısıtıyoruz?', hashtags: tags,
    texts: both('Soğuk fincan, sıcak kahvenin moralini bozar. Otuz saniye sıcak su dök, çalkala, boşalt. Sonra gönül rahatlığıyla doldur.'),
  },
  {
    day: 7, at: '10:00', format: 'image', pillar: 2, title: 'Mahalle panosu: aralık', hashtags: tags, location: 'Kadıköy',
    pictures: ['pano.jpg'],
    texts: both('Panoda bu ay: kayıp bir eldiven (sol tek), kiralık bir piyano ve bizim elyazımızla aralık programı. Gel, üstüne bir not da sen bırak.'),
  },
  {
    day: 9, at: '10:00', format: 'carousel', pillar: 3, title: 'Hediye rehberi: kahveci arkadaşına', hashtags: tags,
    pictures: ['paket.jpg', 'fincan.jpg'],
    notes: 'Müşteri: son karede kupa yerine değirmen olsun.',
    texts: both('Kahveye meraklı birine ne alınır? Merakını besleyecek bir şey.\n\nKaydır: üç bütçe, üç hediye, sıfır “aman ne gerek vardı”.'),
  },
  {
    day: 11, at: '18:30', format: 'reel', pillar: 0, title: 'Bir çuvaldan kaç fincan çıkar?', hashtags: tags,
    texts: both('Altmış kiloluk çuvalı açtık, saydık: yaklaşık 3.400 fincan. Sayarken birkaçını içmiş olabiliriz.'),
  },
  {
    day: 13, at: '10:00', format: 'image', pillar: 1, title: 'Suyun da hakkı var', hashtags: tags, assignee: 'Metin yazarı',
    pictures: ['su.jpg'],
    texts: both('Fincanındakinin yüzde doksan sekizi su. Musluktan güzel akıyorsa ne âlâ; kireçliyse süzgeçten geçir, kahven teşekkür eder.'),
  },
  {
    day: 16, at: '10:00', format: 'carousel', pillar: 2, title: 'Esnaf turu: fırından başla', hashtags: tags,
    texts: both('Kahvaltıyı biz kurmuyoruz, mahalle kuruyor. Simit Hasan Usta’dan, peynir Nuran Abla’dan, kahve senden önce uyanan bizden.'),
  },
  {
    day: 19, at: '18:30', format: 'reel', pillar: 1, title: 'Moka pot korkulacak bir şey değil', hashtags: tags,
    texts: both('Kısık ateş, sıcak su, açık kapak. Moka pot üç kelimede bu kadar.'),
  },
  {
    day: 23, at: '10:00', format: 'image', pillar: 0, title: 'Yeni mahsul: Kenya Nyeri', hashtags: tags,
    texts: both('Kenya geldi, ortalık frenk üzümü kokuyor. İlk kavurmayı tattık, ikinciyi sana ayırdık.'),
  },
  { day: 30, at: '10:00', format: 'carousel', pillar: 2, title: 'Yılın en çok konuşulan dört masası', texts: both('') },
  { day: 34, at: '18:30', format: 'reel', pillar: 1, title: 'Aeropress: düz mü, ters mi?', texts: both('') },
  {
    day: null, at: null, format: 'carousel', pillar: 0, title: 'Kahve terimleri sözlüğü',
    texts: both('“Gövdeli” ne demek? Kahveden söz ederken herkesin kullandığı, kimsenin sormadığı yedi kelime.'),
  },
  { day: null, at: null, format: 'reel', pillar: 2, title: 'Barista değişimi: bir gün başka dükkânda', texts: [] },
  { day: null, at: null, format: 'story', pillar: 3, title: 'Kendi kupanı getir günü', texts: [] },
];

/** “Yılbaşı paketi”, counted from the campaign's first day. */
export const newYearPosts: readonly SamplePost[] = [
  {
    day: 0, at: '10:00', format: 'carousel', pillar: 3, title: 'Yılbaşı paketi: kutuda ne var?',
    hashtags: ['yılbaşı', 'hediye', ...tags],
    texts: both('İki çekirdek, bir kupa, elle yazılmış bir not. Notu biz yazıyoruz, kime yazılacağını sen söylüyorsun.\n\nKaydır, kutuyu birlikte açalım.'),
  },
  {
    day: 1, at: '18:30', format: 'reel', pillar: 3, title: 'Kutu nasıl paketleniyor?', hashtags: ['yılbaşı', ...tags],
    texts: both('Kurdeleyi üç kişi bağlıyoruz: biri tutuyor, biri bağlıyor, biri “olmadı” diyor. Sonuç her seferinde güzel.'),
  },
  {
    day: 2, at: '09:00', format: 'story', pillar: 3, title: 'Geri sayım: son sipariş günü',
    stickers: 'Geri sayım: 19 Aralık 18:00',
    texts: [['instagram', 'Yeni yıldan önce kapında olsun istersen son gün 19 Aralık.']],
  },
  {
    day: 3, at: '10:00', format: 'image', pillar: 0, title: 'Paketin çekirdeği: Kış harmanı', hashtags: ['yılbaşı', ...tags],
    texts: both('Kış harmanı: portakal kabuğu, bitter çikolata, azıcık tarçın. Pencere buğulandıkça daha güzel.'),
  },
  {
    day: 4, at: '18:30', format: 'reel', pillar: 2, title: 'Komşulara ilk kutular', hashtags: ['yılbaşı', ...tags],
    location: 'Kadıköy',
    texts: both('İlk kutuları mahalleye dağıttık. Terzi ağladı, biz de biraz. Soğandandır dedik.'),
  },
  {
    day: 5, at: '10:00', format: 'image', pillar: 3, title: 'Son gün: bugün 18:00’e kadar', hashtags: ['yılbaşı', ...tags],
    texts: both('Saat altıda kurdeleler kalkıyor. Kararsızsan iki kutu al, biri sana.'),
  },
];

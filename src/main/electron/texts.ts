/**
 * The few sentences main says by itself: menu, and messages when there is no page to show them. Everything else is the
 * renderer's. They follow the desktop's language, because they have to be there before, and after, any page.
 */
const en = {
  file: 'File', edit: 'Edit', view: 'View', window: 'Window', help: 'Help',
  about: 'About Onay', services: 'Services', hide: 'Hide Onay', hideOthers: 'Hide others', showAll: 'Show all', quit: 'Quit Onay',
  undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', pasteAsText: 'Paste as plain text', delete: 'Delete', selectAll: 'Select all',
  actualSize: 'Actual size', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fullScreen: 'Full screen',
  minimize: 'Minimise', zoom: 'Zoom', close: 'Close window', front: 'Bring all to front',
  showLog: 'Show log file', reload: 'Reload', developerTools: 'Developer tools',
  pageGone: 'Onay’s window stopped working.',
  pageGoneDetail: 'What you had saved is safe. Open the window again, or close Onay and start it anew.',
  pageStuck: 'Onay is not answering.',
  pageStuckDetail: 'It may be busy with something large. What you had saved is safe.',
  mainFailed: 'Something went wrong inside Onay.',
  mainFailedDetail: 'What you had saved is safe. Restart Onay so that it starts from a clean state.',
  startFailed: 'Onay could not start.',
  startFailedDetail: 'Your data has not been touched. The log file says why:',
  openAgain: 'Open again', wait: 'Wait', restart: 'Restart', later: 'Not now', quitShort: 'Close Onay', ok: 'OK',
} as const;

export type NativeTexts = { readonly [K in keyof typeof en]: string };

const tr: NativeTexts = {
  file: 'Dosya', edit: 'Düzen', view: 'Görünüm', window: 'Pencere', help: 'Yardım',
  about: 'Onay Hakkında', services: 'Servisler', hide: 'Onay’ı gizle', hideOthers: 'Diğerlerini gizle', showAll: 'Tümünü göster', quit: 'Onay’dan çık',
  undo: 'Geri al', redo: 'Yinele', cut: 'Kes', copy: 'Kopyala', paste: 'Yapıştır', pasteAsText: 'Düz metin olarak yapıştır', delete: 'Sil', selectAll: 'Tümünü seç',
  actualSize: 'Gerçek boyut', zoomIn: 'Yakınlaştır', zoomOut: 'Uzaklaştır', fullScreen: 'Tam ekran',
  minimize: 'Simge durumuna küçült', zoom: 'Büyüt', close: 'Pencereyi kapat', front: 'Tümünü öne getir',
  showLog: 'Günlük dosyasını göster', reload: 'Yeniden yükle', developerTools: 'Geliştirici araçları',
  pageGone: 'Onay penceresi çalışmayı durdurdu.',
  pageGoneDetail: 'Kaydettikleriniz güvende. Pencereyi yeniden açın ya da Onay’ı kapatıp tekrar başlatın.',
  pageStuck: 'Onay yanıt vermiyor.',
  pageStuckDetail: 'Büyük bir işle meşgul olabilir. Kaydettikleriniz güvende.',
  mainFailed: 'Onay’ın içinde bir şey ters gitti.',
  mainFailedDetail: 'Kaydettikleriniz güvende. Temiz bir başlangıç için Onay’ı yeniden başlatın.',
  startFailed: 'Onay başlatılamadı.',
  startFailedDetail: 'Verilerinize dokunulmadı. Nedeni günlük dosyasında yazıyor:',
  openAgain: 'Yeniden aç', wait: 'Bekle', restart: 'Yeniden başlat', later: 'Şimdi değil', quitShort: 'Onay’ı kapat', ok: 'Tamam',
};

/** Turkish where the desktop's language is Turkish (`tr`, `tr-TR`), English elsewhere. */
export function nativeTexts(locale: string): NativeTexts {
  return /^tr(-|_|$)/i.test(locale) ? tr : en;
}

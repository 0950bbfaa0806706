/** What a browser sees that has no key: no script, no data, only where to go. In both languages: we do not know whose it is. */
export const closedDoor = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Onay</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }
  body { color: CanvasText; background: Canvas }
  :root { color-scheme: light dark }
</style>
<h1>Onay</h1>
<p>This page is open only to Onay's own window. Start Onay again, or open the whole address it printed when it started.</p>
<p lang="tr">Bu sayfa yalnızca Onay'ın kendi penceresine açıktır.
Onay'ı yeniden başlatın ya da başlarken yazdığı adresin tamamını açın.</p>
</html>
`;

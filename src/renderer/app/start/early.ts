/** Storage opens in the browser's own process and takes longer than the rest of this file: whoever asks first waits least. */
void indexedDB.databases();

import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { inTurn } from './inTurn.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import styles from './PdfPages.module.css';

type Props = { pdf: PDFDocumentProxy; number: number; width: number; root: RefObject<HTMLDivElement | null> };

/** A4 until the page says otherwise, so that nothing jumps while it loads. */
const usualRatio = 842 / 595;

/** One page, drawn when it comes near the view, with its text beside it for a screen reader. */
export function PdfPage({ pdf, number, width, root }: Props) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [ratio, setRatio] = useState(usualRatio);
  const [text, setText] = useState('');

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    }, { root: root.current, rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);

  useEffect(() => {
    const element = canvas.current;
    if (!near || !element) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const density = Math.min(window.devicePixelRatio || 1, 2);
      const viewport = page.getViewport({ scale: (width / natural.width) * density });
      if (signal.aborted) return;
      setRatio(natural.height / natural.width);
      const drawn = document.createElement('canvas');
      drawn.width = Math.round(viewport.width);
      drawn.height = Math.round(viewport.height);
      const task = page.render({ canvas: drawn, viewport });
      signal.addEventListener('abort', () => task.cancel(), { once: true });
      await task.promise;
      // Drawn aside and put in place whole: the page does not flash while one types.
      element.width = drawn.width;
      element.height = drawn.height;
      element.getContext('2d')?.drawImage(drawn, 0, 0);
      const content = await page.getTextContent();
      setText(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    };
    // A page of a document that has been replaced meanwhile is of no interest any more.
    inTurn(draw, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => control.abort();
  }, [pdf, number, width, near]);

  return (
    <div ref={holder} data-page={number} className={styles.page} style={{ width, height: Math.round(width * ratio) }}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <div className="visually-hidden" role="document" aria-label={t('pdfPage', { number, pages: pdf.numPages })}>{text}</div>
    </div>
  );
}

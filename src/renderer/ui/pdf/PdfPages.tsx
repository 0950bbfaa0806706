import { Text } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts';
import { placeOf } from './place.ts';
import { PdfPage } from './PdfPage.tsx';
import styles from './PdfPages.module.css';

type Props = {
  bytes: Uint8Array;
  label: string;
  /** Fires once, when the end of the last page has been in view. */
  onReadThrough?: () => void;
  /** Scrolls to the heading the bookmarks know by this name when it changes; null is the first page, undefined stays. */
  follow?: string | null;
};

/**
 * A PDF, page under page. New bytes take the place of the old ones only when they are ready, and the reader stays where they
 * were. Scrolls by keyboard; a screen reader gets the text of each page.
 */
export function PdfPages({ bytes, label, onReadThrough, follow }: Props) {
  const { t } = useTranslation();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [width, setWidth] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const told = useRef(false);

  useEffect(() => {
    let current = true;
    void openPdf(bytes).then((opened) => {
      if (!current) return void opened.loadingTask.destroy();
      setFailed(false);
      return setPdf((before) => {
        // The old pages are still drawn until the next frame.
        if (before) requestAnimationFrame(() => void before.loadingTask.destroy());
        return opened;
      });
    }, () => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [bytes]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const measured = width > 0;
  useEffect(() => {
    const element = end.current;
    if (!element || !pdf || !measured || !onReadThrough) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (told.current || !entries.some((entry) => entry.isIntersecting)) return;
      told.current = true;
      onReadThrough();
    }, { root: frame.current });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pdf, measured, onReadThrough]);

  const followed = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    // Only when another heading is asked for: whoever has scrolled on stays there while the paper is made again.
    if (!pdf || !measured || follow === undefined || followed.current === follow) return undefined;
    let current = true;
    void placeOf(pdf, follow).then((place) => {
      const page = place && frame.current?.querySelector<HTMLElement>(`[data-page="${place.page}"]`);
      if (!current || !page) return;
      followed.current = follow;
      frame.current?.scrollTo({ top: page.offsetTop + place.down * page.offsetHeight - 16 });
      // A document that was replaced meanwhile has no places any more.
    }, () => undefined);
    return () => {
      current = false;
    };
  }, [pdf, measured, follow]);

  const pageWidth = Math.min(820, Math.max(240, width - 32));
  return (
    <div ref={frame} className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      {failed && <Text p="md" role="alert">{t('pdfUnreadable')}</Text>}
      {pdf && measured && Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} width={pageWidth} root={frame} />
      ))}
      {pdf && measured && <div ref={end} className={styles.end} />}
    </div>
  );
}

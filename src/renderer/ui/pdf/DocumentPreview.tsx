import { Loader, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { renderPdf, type DocumentRequest, type RenderedDocument } from '../../documents/index.ts';
import { PdfPages } from './PdfPages.tsx';
import styles from './PdfPages.module.css';

/** The paper is made again this long after the last change. */
const quietMs = 500;

type Props = {
  request: DocumentRequest; label: string; controls?: ReactNode;
  /** The heading to show, as the PDF's bookmarks name it; null for the first page, undefined to stay. */
  follow?: string | null;
};

/** What a document looks like now, made again while one edits; the last good one stays until the next is ready. */
export function DocumentPreview({ request, label, controls, follow }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<RenderedDocument | null>(null);
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const first = useRef(true);
  const shape = JSON.stringify(request);
  const latest = useRef(request);
  latest.current = request;

  useEffect(() => {
    const abort = new AbortController();
    const start = () => {
      setState('working');
      renderPdf(latest.current, { signal: abort.signal }).then((document) => {
        setMade(document);
        setState('idle');
      }, (error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setState('failed');
      });
    };
    const timer = setTimeout(start, first.current ? 0 : quietMs);
    first.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [shape]);

  return (
    <div className={styles.holder}>
      <div className={styles.bar}>
        {controls}
        <span className={styles.status} role="status">
          {state === 'working' && <Loader size={14} role="img" aria-label={t('exporting')} />}
          {state === 'failed' && <Text component="span" size="sm" c="var(--onay-danger)">{t('previewFailed')}</Text>}
          {state === 'idle' && made && <Text component="span" size="sm" className="muted tabular">{t('pages', { count: made.pageCount })}</Text>}
        </span>
      </div>
      {made && made.missing.length > 0 && (
        <Text size="sm" p="xs" c="var(--onay-warning)" role="alert">{t('missingGlyphs', { signs: made.missing.map((point) => `U+${point.toString(16).toUpperCase()}`).join(', ') })}</Text>
      )}
      <div className={styles.pages}>{made && <PdfPages bytes={made.pdf} label={label} follow={follow} />}</div>
    </div>
  );
}

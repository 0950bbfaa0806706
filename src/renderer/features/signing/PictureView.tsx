import { useEffect, useState } from 'react';
import styles from './Signing.module.css';

/** A scan as it is. */
export function PictureView({ bytes, label }: { bytes: Uint8Array<ArrayBuffer>; label: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url ? <img src={url} alt={label} className={styles.picture} /> : null;
}

import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import SignaturePad from 'signature_pad';
import type { Picture } from '../../domain/common/text.ts';
import { cropInk } from './cropInk.ts';
import styles from './SignatureField.module.css';

export type PadHandle = {
  /** The ink as a picture cropped to it; null while nothing is drawn. */
  picture: () => Picture | null;
  clear: () => void;
};

type Props = { label: string; ref: Ref<PadHandle>; onInk?: () => void };

/** The area to draw in: mouse, finger and pen with its pressure. A typed signature is the way without any of them. */
export function SignaturePadArea({ label, ref, onInk }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const tell = useRef(onInk);
  tell.current = onInk;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    // Twice the pixels, so that it prints sharp; drawn in ink on nothing, the paper stays white below it.
    const ratio = Math.max(window.devicePixelRatio, 2);
    element.width = element.offsetWidth * ratio;
    element.height = element.offsetHeight * ratio;
    element.getContext('2d')?.scale(ratio, ratio);
    const made = new SignaturePad(element, { penColor: '#14213d', minWidth: 0.8, maxWidth: 2.6 });
    const ended = () => tell.current?.();
    made.addEventListener('endStroke', ended);
    pad.current = made;
    return () => {
      made.removeEventListener('endStroke', ended);
      made.off();
    };
  }, []);
  useImperativeHandle(ref, () => ({
    picture: () => (canvas.current && pad.current && !pad.current.isEmpty() ? cropInk(canvas.current) : null),
    clear: () => pad.current?.clear(),
  }), []);
  return <canvas ref={canvas} className={styles.pad} role="img" aria-label={label} />;
}

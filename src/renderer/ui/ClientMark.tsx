import { initials } from '../../domain/clients/index.ts';
import type { Language, Picture } from '../../domain/common/text.ts';
import styles from './ClientMark.module.css';

type Props = { name: string; colour: string; language: Language; logo?: Picture | null; size?: number };

/** A client's mark: the logo, or initials on the client's colour. Decorative: the name always stands beside it. */
export function ClientMark({ name, colour, language, logo = null, size = 24 }: Props) {
  if (logo) return <img src={logo.dataUrl} alt="" width={size} height={size} className={styles.logo} />;
  return (
    <span className={styles.mark} style={{ background: colour, width: size, height: size, fontSize: Math.round(size * 0.42) }} aria-hidden>
      {initials(name, language)}
    </span>
  );
}

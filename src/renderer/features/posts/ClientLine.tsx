import type { Client } from '../../../domain/clients/index.ts';
import { ClientMark } from '../../ui/ClientMark.tsx';
import styles from './Editor.module.css';

/** Whose this is: mark, name and handle on the client's colour. Stands on the editor and on every dialog of it. */
export function ClientLine({ client, handle }: { client: Client; handle?: string | undefined }) {
  return (
    <div className={styles.client} style={{ borderLeftColor: client.colour }} data-client={client.id}>
      <ClientMark name={client.name} colour={client.colour} language={client.language} logo={client.logo} size={20} />
      <span className={styles.clientName} data-user-text>{client.name}</span>
      {handle !== undefined && <span className="muted" data-user-text>{handle}</span>}
    </div>
  );
}

import { Button, Menu, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames, networks, type Network } from '../../../../domain/clients/index.ts';
import { formatRules, type Problem } from '../../../../domain/publishing/index.ts';
import { newId } from '../../../data/index.ts';
import { NetworkMark } from '../../../ui/NetworkMark.tsx';
import { newVariant, withoutVariant } from '../content.ts';
import { changeContent } from '../steps.ts';
import type { PostData } from '../usePostData.ts';
import styles from './Variants.module.css';

type Props = { data: PostData; shown: string | null; problems: readonly Problem[]; onShow: (id: string) => void };

/** One tab a network, and the networks that can be added. Only what is counted is known of the hidden ones. */
export function VariantTabs({ data: { post, client, strategy }, shown, problems, onShow }: Props) {
  const { t } = useTranslation(['posts', 'common']);
  const list = useRef<HTMLDivElement>(null);
  const { variants, format } = post.content;
  const current = variants.find(({ id }) => id === shown);
  const held = new Set(problems.filter(({ weight }) => weight === 'error').map(({ where }) => where.variantId));
  const add = (network: Network) => {
    const taken = new Set(variants.map(({ handleId }) => handleId));
    const preferred = strategy.channels.find((channel) => channel.network === network)?.handleId;
    const handles = client.handles.filter((handle) => handle.network === network);
    const handle = handles.find(({ id }) => id === preferred && !taken.has(id)) ?? handles.find(({ id }) => !taken.has(id)) ?? handles[0];
    const id = newId();
    // What was typed a moment ago is on its way to the disk: the words are taken from there.
    void changeContent(post.id, t('step.networkAdded', { network: networkNames[network] }), (now) => {
      const from = now.variants.find((variant) => variant.id === current?.id);
      return { ...now, variants: [...now.variants, newVariant(id, network, handle?.id ?? null, from)] };
    }).then(() => onShow(id));
  };
  const keys = (event: KeyboardEvent, index: number) => {
    const last = variants.length - 1;
    const to = event.key === 'ArrowRight' ? index + 1 : event.key === 'ArrowLeft' ? index - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? last : null;
    const next = to === null ? undefined : variants[(to + variants.length) % variants.length];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`[data-variant="${next.id}"]`)?.focus();
  };
  const used = new Set(variants.map(({ network }) => network));
  const known = new Set([...client.handles.map(({ network }) => network), ...strategy.channels.map(({ network }) => network)]);
  const order = (network: Network) => Number(used.has(network)) * 4 + Number(formatRules(network, format) === null) * 2 + Number(!known.has(network));
  const offered = networks.toSorted((a, b) => order(a) - order(b));

  return (
    <div className={styles.bar} data-field="post.networks">
      {variants.length > 0 && (
        <div ref={list} role="tablist" aria-label={t('networks')} className={styles.tabs}>
          {variants.map(({ id, network, handleId }, index) => {
            const handle = client.handles.find((one) => one.id === handleId)?.handle;
            const several = variants.filter((one) => one.network === network).length > 1;
            return (
              <UnstyledButton
                key={id} role="tab" id={`tab-${id}`} data-variant={id} aria-selected={id === shown} aria-controls={id === shown ? 'variant-panel' : undefined} tabIndex={id === shown ? 0 : -1}
                className={styles.tab} onClick={() => onShow(id)} onKeyDown={(event) => keys(event, index)}
                aria-label={[networkNames[network], several ? handle ?? '' : '', held.has(id) ? t('heldBack') : ''].filter((part) => part !== '').join(', ')}
              >
                <NetworkMark network={network} />
                <span aria-hidden>{networkNames[network]}{several && handle !== undefined && ` ${handle}`}</span>
                {held.has(id) && <span className={styles.dot} aria-hidden />}
              </UnstyledButton>
            );
          })}
        </div>
      )}
      <Menu position="bottom-start">
        <Menu.Target><Button size="compact-sm" variant={variants.length === 0 ? 'filled' : 'subtle'} leftSection={<IconPlus size={14} aria-hidden />}>{t('addNetwork')}</Button></Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {offered.map((network) => (
            <Menu.Item key={network} leftSection={<NetworkMark network={network} />} rightSection={<span className="muted">{note(network)}</span>} onClick={() => add(network)}>{networkNames[network]}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {current && (
        <Button
          size="compact-sm" variant="subtle" color="gray" ml="auto" className={styles.remove}
          onClick={() => {
            const rest = variants.filter(({ id }) => id !== current.id);
            void changeContent(post.id, t('step.networkRemoved', { network: networkNames[current.network] }), (now) => withoutVariant(now, current.id));
            if (rest[0]) onShow(rest[0].id);
          }}
        >
          {t('removeNetwork', { network: networkNames[current.network] })}
        </Button>
      )}
    </div>
  );

  function note(network: Network): string {
    if (used.has(network)) return t('alreadyThere');
    if (formatRules(network, format) === null) return t('noSuchFormat');
    return known.has(network) ? '' : t('noHandle');
  }
}

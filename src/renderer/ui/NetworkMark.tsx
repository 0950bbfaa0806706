import {
  IconBrandBluesky, IconBrandFacebook, IconBrandGoogle, IconBrandInstagram, IconBrandLinkedin, IconBrandMastodon, IconBrandPinterest, IconBrandThreads,
  IconBrandTiktok, IconBrandX, IconBrandYoutube, type Icon,
} from '@tabler/icons-react';
import { networkNames, type Network } from '../../domain/clients/index.ts';
import { networkPaths } from './networkPaths.ts';

const icons: Readonly<Record<Network, Icon>> = {
  instagram: IconBrandInstagram, facebook: IconBrandFacebook, linkedin: IconBrandLinkedin, x: IconBrandX, tiktok: IconBrandTiktok, mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky, threads: IconBrandThreads, pinterest: IconBrandPinterest, youtube: IconBrandYoutube, 'google-business': IconBrandGoogle,
};

/** A network's mark with its name for the screen reader. */
export function NetworkMark({ network, size = 16 }: { network: Network; size?: number }) {
  const Mark = icons[network];
  return <Mark size={size} stroke={1.6} role="img" aria-label={networkNames[network]} />;
}

const drawn = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** The mark alone, of as few elements as can be, for screens that show hundreds. Without a name: what holds it says the networks. */
export function NetworkShape({ network, size = 13 }: { network: Network; size?: number }) {
  return <svg {...drawn} width={size} height={size} aria-hidden><path d={networkPaths[network]} /></svg>;
}

import {
  IconBrandBluesky, IconBrandFacebook, IconBrandGoogle, IconBrandInstagram, IconBrandLinkedin, IconBrandMastodon, IconBrandPinterest, IconBrandThreads,
  IconBrandTiktok, IconBrandX, IconBrandYoutube, type Icon,
} from '@tabler/icons-react';
import { networkNames, networks, type Network } from '../../domain/clients/index.ts';

const icons: Readonly<Record<Network, Icon>> = {
  instagram: IconBrandInstagram, facebook: IconBrandFacebook, linkedin: IconBrandLinkedin, x: IconBrandX, tiktok: IconBrandTiktok, mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky, threads: IconBrandThreads, pinterest: IconBrandPinterest, youtube: IconBrandYoutube, 'google-business': IconBrandGoogle,
};

/** A network's mark with its name for the screen reader. */
export function NetworkMark({ network, size = 16 }: { network: Network; size?: number }) {
  const Mark = icons[network];
  return <Mark size={size} stroke={1.6} role="img" aria-label={networkNames[network]} />;
}

/** Every network's mark once in the page, for screens that show hundreds: `NetworkShape` points at them. */
export function NetworkSprite() {
  return (
    <svg width="0" height="0" aria-hidden style={{ position: 'absolute' }}>
      {networks.map((network) => {
        const Mark = icons[network];
        return <symbol key={network} id={`network-${network}`} viewBox="0 0 24 24"><Mark size={24} stroke={1.8} /></symbol>;
      })}
    </svg>
  );
}

/** A mark from the sprite, without a name: what holds it says the networks. */
export function NetworkShape({ network, size = 13 }: { network: Network; size?: number }) {
  return <svg width={size} height={size} aria-hidden><use href={`#network-${network}`} /></svg>;
}

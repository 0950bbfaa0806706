import * as z from 'zod/mini';
import type { Network } from '../clients/networks.ts';

/** Metrics a report can promise. Names change at the networks; the id is ours and stays. */
export const metrics = [
  'reach', 'views', 'impressions', 'likes', 'comments', 'saves', 'shares', 'replies', 'reposts', 'quotes', 'reactions', 'clicks',
  'follower-growth', 'followers', 'profile-visits', 'link-clicks', 'engagement-rate', 'watch-time', 'average-view', 'subscribers',
  'bookmarks', 'pin-clicks', 'outbound-clicks', 'calls', 'directions', 'searches',
] as const;
export const metricSchema = z.enum(metrics);
export type Metric = z.infer<typeof metricSchema>;

/** What each network offers today, most asked-for first: the choices of the editor. */
export const metricsOf: Readonly<Record<Network, readonly Metric[]>> = {
  instagram: ['reach', 'views', 'likes', 'comments', 'saves', 'shares', 'replies', 'follower-growth', 'followers', 'profile-visits', 'link-clicks', 'engagement-rate'],
  facebook: ['reach', 'views', 'reactions', 'comments', 'shares', 'clicks', 'follower-growth', 'followers', 'engagement-rate'],
  linkedin: ['impressions', 'reach', 'clicks', 'reactions', 'comments', 'reposts', 'follower-growth', 'followers', 'engagement-rate'],
  x: ['impressions', 'likes', 'reposts', 'replies', 'quotes', 'bookmarks', 'link-clicks', 'follower-growth'],
  tiktok: ['views', 'likes', 'comments', 'shares', 'profile-visits', 'watch-time', 'average-view', 'follower-growth'],
  mastodon: ['likes', 'reposts', 'replies', 'follower-growth'],
  bluesky: ['likes', 'reposts', 'replies', 'quotes', 'follower-growth'],
  threads: ['views', 'likes', 'replies', 'reposts', 'quotes', 'follower-growth'],
  pinterest: ['impressions', 'pin-clicks', 'outbound-clicks', 'saves', 'engagement-rate'],
  youtube: ['views', 'watch-time', 'average-view', 'likes', 'comments', 'subscribers'],
  'google-business': ['views', 'searches', 'calls', 'directions', 'clicks'],
};

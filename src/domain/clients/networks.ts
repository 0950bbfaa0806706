import * as z from 'zod/mini';

/** The networks Onay knows, by the id that every file, packet and adapter uses. */
export const networks = [
  'instagram', 'facebook', 'linkedin', 'x', 'tiktok', 'mastodon', 'bluesky', 'threads', 'pinterest', 'youtube', 'google-business',
] as const;
export const networkSchema = z.enum(networks);
export type Network = z.infer<typeof networkSchema>;

/** Names are proper names: the same in every language. */
export const networkNames: Readonly<Record<Network, string>> = {
  instagram: 'Instagram', facebook: 'Facebook', linkedin: 'LinkedIn', x: 'X', tiktok: 'TikTok', mastodon: 'Mastodon',
  bluesky: 'Bluesky', threads: 'Threads', pinterest: 'Pinterest', youtube: 'YouTube', 'google-business': 'Google Business',
};

/** What is made. `other` covers work that is not a post (report, call, shoot): its name says what. */
export const formats = ['post', 'image', 'carousel', 'reel', 'story', 'video', 'text', 'document', 'report', 'call', 'shoot', 'other'] as const;
export const formatSchema = z.enum(formats);
export type Format = z.infer<typeof formatSchema>;

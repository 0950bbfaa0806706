export type Picture = Blob | null;
/** Everything that the picture of a profile is drawn from; colours as `#RRGGBB`. */
export type Drawing = {
  tiles: readonly { picture: Picture; words: string; format: string; colour: string; kind: 'carousel' | 'video' | null }[];
  square: boolean; handle: string; avatar: Picture; initials: string; colour: string; ground: string; ink: string;
};
export type Answer = { png: Blob } | { failed: string };

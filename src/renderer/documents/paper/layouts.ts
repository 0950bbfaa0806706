import { hairline } from './colour.ts';

/** How tables are drawn: with hairlines between rows and none at the sides (a total carries its own ground), or without. */
export const tableLayouts = {
  bare: {
    hLineWidth: (): number => 0,
    vLineWidth: (): number => 0,
    paddingLeft: (): number => 0,
    paddingRight: (): number => 0,
    paddingTop: (): number => 0,
    paddingBottom: (): number => 0,
  },
  /** Rows that an eye follows without lines. */
  tight: {
    hLineWidth: (): number => 0,
    vLineWidth: (): number => 0,
    paddingLeft: (index: number): number => (index === 0 ? 4 : 8),
    paddingRight: (): number => 4,
    paddingTop: (): number => 1.5,
    paddingBottom: (): number => 1.5,
  },
  hairlines: {
    hLineWidth: (index: number, node: { table: { body: unknown[] } }): number =>
      index === 0 && node.table.body.length > 0 ? 0 : 0.5,
    vLineWidth: (): number => 0,
    hLineColor: (): string => hairline,
    paddingLeft: (index: number): number => (index === 0 ? 4 : 8),
    paddingRight: (): number => 4,
    paddingTop: (): number => 4,
    paddingBottom: (): number => 4,
  },
};

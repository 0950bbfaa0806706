import { forgetTexts, teach, type EmbeddedFont, type ParsedFont } from './fontCache.ts';
import { arrange } from './lines.ts';
import { isLine, pagesOf, type Page } from './paging.ts';

/**
 * pdfmake lays a document out and draws it in one go and offers no step between. Two members of its PDF document are such
 * steps in fact, and both are taken over here, once, on the prototype: `provideFont` (a face is opened) and
 * `_pdfMakePages` (set when every line has its place, before the first is drawn). The tests in `tests/unit/documents` fail
 * when a new version of
 * pdfmake no longer passes through them.
 */
type PrinterDocument = {
  fonts: Record<string, Record<string, unknown>>;
  _fontCount: number;
  _fontFamilies: Record<string, EmbeddedFont>;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
};
type FontMaker = new (document: unknown, font: ParsedFont, id: string) => EmbeddedFont;

/** Told when a document is laid out; what it throws ends the work before anything is drawn. */
export type LaidOut = (pages: readonly Page[]) => void;

export type Hooks = { onLaidOut: LaidOut };

/** A face of ours is opened by this name of its file. */
type Opened = { maker: FontMaker; font: ParsedFont };

/** Takes the two steps over for every later document. `probe` is any document that pdfmake has made. */
export function installHooks(probe: object, body: string, hooks: Hooks): void {
  const prototype: unknown = Object.getPrototypeOf(probe);
  if (!isPrinter(prototype) || !isPrinter(probe)) throw new Error('pdfmake no longer has the steps that documents are made with');
  const original = prototype.provideFont;
  const parsed = new Map<string, Opened>();
  const metrics = { ...original.call(probe, body, false, false) };

  prototype.provideFont = function provideFont(
    this: PrinterDocument,
    family: string,
    bold: boolean,
    italics: boolean,
  ): EmbeddedFont {
    const file = String(this.fonts[family]?.[styleName(bold, italics)]);
    const known = this._fontFamilies[file];
    if (known !== undefined) return known;
    const opened = parsed.get(file);
    const font =
      opened === undefined
        ? original.call(this, family, bold, italics)
        : new opened.maker(this, opened.font, `F${(this._fontCount += 1)}`);
    if (opened === undefined) {
      forgetTexts(font.font);
      parsed.set(file, { maker: makerOf(font), font: font.font });
      delete this._fontFamilies[font.name];
    }
    this._fontFamilies[file] = font;
    teach(font, metrics, family === 'NotoEmoji');
    return font;
  };

  Object.defineProperty(prototype, '_pdfMakePages', {
    configurable: true,
    set(pages: Page[]) {
      hooks.onLaidOut(pages);
      const found = pagesOf(pages);
      for (const page of pages) {
        for (const { type, item } of page.items)
          if (type === 'line' && isLine(item)) item.inlines = arrange(item, (keep) => found.get(keep));
      }
    },
  });
}

const styleName = (bold: boolean, italics: boolean): string => {
  if (bold) return italics ? 'bolditalics' : 'bold';
  return italics ? 'italics' : 'normal';
};

const isPrinter = (value: unknown): value is PrinterDocument =>
  typeof value === 'object' && value !== null && 'provideFont' in value && typeof value.provideFont === 'function';

function makerOf(font: EmbeddedFont): FontMaker {
  const maker: unknown = font.constructor;
  if (!isMaker(maker)) throw new Error('pdfkit no longer makes fonts from a class');
  return maker;
}

const isMaker = (value: unknown): value is FontMaker => typeof value === 'function';

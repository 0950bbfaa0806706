import { useEffect, useState } from 'react';
import { onSearchChanged, search, whenSearchIsReady, type Found, type Hit } from '../../search/index.ts';

const nothing: readonly Hit[] = [];
/** How many hits the palette asks for; of each kind it shows fewer. */
const most = 50;

/**
 * What the words typed so far find, best first, and whether that answers what stands there now. The last answer stays until the next
 * is there, so that the list does not blink; what is asked while everything is still being read for the first time is asked again then,
 * and so is what stands there when something was written meanwhile.
 */
export function useFound(query: string): { hits: readonly Hit[]; answered: boolean } {
  const asked = query.trim();
  const [found, setFound] = useState<{ hits: readonly Hit[]; to: string }>({ hits: nothing, to: '' });
  useEffect(() => {
    if (asked === '') return;
    let current = true;
    const show = ({ hits, complete }: Found): boolean => {
      if (current) setFound({ hits, to: asked });
      return complete || !current;
    };
    void search(asked, most).then(async (first) => {
      if (show(first)) return;
      await whenSearchIsReady();
      if (current) show(await search(asked, most));
    });
    const forget = onSearchChanged(() => void search(asked, most).then(show));
    return () => {
      current = false;
      forget();
    };
  }, [asked]);
  return asked === '' ? { hits: nothing, answered: true } : { hits: found.hits, answered: found.to === asked };
}

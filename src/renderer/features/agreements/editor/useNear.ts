import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far outside of what is seen something is near: two screens of a large display, which a page key does not outrun. */
const margin = '1600px 0px';

type Near<T extends Element> = { ref: RefObject<T | null>; near: boolean; come: () => void };

/**
 * Whether the element with `ref` has ever been near to what is seen of the scroller around it (`data-scroller`), or was told to
 * `come`. Once near it stays so: what was drawn may hold what somebody types. `always`: from the beginning, nothing is watched.
 */
export function useNear<T extends Element>(always: boolean): Near<T> {
  const ref = useRef<T>(null);
  const [near, setNear] = useState(always);
  useEffect(() => {
    const element = ref.current;
    if (near || element === null) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setNear(true);
    }, { root: element.closest('[data-scroller]'), rootMargin: margin });
    watch.observe(element);
    return () => watch.disconnect();
  }, [near]);
  return { ref, near, come: () => setNear(true) };
}

import { Button, Menu, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoStack } from '../../../app/undo/index.ts';
import { showError } from '../../../ui/showError.tsx';
import { spelling } from './ask.ts';
import type { Spelling } from './useSpelling.ts';
import { wordsIn } from './words.ts';
import styles from '../variants/Variants.module.css';

/** A word is judged when it has stood for a moment: half of one is no mistake. */
const pauseMs = 500;
const mostShown = 8;

type Props = { typed: string; spelling: Spelling; put: (text: string) => void };

/** Words of a text that no list has, each with what may have been meant; one's own words are kept. */
export function Words({ typed, spelling: { language, unknownIn }, put }: Props) {
  const { t } = useTranslation('posts');
  useEffect(() => {
    const timer = setTimeout(() => void spelling.check(wordsIn(typed, language).map(({ word }) => word), language), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, language]);
  const unknown = unknownIn(typed);
  if (unknown.length === 0) return null;
  return (
    <div className={styles.sets} role="group" aria-label={t('spelling.label')}>
      <Text size="xs" className="muted">{t('spelling.label')}:</Text>
      {unknown.slice(0, mostShown).map((word) => <Suggested key={word} word={word} typed={typed} language={language} put={put} />)}
      {unknown.length > mostShown && <Text size="xs" className="muted">{t('spelling.more', { count: unknown.length - mostShown })}</Text>}
    </div>
  );
}

function Suggested({ word, typed, language, put }: { word: string; typed: string; language: Spelling['language']; put: (text: string) => void }) {
  const { t } = useTranslation('posts');
  const [near, setNear] = useState<string[] | null>(null);
  const latest = useRef(typed);
  latest.current = typed;
  const replace = (by: string) => {
    const places = wordsIn(latest.current, language).filter((one) => one.word === word).toReversed();
    put(places.reduce((text, { from, to }) => text.slice(0, from) + by + text.slice(to), latest.current));
  };
  const keep = async () => {
    const forget = await spelling.add(word);
    undoStack.push({ label: t('spelling.added', { word }), undo: forget, redo: () => spelling.add(word) });
  };
  return (
    <Menu position="bottom-start" onOpen={() => void spelling.suggest(word, language).then(setNear)}>
      <Menu.Target><Button size="compact-xs" variant="default" aria-label={t('spelling.word', { word })}><span data-user-text>{word}</span></Button></Menu.Target>
      <Menu.Dropdown>
        {near?.map((one) => <Menu.Item key={one} onClick={() => replace(one)}><span data-user-text>{one}</span></Menu.Item>)}
        {near?.length === 0 && <Menu.Label>{t('spelling.nothing')}</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => void keep().catch(showError)}>{t('spelling.add')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

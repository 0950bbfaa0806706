import { Button, Checkbox, Menu, NativeSelect, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { networkNames } from '../../../../domain/clients/index.ts';
import type { Variant } from '../../../../domain/posts/index.ts';
import {
  captionLimits, findWord, formatRules, networkRules, problemsAt, wordsOf, type LimitField, type Problem, type ProblemField,
} from '../../../../domain/publishing/index.ts';
import { posts } from '../../../data/index.ts';
import { FieldGrid } from '../../../ui/Section.tsx';
import { sameEverywhere, withTextEverywhere, withVariant } from '../content.ts';
import { Beside, Counts } from '../fields/Beside.tsx';
import { TypedArea, type Mark } from '../fields/TypedArea.tsx';
import { TypedLine } from '../fields/TypedLine.tsx';
import { changeContent } from '../steps.ts';
import type { PostData } from '../usePostData.ts';
import { useSpelling } from '../spelling/useSpelling.ts';
import { ChosenMedia } from './ChosenMedia.tsx';
import { Hashtags } from './Hashtags.tsx';
import { Mentions } from './Mentions.tsx';
import styles from './Variants.module.css';

const Words = lazy(() => import('../spelling/Words.tsx').then((room) => ({ default: room.Words })));

type Props = { data: PostData; variant: Variant; problems: readonly Problem[]; linked: boolean; onLinked: (linked: boolean) => void;
  /** The screen is there: now what lies below its edge. */
  late: boolean;
};

/** The fields of one network: only what it has, and what stands there already. */
export function VariantPanel({ data, variant, problems, linked, onLinked, late }: Props) {
  const { t } = useTranslation(['posts', 'common']);
  const { post, client, strategy } = data;
  const { content } = post;
  const { id, network } = variant;
  const spelling = useSpelling(client.language, late);
  const rules = networkRules[network];
  const name = networkNames[network];
  const handles = client.handles.filter((handle) => handle.network === network);
  const at = (field: ProblemField) => problemsAt(problems, id, field);
  const put = (change: Partial<Variant>) => posts.editContent(post.id, (now) => withVariant(now, id, change));
  const limitsOf = (field: LimitField, value: string) => captionLimits({ ...variant, [field]: value }, content.format).filter((limit) => limit.field === field);
  const others = content.variants.filter((one) => one.id !== id);
  const forbidden = strategy.rules.filter((rule) => rule.kind === 'forbidden-word' && (rule.network === null || rule.network === network));
  const marks = (typed: string): Mark[] => [
    ...forbidden.flatMap((rule) => wordsOf(rule.text).flatMap((word) => findWord(typed, word)).map((span): Mark => ({ ...span, kind: rule.weight === 'hold' ? 'hold' : 'problem' }))),
    ...(typed === variant.text ? at('text').flatMap(({ where, weight }) => where.spans.map((span): Mark => ({ ...span, kind: weight === 'error' ? 'hold' : 'problem' }))) : []),
    ...spelling.marksIn(typed),
  ];
  const textShown = formatRules(network, content.format)?.textShown !== false;

  return (
    <Stack gap="sm" role="tabpanel" id="variant-panel" aria-labelledby={`tab-${id}`} className={styles.panel}>
      <div className={styles.handle} data-field={`${id}.handle`}>
        {handles.length > 1 || (variant.handleId === null && handles.length > 0)
          ? (
            <NativeSelect
              aria-label={t('handleOn', { network: name })} data-user-text value={variant.handleId ?? ''} data={[{ value: '', label: t('chooseHandle') }, ...handles.map((handle) => ({ value: handle.id, label: handle.handle }))]}
              onChange={({ currentTarget: { value } }) => void changeContent(post.id, t('step.handle', { network: name }), (now) => withVariant(now, id, { handleId: value === '' ? null : value }))}
            />
          )
          : <Text size="sm" fw={500} data-user-text>{handles[0]?.handle ?? t('noHandleYet', { network: name })}</Text>}
        {others.length > 0 && (
          <div className={styles.linked}>
            <Checkbox size="xs" checked={linked} label={t('sameText')} onChange={(event) => onLinked(event.currentTarget.checked)} />
            {!sameEverywhere(content) && (
              <Menu position="bottom-end">
                <Menu.Target><Button size="compact-xs" variant="subtle">{t('startFrom')}</Button></Menu.Target>
                <Menu.Dropdown>
                  {others.map((other) => (
                    <Menu.Item
                      key={other.id} disabled={other.text === '' || other.text === variant.text}
                      onClick={() => void changeContent(post.id, t('step.textFrom', { network: networkNames[other.network] }), (now) => withVariant(now, id, { text: other.text, hashtags: other.hashtags, link: other.link }))}
                    >
                      {t('textOf', { network: networkNames[other.network] })}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </div>
        )}
      </div>
      <Beside problems={[...at('handle'), ...at('format'), ...at('networks')]} />
      {(rules.titled.includes(content.format) || variant.title !== '') && (
        <TypedLine
          label={t('title')} field={`${id}.title`} value={variant.title} maxLength={500} lang={client.language} onSave={(title) => put({ title })}
          renderBelow={(typed) => <><Counts limits={limitsOf('title', typed)} /><Beside problems={at('title')} /></>}
        />
      )}
      <TypedArea
        label={t(textShown ? 'text' : 'storyText')} field={`${id}.text`} value={variant.text} lang={client.language} rows={7} marksOf={marks}
        onSave={(text) => posts.editContent(post.id, (now) => (linked ? withTextEverywhere(now, text) : withVariant(now, id, { text })))}
        renderBelow={(typed, write) => (
          <>
            <Counts limits={limitsOf('text', typed)} />
            <Beside problems={at('text')} />
            {spelling.ready && <Suspense><Words typed={typed} spelling={spelling} put={write} /></Suspense>}
          </>
        )}
      />
      {late && (
        <>
          <Hashtags postId={post.id} variant={variant} sets={strategy.hashtagSets} cap={rules.hashtags?.max ?? null} problems={at('hashtags')} />
          <FieldGrid min={260}>
            <Mentions label={t('mentions')} field={`${id}.mentions`} names={variant.mentions} onSave={(mentions) => put({ mentions })} problems={at('mentions')} />
            {(rules.link !== 'none' || variant.link !== '') && (
              <TypedLine
                label={t('link')} field={`${id}.link`} type="url" value={variant.link} maxLength={2_048} placeholder="https://" onSave={(link) => put({ link: link.trim() })} canonical={(text) => text.trim()}
                description={t(`linkPlace.${rules.link}`)} renderBelow={(typed) => <><Counts limits={limitsOf('link', typed).filter(({ over }) => over > 0)} /><Beside problems={at('link')} /></>}
              />
            )}
          </FieldGrid>
          {(rules.firstComment || variant.firstComment !== '') && (
            <TypedArea
              label={t('firstComment')} field={`${id}.firstComment`} value={variant.firstComment} lang={client.language} rows={2} onSave={(firstComment) => put({ firstComment })}
              renderBelow={(typed) => <>{typed !== '' && <Counts limits={limitsOf('firstComment', typed)} />}<Beside problems={at('firstComment')} /></>}
            />
          )}
          {content.media.length > 1 && <ChosenMedia data={data} variant={variant} />}
          <Beside problems={[...at('media'), ...at('alt')].filter(({ where }) => where.variantId === id)} />
        </>
      )}
    </Stack>
  );
}

import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AgreementVersion } from '../../../domain/agreements/index.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { AgreementData } from './useAgreement.ts';

/** Which version is looked at; with only one it is just said. */
export function VersionPicker({ data, version }: { data: AgreementData; version: AgreementVersion }) {
  const { t } = useTranslation('agreements');
  const [, navigate] = useLocation();
  const number = t('versionNumber', { number: version.number });
  // The agreement's name gives way where there is no room, before the client's; which version it is never does.
  const name = <Text className="muted" truncate miw={0} maw={420} style={{ flexShrink: 1000 }}>{data.agreement.name}</Text>;
  if (data.versions.length === 1) return <>{name}<Text className="muted" flex="none">{number}</Text></>;
  return (
    <>
      {name}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={14} aria-hidden />} px="xs" style={{ flexShrink: 0 }}>{number}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[...data.versions].reverse().map((one) => (
            <Menu.Item key={one.id} onClick={() => navigate(`/agreements/${data.agreement.id}/versions/${one.id}`)} rightSection={<StateMark state={one.state} />}>
              {t('versionNumber', { number: one.number })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

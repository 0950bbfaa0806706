import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches, searchKey } from '../../domain/clients/index.ts';
import { currentLanguage } from '../i18n/index.ts';

type Props = { label: string; value: string; onChange: (value: string) => void; description?: string; path?: string };

/** ISO 3166-1 alpha-2 codes; the names come from the machine's own Intl data in the screen's language. */
const countryCodes = ('AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK '
  + 'DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA '
  + 'LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO '
  + 'RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW').split(' ');

/** `key`: everything it is found by, folded. */
type Choice = { value: string; label: string; key: string };
const known = new Map<string, Choice[]>();

/** Every country by its name, sorted as the language does: made once a language, because an editor draws this at every change. */
function countries(language: string): Choice[] {
  const made = known.get(language);
  if (made) return made;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const list = countryCodes
    .map((code) => ({ value: code, label: names.of(code) ?? code, key: searchKey(`${names.of(code) ?? code} ${english.of(code) ?? ''}`) }))
    .sort((a, b) => compare(a.label, b.label));
  known.set(language, list);
  return list;
}

/** A country by its name, found also by the English one. */
export function CountrySelect(props: Props) {
  return <PlaceSelect {...props} data={countries(currentLanguage())} />;
}

let machineZones: Choice[] | undefined;

/** A time zone by its IANA name; zones this machine does not list but the row has stay choosable. */
export function ZoneSelect(props: Props) {
  machineZones ??= [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort().map(zoneChoice);
  const data = machineZones.some((zone) => zone.value === props.value) ? machineZones : [zoneChoice(props.value), ...machineZones];
  return <PlaceSelect {...props} data={data} />;
}

const zoneChoice = (zone: string): Choice => ({ value: zone, label: zone.replaceAll('_', ' '), key: searchKey(zone) });

/** A choice out of many by typing part of its name: typing replaces what stands there, and leaving without a choice puts it back. */
function PlaceSelect({ label, value, onChange, description, path, data }: Props & { data: Choice[] }) {
  const { t } = useTranslation();
  const chosen = data.find((one) => one.value === value)?.label ?? '';
  const [search, setSearch] = useState(chosen);
  const [open, setOpen] = useState(false);
  const selectChosen = ({ currentTarget: box }: { currentTarget: HTMLInputElement }) => {
    if (box.value === chosen) box.select();
  };
  return (
    <Select
      data-path={path} label={label} description={description} searchable allowDeselect={false} selectFirstOptionOnChange value={value} data={data} nothingFoundMessage={t('nothingFound')}
      searchValue={search} onSearchChange={setSearch} onChange={(next) => next && onChange(next)}
      // A click puts the cursor down after the focus came, and so the selection is made again.
      onFocus={selectChosen} onClick={selectChosen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => {
        setOpen(false);
        setSearch(chosen);
      }}
      // A closed list stands in the page as well: hundreds of rows would be drawn with every screen that has one.
      filter={({ search: typed }) => data.filter((one) => (open ? matches(one.key, typed) : one.value === value))}
    />
  );
}

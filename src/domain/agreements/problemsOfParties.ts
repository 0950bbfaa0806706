import { checkTckn, checkVkn } from '../business/index.ts';
import type { AgreementContent, AgreementParty } from './content.ts';
import { when, type Problem } from './problemCodes.ts';

const blank = (text: string): boolean => text.trim() === '';

/** Who makes the agreement: names on both sides and who signs. */
export function partyProblems(content: AgreementContent): Problem[] {
  return [
    ...oneParty(content.provider, 'provider'),
    ...oneParty(content.client, 'client'),
    ...when(blank(content.client.legal.email), 'client-email-missing', 'client.legal.email'),
  ];
}

function oneParty(party: AgreementParty, side: 'provider' | 'client'): Problem[] {
  const signatory = party.signatory;
  return [
    ...when(blank(party.displayName), `${side}-name-missing`, `${side}.displayName`),
    ...when(blank(party.legal.legalName), `${side}-legal-name-missing`, `${side}.legal.legalName`),
    ...when(blank(party.legal.address), `${side}-address-missing`, `${side}.legal.address`),
    ...when(blank(signatory.name), `${side}-signatory-missing`, `${side}.signatory.name`),
    ...when(
      !blank(signatory.name) && blank(signatory.title),
      'signatory-title-missing',
      `${side}.signatory.title`,
      signatory.name,
    ),
  ];
}

/**
 * Facts for Turkish parties, as information and never as a rule: what a Turkish contract usually names (unvan is a name
 * above), the
 * stamp duty on a stated sum (488 sayılı Kanun), foreign currency between two residents (Karar no. 32), and what the signature is
 * under law no. 5070.
 */
export function turkishFacts(content: AgreementContent): Problem[] {
  const { provider, client, payment } = content;
  const turkish = [provider, client].filter((party) => party.legal.country === 'TR').length;
  if (turkish === 0) return [];
  return [
    ...turkishParty(provider, 'provider'),
    ...turkishParty(client, 'client'),
    ...when(true, 'tr-stamp-duty', 'payment.printTotals'),
    ...when(
      !content.clauses.some((clause) => clause.included && clause.topic === 'stamp-duty'),
      'tr-stamp-duty-clause-missing',
      'clauses',
    ),
    ...when(payment.printTotals, 'tr-totals-printed', 'payment.printTotals'),
    ...when(turkish === 2 && payment.currency !== 'TRY', 'tr-foreign-currency', 'payment.currency', payment.currency),
    ...when(true, 'tr-signature-law-5070', 'provider.signatory'),
  ];
}

function turkishParty(party: AgreementParty, side: 'provider' | 'client'): Problem[] {
  const { legal, displayName } = party;
  if (legal.country !== 'TR') return [];
  const number = legal.taxNumber.replace(/\s/g, '');
  return [
    ...when(number === '', 'tr-tax-number-missing', `${side}.legal.taxNumber`, displayName),
    ...when(
      number !== '' && !checkVkn(number) && !checkTckn(number),
      'tr-tax-number-unusual',
      `${side}.legal.taxNumber`,
      displayName,
    ),
    ...when(blank(legal.taxOffice), 'tr-tax-office-missing', `${side}.legal.taxOffice`, displayName),
    ...when(blank(legal.registerNumber), 'tr-mersis-missing', `${side}.legal.registerNumber`, displayName),
    ...when(blank(legal.registeredEmail), 'tr-kep-missing', `${side}.legal.registeredEmail`, displayName),
  ];
}

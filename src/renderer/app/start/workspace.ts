import { untaxed, type Currency } from '../../../domain/money/index.ts';
import type { Business } from '../../../domain/business/index.ts';
import { business } from '../../data/index.ts';
import type { Language } from '../preferences.ts';

/** The answers of the first start. */
export type FirstAnswers = { ownerName: string; tradeName: string; language: Language; currency: Currency };

/** Makes the business row; everything the three questions did not ask is left open or at a plain default, nothing inferred about tax. */
export function createWorkspace(answers: FirstAnswers): Promise<Business> {
  return business.create(newBusiness(answers, Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'));
}

/** The studio and its clients of the sample workspace, in the chosen language of the screen. */
export async function openSampleWorkspace(language: Language): Promise<void> {
  const [{ addSample, sampleScenes }, { keepScenes }] = await Promise.all([import('../../data/sample/index.ts'), import('../../media/scenes.ts')]);
  await addSample(language, Date.now(), await keepScenes(sampleScenes));
}

export function newBusiness({ ownerName, tradeName, language, currency }: FirstAnswers, zone: string): Omit<Business, 'id' | 'createdAt' | 'updatedAt' | 'revision'> {
  const country = language === 'tr' ? 'TR' : 'GB';
  return {
    tradeName: tradeName || ownerName, ownerName, ownerTitle: '',
    legal: {
      legalName: '', address: '', country, taxOffice: '', taxNumber: '', registerNumber: '', registeredEmail: '', email: '', phone: '',
    },
    iban: '', bankName: '', zone, holidayCountry: country, language, currency, taxProfile: untaxed,
    brandColour: '#0B7285', logo: null, signature: null, workingDays: [1, 2, 3, 4, 5], hoursPerWeek: 40,
    quietHours: { from: '20:00', to: '08:30' }, targetHourlyRate: null,
    defaults: { paper: 'A4', dueDays: 15, invoiceDay: 1, revisionRounds: 2, reviewDays: 3, noticeDays: 30, termMonths: 12 },
  };
}

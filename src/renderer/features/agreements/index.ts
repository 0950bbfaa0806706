export { AgreementScreen } from './AgreementScreen.tsx';
export { AgreementsScreen } from './AgreementsScreen.tsx';
export { NewAgreementScreen } from './NewAgreementScreen.tsx';

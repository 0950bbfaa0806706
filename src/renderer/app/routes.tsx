import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { TodayScreen } from '../features/today/index.ts';
import { NotFound } from './NotFound.tsx';
import type { HostInfo } from './start/boot.ts';

// Today comes with the frame, because the program opens there; every other screen is fetched when it is first gone to.
const Calendar = lazy(() => import('../features/planning/index.ts').then((room) => ({ default: room.CalendarScreen })));
const Clients = lazy(() => import('../features/clients/index.ts').then((room) => ({ default: room.ClientsScreen })));
const Client = lazy(() => import('../features/clients/index.ts').then((room) => ({ default: room.ClientScreen })));
const NewClient = lazy(() => import('../features/clients/index.ts').then((room) => ({ default: room.NewClientScreen })));
const RunningClient = lazy(() => import('../features/clients/index.ts').then((room) => ({ default: room.RunningClientScreen })));
const Agreements = lazy(() => import('../features/agreements/index.ts').then((room) => ({ default: room.AgreementsScreen })));
const NewAgreement = lazy(() => import('../features/agreements/index.ts').then((room) => ({ default: room.NewAgreementScreen })));
const Agreement = lazy(() => import('../features/agreements/index.ts').then((room) => ({ default: room.AgreementScreen })));
const Sign = lazy(() => import('../features/signing/index.ts').then((room) => ({ default: room.SignScreen })));
const Verify = lazy(() => import('../features/signing/index.ts').then((room) => ({ default: room.VerifyScreen })));
const Media = lazy(() => import('../features/media/index.ts').then((room) => ({ default: room.MediaScreen })));
const Post = lazy(() => import('../features/posts/index.ts').then((room) => ({ default: room.PostScreen })));
const WorkItem = lazy(() => import('../features/posts/index.ts').then((room) => ({ default: room.WorkScreen })));
const Trash = lazy(() => import('../features/posts/index.ts').then((room) => ({ default: room.TrashScreen })));
const Import = lazy(() => import('../features/exchange/index.ts').then((room) => ({ default: room.ImportScreen })));
const Services = lazy(() => import('../features/catalogue/index.ts').then((room) => ({ default: room.ServicesScreen })));
const Business = lazy(() => import('../features/business/index.ts').then((room) => ({ default: room.BusinessScreen })));
const Settings = lazy(() => import('../features/settings/index.ts').then((room) => ({ default: room.SettingsScreen })));

/** Every thing has a route (hash routes, the same in both hosts), so that a notification or the palette can open it. */
export function Routes({ info }: { info: HostInfo }) {
  return (
    <Suspense>
      <Switch>
        <Route path="/"><Redirect to="/today" replace /></Route>
        <Route path="/today"><TodayScreen /></Route>
        <Route path="/calendar"><Calendar /></Route>
        <Route path="/calendar/:layout/:day">{({ layout, day }) => <Calendar layout={layout} day={day} />}</Route>
        <Route path="/clients"><Clients /></Route>
        <Route path="/clients/new"><NewClient /></Route>
        <Route path="/clients/running"><RunningClient /></Route>
        <Route path="/clients/:id">{({ id }) => <Client id={id} key={id} />}</Route>
        <Route path="/clients/:id/:tab">{({ id, tab }) => <Client id={id} tab={tab} key={id} />}</Route>
        <Route path="/agreements"><Agreements /></Route>
        <Route path="/agreements/new"><NewAgreement /></Route>
        <Route path="/agreements/new/:clientId">{({ clientId }) => <NewAgreement clientId={clientId} />}</Route>
        <Route path="/agreements/:id">{({ id }) => <Agreement id={id} key={id} />}</Route>
        <Route path="/agreements/:id/versions/:versionId">{({ id, versionId }) => <Agreement id={id} versionId={versionId} key={versionId} />}</Route>
        <Route path="/agreements/:id/versions/:versionId/sign">{({ id, versionId }) => <Sign id={id} versionId={versionId} key={versionId} />}</Route>
        <Route path="/media"><Media /></Route>
        <Route path="/posts/:id">{({ id }) => <Post id={id} key={id} />}</Route>
        <Route path="/work/:id">{({ id }) => <WorkItem id={id} key={id} />}</Route>
        <Route path="/trash"><Trash /></Route>
        <Route path="/import/:clientId?">{({ clientId }) => <Import clientId={clientId} key={clientId} />}</Route>
        <Route path="/services"><Services /></Route>
        <Route path="/verify"><Verify /></Route>
        <Route path="/business"><Business /></Route>
        <Route path="/settings"><Settings info={info} /></Route>
        <Route><NotFound /></Route>
      </Switch>
    </Suspense>
  );
}

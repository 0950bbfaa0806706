import type { Content } from 'pdfmake/interfaces';
import type { BuildOptions, Draft } from '../engine/engine.ts';
import { evidencePage } from '../evidence.ts';
import { section } from '../paper/blocks.ts';
import { paper } from '../paper/page.ts';
import type { Writer } from '../paper/writer.ts';
import type { AgreementRequest } from '../request.ts';
import { changesSection } from './changes.ts';
import { clausesSection } from './clauses.ts';
import { paymentSection, termSection } from './money.ts';
import { exclusionsSection, goalsSection, partiesSection } from './parties.ts';
import { signaturesSection } from './signatures.ts';
import { deliverablesSection, reportingSection, reviewSection, timelineSection } from './work.ts';

/** The scope of work: an agreement or an amendment, as draft, to sign, or signed with its evidence. */
export function agreementDocument(request: AgreementRequest, options: BuildOptions): Draft {
  const kind = (writer: Writer): string =>
    request.amends === null ? writer.words.cover.agreement : writer.words.cover.amendment;
  return paper(request, options, kind, (writer) => sections(writer, request));
}

function sections(writer: Writer, request: AgreementRequest): Content[] {
  const { content, evidence } = request;
  return [
    ...changesSection(writer, request),
    ...partiesSection(writer, content),
    ...goalsSection(writer, content),
    ...deliverablesSection(writer, content),
    ...exclusionsSection(writer, content),
    ...timelineSection(writer, content),
    ...reviewSection(writer, content),
    ...reportingSection(writer, content),
    ...paymentSection(writer, request.content),
    ...termSection(writer, content),
    ...clausesSection(writer, content),
    ...signaturesSection(
      writer,
      content,
      request.signatures,
      section(writer, writer.words.signatures.heading, [{ text: '', lineHeight: 0.01 }]),
    ),
    ...(evidence === null ? [] : evidencePage(writer, request, evidence)),
  ];
}

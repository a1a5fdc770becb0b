import { performance } from "node:perf_hooks";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { fileOf, openOffice, reportText } from "../desk/office.ts";
import type { Row } from "./row.ts";

/** Paragraphs of about 40 lines a page at 30 characters: sixty pages. */
const PAGES = 60;
const PARAGRAPH =
  "2023年，信阳市公安局新收政府信息公开申请31件，办结31件，其中予以公开6件，不予公开1件，无法提供22件，不予处理2件。门户网站主动公开各类信息1287条，政务新媒体发布3637条，解读稿件78条，回应网民留言55条，行政许可46103件，行政处罚167件。";
const FILLER =
  "各单位要认真贯彻落实有关规定，进一步健全工作机制，压实主体责任，加强业务培训，及时回应社会关切，不断提高政府信息公开工作的质量和水平，切实保障人民群众的知情权、参与权、表达权和监督权。";

/** A 60-page Word draft from arrival to the marked draft, and a report from arrival to its preview. */
export async function benchDesk(rounds = 5): Promise<readonly Row[]> {
  const office = await openOffice();
  try {
    const draft = fileOf("六十页.docx", await longDraft());
    const report = fileOf("年报.txt", reportText(["46103", "50000"]));
    const first = await timed(() => office.hands("clerk", draft, "这是草稿，核一下"));
    const times: number[] = [];
    for (let round = 0; round < rounds; round++)
      times.push(await timed(() => office.hands("clerk", draft, "这是草稿，核一下")));
    const preview: number[] = [];
    for (let round = 0; round < rounds; round++)
      preview.push(await timed(() => office.hands("editor", report)));
    return [
      { name: "六十页草稿（docx），第一份", value: first, unit: "ms" },
      { name: "六十页草稿（docx），中位", value: median(times), unit: "ms", goal: "< 3000" },
      { name: "年报到预览，中位", value: median(preview), unit: "ms" },
    ];
  } finally {
    await office.close();
  }
}

async function longDraft(): Promise<Uint8Array> {
  const pages = Array.from({ length: PAGES }, (_, page) => [
    new Paragraph({ text: `${page + 1}、工作情况`, heading: HeadingLevel.HEADING_1 }),
    ...Array.from({ length: 8 }, (_line, at) => new Paragraph(at % 2 === 0 ? PARAGRAPH : FILLER)),
  ]);
  const document = new Document({ sections: [{ children: pages.flat() }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

import { z } from 'zod';
import { toAddress } from '../tables/addresses.ts';
import type { Publication } from '../tables/rows.ts';
import { API_FOLDER, FOLDERS } from './api-addresses.ts';
import type { Granularity } from './granularity.ts';
import { ANSWERS, type Kind, KINDS } from './answer-schemas.ts';

const LABELS: Readonly<Record<Kind, string>> = {
  project: '项目',
  unit: '资金使用单位',
  document: '文件（一个部门一年一份）',
  department: '部门',
  year: '年度',
};

/** The kinds that have a file for each record. */
export const kindsWithFiles = (granularity: Granularity): Kind[] =>
  KINDS.filter((kind) => granularity === 'projects' || (kind !== 'project' && kind !== 'unit'));

/** Describes the API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html). */
export function toOpenApi(siteName: string, { origin, licence }: Publication, granularity: Granularity): object {
  const filed = new Set(kindsWithFiles(granularity));
  return {
    openapi: '3.1.0',
    info: {
      title: `${siteName}：静态 JSON 接口`,
      version: '1',
      description:
        '每个回答都是一个静态文件，只用 GET，没有查询参数。链接都是相对地址。金额是与原文相等的数字，单位见 currencyUnit；amountsFen 是折合成分的整数。原文没有印出的是 null。',
      license: { name: licence.name, ...(licence.url === undefined ? {} : { url: licence.url }) },
    },
    servers: [{ url: toAddress(origin, API_FOLDER).replace(/\/$/, '') }],
    paths: Object.fromEntries(
      KINDS.flatMap((kind) => {
        const folder = `/${FOLDERS[kind]}`;
        const index: [string, object][] = [
          [`${folder}index.json`, get(`list-${kind}`, `${LABELS[kind]}目录的第一页`, [refOf(kind, 'index')])],
          [
            `${folder}index-{page}.json`,
            get(`list-${kind}-page`, `${LABELS[kind]}目录的以后各页，从第 2 页起`, [refOf(kind, 'index')], PAGE),
          ],
        ];
        const answers = filed.has(kind)
          ? [refOf(kind, 'current'), refOf(kind, 'withdrawn')]
          : [refOf(kind, 'withdrawn')];
        const text = filed.has(kind)
          ? `一个${LABELS[kind]}`
          : `撤下或改了编号的${LABELS[kind]}；其余的在其文件的回答里`;
        return [...index, [`${folder}{id}.json`, get(`get-${kind}`, text, answers, ID)]] as const;
      }),
    ),
    components: { schemas: toComponents() },
  };
}

const ID = { name: 'id', in: 'path', required: true, description: '编号，见目录', schema: { type: 'string' } };
const PAGE = { name: 'page', in: 'path', required: true, description: '页码', schema: { type: 'integer', minimum: 2 } };

const nameOf = (kind: Kind, answer: keyof (typeof ANSWERS)[Kind]): string => `${kind}-${answer}`;
const refOf = (...name: Parameters<typeof nameOf>) => ({ $ref: `#/components/schemas/${nameOf(...name)}` });

function get(operationId: string, summary: string, answers: readonly object[], parameter?: object): object {
  const schema = answers.length === 1 ? answers[0] : { oneOf: answers };
  return {
    get: {
      operationId,
      summary,
      ...(parameter === undefined ? {} : { parameters: [parameter] }),
      responses: {
        200: { description: '回答', content: { 'application/json': { schema } } },
        ...(parameter === undefined ? {} : { 404: { description: '没有这个地址' } }),
      },
    },
  };
}

/** The schemas by which the answers are checked, as JSON Schema. */
function toComponents(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const kind of KINDS)
    for (const [answer, schema] of Object.entries(ANSWERS[kind]))
      registry.add(schema, { id: nameOf(kind, answer as keyof (typeof ANSWERS)[Kind]) });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
}

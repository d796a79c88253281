import { TABLE_FILES } from '../../publishing/downloads/packages/description.ts';
import { sitePath } from './paths.ts';

/** A file that a page offers, by the format that readers know it by. */
export interface OfferedFile {
  readonly format: string;
  readonly href: string;
  readonly type: string;
}

/** The files of a package that a page offers: those that hold projects, those that hold indicators, and those that hold both. */
export interface PackageFilesView {
  readonly groups: readonly { readonly label: string; readonly files: readonly OfferedFile[] }[];
  /** What is in the package, its columns, its licence and how to cite it. */
  readonly readme: string;
}

const GROUPS = [
  ['项目和指标', /^data\./],
  ['项目', /^projects\./],
  ['绩效指标', /^indicators\./],
] as const;

/** How many rows the tables of some projects have. */
export const countRows = (projects: readonly { readonly indicators: number }[]) => ({
  projects: projects.length,
  indicators: projects.reduce((sum, { indicators }) => sum + indicators, 0),
});

/** The files of the package in `folder`, a folder below the site with a slash at its end. A table without rows has no Parquet file. */
export function toPackageFiles(folder: string, rows: { projects: number; indicators: number }): PackageFilesView {
  const isEmpty = (name: string): boolean =>
    name === 'projects.parquet' ? rows.projects === 0 : name === 'indicators.parquet' && rows.indicators === 0;
  return {
    groups: GROUPS.map(([label, names]) => ({
      label,
      files: TABLE_FILES.filter(({ name }) => names.test(name) && !isEmpty(name)).map(({ name, type }) => ({
        format: formatOf(name),
        href: sitePath(`/${folder}${name}`),
        type,
      })),
    })),
    readme: sitePath(`/${folder}README.md`),
  };
}

/** The files of a package as a description for machines lists them. */
export const listFiles = ({ groups }: PackageFilesView) =>
  groups.flatMap(({ files }) => files.map(({ href, type }) => ({ path: href, type })));

function formatOf(name: string): string {
  const extension = name.slice(name.indexOf('.') + 1);
  return extension === 'parquet' ? 'Parquet' : extension.toUpperCase();
}

import { Passage } from '../text/passage.ts';
import { isBlank, joinCell } from './cell-text.ts';
import type { FormContext } from './form-context.ts';
import type { FormProject } from './form-project.ts';
import type { FormRow } from './form-row.ts';
import { isFormTitle } from './furniture.ts';
import { readLabel } from './labels.ts';
import { OpenForm } from './open-form.ts';

/** Reads forms of one project each: every title, and every second 项目名称, begins a new one. */
export class ProjectForms {
  readonly projects: FormProject[] = [];
  readonly #context: FormContext;
  #open: OpenForm | null = null;
  #title: Passage[] = [];

  constructor(context: FormContext) {
    this.#context = context;
  }

  /** A title above a form: what follows is another form. */
  addTitle(lines: readonly Passage[]): void {
    this.end();
    this.#title = [...lines];
    for (const line of lines) this.#context.claim(line, 'boilerplate');
  }

  add(row: FormRow): void {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const [only] = filled;
    if (!only) return;
    if (filled.length === 1 && isFormTitle(joinCell(only).text)) {
      if (this.#open?.isSameTitle(joinCell(only).text) && row.goesOn)
        this.#context.claim(joinCell(only), 'boilerplate');
      else this.addTitle([joinCell(only)]);
      return;
    }
    const begins = this.#open?.has('name') && readLabel(joinCell(only).text) === 'name';
    if (begins) this.end();
    this.#open ??= new OpenForm(this.#context, Passage.join(this.#title));
    this.#open.add(row);
  }

  end(): void {
    const project = this.#open?.finish() ?? null;
    if (project) this.projects.push(project);
    this.#open = null;
    this.#title = [];
  }
}

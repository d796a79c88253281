/** `<project-files>` of `ProjectFiles.astro` makes the files of one project that the site does not have. The code for it is loaded when it is needed. */
class ProjectFiles extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false;
    this.onclick = async ({ target }) => {
      const { format } = (target as HTMLElement).dataset;
      if (format) await (await import('./offer-project-file.ts')).offerProjectFile(this, format);
    };
  }
}

customElements.define('project-files', ProjectFiles);

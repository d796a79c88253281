/** `<project-files>` of `ProjectFiles.astro` makes the files of one project that the site does not have. The code for it is loaded when it is needed. */
class ProjectFiles extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[hidden]')?.removeAttribute('hidden');
    this.onclick = ({ target }) => {
      const { format } = (target as HTMLElement).dataset;
      if (format) void import('./offer-project-file.ts').then((code) => code.offerProjectFile(this, format));
    };
  }
}

customElements.define('project-files', ProjectFiles);

/**
 * `<project-files>` of `ProjectFiles.astro` makes the files of one project that the site does not have. The code for it is loaded when it is
 * needed. It reads targets, which needs look-behind: Safari before 16.4 cannot load it and is told where the same data is.
 */
class ProjectFiles extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[hidden]')?.removeAttribute('hidden');
    this.onclick = ({ target }) => {
      const { format } = (target as HTMLElement).dataset;
      if (format)
        import('./offer-project-file.ts').then(
          (code) => code.offerProjectFile(this, format),
          () => this.#fail(),
        );
    };
  }

  #fail(): void {
    this.querySelector('[role=status]')!.textContent = '没有做成，这个浏览器可能太旧。可以下载本部门本年度的文件。';
  }
}

customElements.define('project-files', ProjectFiles);

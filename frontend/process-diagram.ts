/* The diagram of a process with the path that a case has walked. The viewer itself is large and comes when needed. */
import type { DiagramViewer } from './process-diagram-impl';

export interface Walk {
  xml: string;
  /** Ids of elements, by what became of them. */
  completed: string[];
  active: string[];
  terminated: string[];
  flows: string[];
  /** What stands beside the present step. */
  here: string;
}

class ProcessDiagram extends HTMLElement {
  #viewer?: Promise<DiagramViewer>;

  show(walk: Walk): Promise<void> {
    this.#viewer ??= import('./process-diagram-impl').then(({ DiagramViewer }) => new DiagramViewer(this));
    return this.#viewer.then((viewer) => viewer.show(walk));
  }

  zoom(factor: number): void {
    void this.#viewer?.then((viewer) => viewer.zoom(factor));
  }

  fit(): void {
    void this.#viewer?.then((viewer) => viewer.fit());
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) {
        void this.#viewer?.then((viewer) => viewer.destroy());
        this.#viewer = undefined;
      }
    });
  }
}

customElements.define('wushe-process-diagram', ProcessDiagram);

import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { Walk } from './process-diagram';

const COLOR = 'http://bpmn.io/schema/bpmn/biocolor/1.0';

/** Smaller than that, names cannot be read: then the present step, or the last one, is shown instead of the whole. */
const READABLE = 0.55;

/** Beside the last step. */
const MARGIN = 60;

const COLORS = {
  completed: ['#1b6b3f', '#e8f5ec'],
  active: ['#0b5394', '#d9ebfb'],
  terminated: ['#8a4b00', '#fdf1e1'],
  ahead: ['#6b7280', '#ffffff'],
} as const;

type Fate = keyof typeof COLORS;

export class DiagramViewer {
  readonly #viewer: NavigatedViewer;
  readonly #resized: ResizeObserver;
  #active: string[] = [];
  #completed: string[] = [];
  #shown = false;

  constructor(container: HTMLElement) {
    this.#viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
    this.#resized = new ResizeObserver(() => this.#arrange());
    this.#resized.observe(container);
  }

  async show(walk: Walk): Promise<void> {
    const before = this.#shown ? this.#canvas.viewbox() : undefined;
    await this.#viewer.importXML(colored(walk));
    this.#active = walk.active;
    this.#completed = walk.completed;
    const overlays = this.#viewer.get<any>('overlays');
    const registry = this.#viewer.get<any>('elementRegistry');
    for (const id of walk.active) {
      const shape = registry.get(id);
      if (shape) {
        this.#canvas.addMarker(id, 'wushe-here');
        const note = document.createElement('span');
        note.className = 'wushe-here-note';
        note.textContent = walk.here;
        overlays.add(id, { position: { top: -24, left: 0 }, html: note });
      }
    }
    for (const id of walk.completed) {
      const shape = registry.get(id);
      if (shape && shape.width >= 80) {
        const note = document.createElement('span');
        note.className = 'wushe-done-note';
        note.textContent = '✓';
        overlays.add(id, { position: { top: 4, right: 20 }, html: note });
      }
    }
    if (before) {
      this.#canvas.viewbox(before);
    } else {
      this.#arrange();
    }
    this.#shown = true;
  }

  zoom(factor: number): void {
    this.#canvas.zoom(Math.min(2, Math.max(0.15, this.#canvas.zoom() * factor)));
  }

  fit(): void {
    this.#canvas.zoom('fit-viewport', 'auto');
  }

  destroy(): void {
    this.#resized.disconnect();
    this.#viewer.destroy();
  }

  get #canvas(): any {
    return this.#viewer.get<any>('canvas');
  }

  /** Where it stands; at the end, the last step on the right. */
  #present(): any {
    const registry = this.#viewer.get<any>('elementRegistry');
    const shapes = (this.#active.length > 0 ? this.#active.slice(0, 1) : this.#completed)
      .map((id) => registry.get(id))
      .filter((shape) => shape?.width);
    return shapes.sort((one, other) => other.x - one.x)[0];
  }

  #arrange(): void {
    if (!this.#viewer.getDefinitions()) {
      return;
    }
    this.#canvas.resized();
    this.fit();
    const shape = this.#present();
    if (shape && this.#canvas.zoom() < READABLE) {
      this.#canvas.zoom(READABLE, { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
      const view = this.#canvas.viewbox();
      const middle = shape.x + shape.width / 2 - view.width / 2;
      this.#canvas.viewbox({
        x: this.#active.length > 0 ? middle : shape.x + shape.width + MARGIN - view.width,
        y: shape.y + shape.height / 2 - view.height / 2,
        width: view.width,
        height: view.height,
      });
    }
  }
}

/** Colours go into the diagram itself, so that arrow heads have them too. */
function colored(walk: Walk): string {
  const diagram = new DOMParser().parseFromString(walk.xml, 'application/xml');
  const fates = new Map<string, Fate>();
  walk.flows.forEach((id) => fates.set(id, 'completed'));
  walk.terminated.forEach((id) => fates.set(id, 'terminated'));
  walk.completed.forEach((id) => fates.set(id, 'completed'));
  walk.active.forEach((id) => fates.set(id, 'active'));
  for (const shape of diagram.querySelectorAll('[bpmnElement]')) {
    const [stroke, fill] = COLORS[fates.get(shape.getAttribute('bpmnElement')!) ?? 'ahead'];
    shape.setAttributeNS(COLOR, 'bioc:stroke', stroke);
    if (shape.localName === 'BPMNShape') {
      shape.setAttributeNS(COLOR, 'bioc:fill', fill);
    }
  }
  return new XMLSerializer().serializeToString(diagram);
}

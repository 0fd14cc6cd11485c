/** Inline nodes by their displayed text: cut out, read, put links around. Indexes count as `Prose.text` does. */
import type { PhrasingContent } from 'mdast';

/** Cut the displayed text `[from, to)` out of inline nodes; marks around it stay. Texts of other nodes are zero wide. */
export function slicePhrasing(nodes: readonly PhrasingContent[], from: number, to: number): PhrasingContent[] {
  let at = 0;
  const cut = (list: readonly PhrasingContent[]): PhrasingContent[] =>
    list.flatMap((node): PhrasingContent[] => {
      const start = at;
      if ('value' in node) {
        at += node.value.length;
        const value = node.value.slice(Math.max(0, from - start), Math.max(0, to - start));
        return value ? [{ ...node, value }] : [];
      }
      if (node.type === 'break') {
        at += 1;
        return start >= from && start < to ? [node] : [];
      }
      if ('children' in node) {
        const children = cut(node.children);
        return children.length > 0 ? [{ ...node, children } as PhrasingContent] : [];
      }
      // A footnote mark belongs to the text before it, so that it does not slip into the next clause.
      return start > from || (start === from && from === 0) ? (start <= to ? [node] : []) : [];
    });
  return cut(nodes);
}

/** Displayed text of inline nodes, as `readProse` counts it. */
export function phrasingText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      'value' in node
        ? node.value
        : node.type === 'break'
          ? ' '
          : 'children' in node
            ? phrasingText(node.children)
            : '',
    )
    .join('');
}

/** A link to be put around the displayed text `[from, to)`. */
export interface LinkPlace {
  from: number;
  to: number;
  url: string;
}

/**
 * Put links around displayed texts. Text that is linked already stays as it is.
 * @param links not overlapping, in any order
 */
export function linkPhrasing(nodes: readonly PhrasingContent[], links: readonly LinkPlace[]): PhrasingContent[] {
  const done: PhrasingContent[][] = [];
  let rest = [...nodes];
  // From the last to the first: what has been cut off is not cut again.
  for (const { from, to, url } of [...links].sort((a, b) => b.from - a.from)) {
    const inside = slicePhrasing(rest, from, to);
    if (hasLink(inside)) continue;
    // A footnote mark leads elsewhere than the link: it stands after it.
    const children = inside.filter((node) => node.type !== 'footnoteReference');
    const marks = inside.filter((node) => node.type === 'footnoteReference');
    done.push([
      { type: 'link', url, children } as PhrasingContent,
      ...marks,
      ...slicePhrasing(rest, to, Number.POSITIVE_INFINITY),
    ]);
    rest = from > 0 ? slicePhrasing(rest, 0, from) : [];
  }
  return [...rest, ...done.reverse().flat()];
}

/** Is any of the displayed text linked already? */
export function hasLink(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'link' || node.type === 'linkReference' || ('children' in node && hasLink(node.children)),
  );
}

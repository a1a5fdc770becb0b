/**
 * Works on several items at once and hands the results over in the order of the items, never holding more than
 * `atOnce`. `work` must not reject: a failure is a result too.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  let index = 0;
  for await (const item of items) {
    underWay.push(work(item, index++));
    const first = underWay.length >= atOnce ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of underWay) yield await rest;
}

/** Remembers what a pure function made of each thing, as long as the thing itself is there. */
export function onceEach<T extends object, R>(work: (thing: T) => R): (thing: T) => R {
  const made = new WeakMap<T, R>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) {
      return known;
    }
    const fresh = work(thing);
    made.set(thing, fresh);
    return fresh;
  };
}

/** What the functions of an object give, by the same names. */
export type Given<T extends Readonly<Record<string, () => unknown>>> = {
  readonly [Name in keyof T]: ReturnType<T[Name]>;
};

/** An object whose values are made when they are first asked for, once, and looked up from then on. */
export function eachWhenAsked<const T extends Readonly<Record<string, () => unknown>>>(makers: T): Given<T> {
  const values: object = {};
  for (const name of Object.keys(makers)) {
    const get = () => {
      const value = makers[name]?.();
      Object.defineProperty(values, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(values, name, { get, enumerable: true, configurable: true });
  }
  return values as Given<T>;
}

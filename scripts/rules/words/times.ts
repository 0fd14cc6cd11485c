/** «1 раз», «2 раза», «12 раз». */
export const times = (count: number): string => `${count} ${/(?<!1)[234]$/.test(String(count)) ? 'раза' : 'раз'}`;

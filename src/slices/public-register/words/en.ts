// What the public register says in English. One file a page beside this one; this one puts them together.
export const en = {
  site: {
    register: "Register of treaties",
    ownership: (authority: string) => `Published by ${authority}, which answers for what stands here.`,
    navigation: { treaties: "Treaties", states: "States", bodies: "Regional bodies", cooperation: "International cooperation", changes: "Changes" },
    footer: { about: "About the data", interface: "Open interface" },
  },
  home: { count: (n: number) => (n === 1 ? "One instrument is on record." : `${n} instruments are on record.`) },
};

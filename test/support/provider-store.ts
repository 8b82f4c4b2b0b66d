// What the identity provider of the tests remembers, for as long as the test runs.
import type { AdapterFactory, AdapterPayload } from "oidc-provider";

/** Each kind of thing in one map, so that a provider restarted with other keys still knows who was signed in. */
export function providerStore(): AdapterFactory {
  const stored = new Map<string, AdapterPayload>();
  return (kind) => {
    const all = () => [...stored].filter(([key]) => key.startsWith(`${kind} `)).map(([, payload]) => payload);
    return {
      upsert: async (id, payload) => void stored.set(`${kind} ${id}`, payload),
      find: async (id) => stored.get(`${kind} ${id}`),
      findByUid: async (uid) => all().find((payload) => payload.uid === uid),
      findByUserCode: async (code) => all().find((payload) => payload.userCode === code),
      consume: async (id) => void Object.assign(stored.get(`${kind} ${id}`) ?? {}, { consumed: Math.floor(Date.now() / 1000) }),
      destroy: async (id) => void stored.delete(`${kind} ${id}`),
      revokeByGrantId: async (grant) => {
        for (const [key, payload] of stored) if (payload.grantId === grant) stored.delete(key);
      },
    };
  };
}

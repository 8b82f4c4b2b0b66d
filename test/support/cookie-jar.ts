// A browser's cookies, for tests that speak to the server without one.
import type { FastifyInstance, LightMyRequestResponse } from "fastify";

export type Jar = {
  readonly cookies: Record<string, string>;
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  readonly post: (url: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
};

/** `from`: the address that the browser asks from. */
export function cookieJar(app: FastifyInstance, cookies: Record<string, string> = {}, from = "127.0.0.1"): Jar {
  const keep = (answer: LightMyRequestResponse) => {
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (value === "" || maxAge === 0 || (expires !== undefined && expires < new Date())) delete cookies[name];
      else cookies[name] = value;
    }
    return answer;
  };
  return {
    cookies,
    get: async (url, headers = {}) => keep(await app.inject({ url, cookies, headers, remoteAddress: from })),
    post: async (url, fields, headers = {}) => {
      const payload = new URLSearchParams(fields).toString();
      return keep(await app.inject({ method: "POST", url, cookies, headers: { "content-type": "application/x-www-form-urlencoded", ...headers }, payload, remoteAddress: from }));
    },
  };
}

export { askedNameKeys, nameKeysOf } from "./name-keys.ts";

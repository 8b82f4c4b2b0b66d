// The only door of the slice: the public site and its interface.
export { publicRegister, type PublicRegisterParts } from "./public-register.tsx";

export { projectRoot } from "./project-root.ts";
export { INSTALLATION_FILE, type Installation } from "./installation.ts";
export { isOwnMachine, type OpenidSetting } from "./openid-setting.ts";
export { SetUpError } from "./set-up-error.ts";
export { maskedAddress, readSettings } from "./settings.ts";
export type { Environment, FoundSetting, Settings, SettingsRead } from "./settings.ts";

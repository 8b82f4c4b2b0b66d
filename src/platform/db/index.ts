export { asPublic, openDatabase } from "./database.ts";
export type { Database, DatabaseTransaction, OpenedDatabase } from "./database.ts";
export { asOwner, openServer, type DatabaseServer } from "./database-server.ts";
export { codeOf } from "./error-code.ts";
export { migrate, migrationState, readMigrations } from "./migrations.ts";
export { backUp } from "./server/backup.ts";
export { stopOwnServer } from "./server/supervisor.ts";
export { inTransaction, withinScope, type Principals, type ScopedTransaction } from "./scope.ts";

// A key for the keyring of tests: so that none of them looks for a key file in a data folder that is not there.
export const TEST_KEY = Buffer.alloc(32, "test").toString("base64url");

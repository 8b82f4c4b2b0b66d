/** Signs of a new password. OWASP ASVS 5.0, 6.2.1 and 6.2.9: at least 8, better 15, and at least 64 allowed; this office asks for 12. */
export const SHORTEST = 12;
export const LONGEST = 128;

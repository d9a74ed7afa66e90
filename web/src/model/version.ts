// version.ts: the version of this program, as package.json has it (a test compares the two).
export const appVersion = '0.1.0';

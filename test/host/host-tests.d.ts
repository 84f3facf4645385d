/** Defines every test of this folder when it is imported; the build makes it. */
declare module 'deorbit:host-tests';

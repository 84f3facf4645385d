export interface Tour {
  id: string;
  name: string;
  stops: Stop[];
}

export interface Stop {
  reference: string;
  city: string;
  window?: [from: string, to: string];
}

export const STATES = ['planned', 'loaded', 'delivered'] as const;

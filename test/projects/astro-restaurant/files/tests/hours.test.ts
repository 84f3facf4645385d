import { describe, expect, it } from 'vitest';
import { isOpen, toMinutes } from '../src/lib/hours';
import week from './fixtures/week.json';

describe('isOpen', () => {
  it('is closed on Mondays', () => {
    expect(isOpen(week.hours, new Date(2024, 5, 3, 19, 0))).toBe(false);
  });

  it('is open on Friday evening', () => {
    expect(isOpen(week.hours, new Date(2024, 5, 7, 19, 0))).toBe(true);
  });
});

it('reads a time', () => {
  expect(toMinutes('17:30')).toBe(1050);
});

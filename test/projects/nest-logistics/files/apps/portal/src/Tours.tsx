import { useEffect, useState } from 'react';
import type { Tour } from '@kranich/shared';

const api = import.meta.env.VITE_API_URL;

export function Tours({ dev }: { dev: boolean }) {
  const [tours, setTours] = useState<Tour[]>([]);

  useEffect(() => {
    fetch(`${api}/tours`)
      .then((r) => r.json())
      .then(setTours);
  }, []);

  if (tours.length === 0) return <p>{dev ? 'TODO: empty state' : 'Keine Touren'}</p>;
  // TODO: paging, the list has more than 400 tours on Mondays
  return (
    <ul>
      {tours.map((t) => (
        <li key={t.id}>{t.name}</li>
      ))}
    </ul>
  );
}

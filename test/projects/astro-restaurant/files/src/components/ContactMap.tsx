import { useEffect, useRef } from 'react';
import mapboxgl from 'mapbox-gl';

export function ContactMap() {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!box.current) return;
    mapboxgl.accessToken = import.meta.env.PUBLIC_MAPBOX_TOKEN;
    const map = new mapboxgl.Map({
      container: box.current,
      style: 'mapbox://styles/mapbox/light-v11',
      center: [7.5931, 47.5603],
      zoom: 15,
    });
    return () => map.remove();
  }, []);

  return <div ref={box} style={{ height: 320 }} />;
}

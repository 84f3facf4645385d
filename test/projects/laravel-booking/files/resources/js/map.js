const source = `https://maps.googleapis.com/maps/api/js?key=${import.meta.env.VITE_MAPS_KEY}&callback=mapReady`;

// TODO: ask for consent first, the map loads without it
export function showMap(element) {
  window.mapReady = () => {
    const position = { lat: Number(element.dataset.lat), lng: Number(element.dataset.lng) };
    const map = new google.maps.Map(element, { center: position, zoom: 14 });
    new google.maps.Marker({ position, map });
  };
  const script = document.createElement('script');
  script.src = source;
  document.head.append(script);
}

import Alpine from 'alpinejs';
import { showMap } from './map.js';

window.Alpine = Alpine;
Alpine.start();

const map = document.getElementById('map');
if (map) showMap(map);

// k6 run scripts/load.js, tried once before the Christmas season
import http from 'k6/http';
import { sleep } from 'k6';

export const options = { vus: 20, duration: '2m' };

export default function () {
  http.get(`${__ENV.TARGET}/v1/parcels/00340000000000000000`);
  sleep(1);
}

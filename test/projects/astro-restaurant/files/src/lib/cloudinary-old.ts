// Images were on Cloudinary before the move to the CMS. Nothing imports this file any more.
import { v2 as cloudinary } from 'cloudinary';

cloudinary.config({
  cloud_name: process.env.CLOUDINARY_CLOUD_NAME,
  api_key: process.env.CLOUDINARY_API_KEY,
});

export function oldUrl(id: string): string {
  return cloudinary.url(id, { width: 800, crop: 'fill' });
}

import { v2 as cloudinary } from 'cloudinary';

cloudinary.config({
  cloud_name: process.env.CLOUDINARY_CLOUD_NAME,
  api_key: process.env.CLOUDINARY_API_KEY,
  api_secret: process.env.CLOUDINARY_API_SECRET,
});

export function pictureUrl(id: string, width: number) {
  return cloudinary.url(id, { width, crop: 'fill', fetch_format: 'auto', quality: 'auto' });
}

export async function upload(file: string) {
  const result = await cloudinary.uploader.upload(file, { folder: 'products' });
  return result.public_id;
}

use std::io::Cursor;

use anyhow::{Context, Result};
use image::{codecs::jpeg::JpegEncoder, imageops::FilterType};

use crate::Size;

pub fn render(bytes: &[u8], size: Size, quality: u8) -> Result<Vec<u8>> {
    let picture = image::load_from_memory(bytes).context("not a picture")?;
    // FIXME: orientation from EXIF is lost, portrait photos of phones lie on their side
    let small = if picture.width() > size.width {
        picture.resize(size.width, u32::MAX, FilterType::Lanczos3)
    } else {
        picture
    };
    let mut out = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut out, quality).encode_image(&small.to_rgb8())?;
    Ok(out.into_inner())
}

pub fn placeholder(bytes: &[u8]) -> Result<Vec<u8>> {
    let tiny = image::load_from_memory(bytes)?.thumbnail(16, 16).to_rgb8();
    Ok(fast_blur::blur(tiny.as_raw(), 4.0))
}

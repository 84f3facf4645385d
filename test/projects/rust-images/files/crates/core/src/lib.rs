pub mod render;
pub mod sizes;

pub use render::render;
pub use sizes::{Size, SIZES};

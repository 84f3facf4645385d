use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Size {
    pub name: &'static str,
    pub width: u32,
}

// TODO: read the sizes from the shop instead of repeating them here
pub const SIZES: [Size; 3] = [
    Size { name: "thumb", width: 240 },
    Size { name: "list", width: 640 },
    Size { name: "zoom", width: 1920 },
];

pub fn key(original: &str, size: Size) -> String {
    let stem = original.rsplit_once('.').map_or(original, |(s, _)| s);
    format!("{}/{}.jpg", size.name, stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_replaces_the_ending() {
        assert_eq!(key("2024/a.b.png", SIZES[0]), "thumb/2024/a.b.jpg");
    }
}

use std::{env, fs};

use anyhow::{bail, Result};
use image_core::{render, Size};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [file, width] = arguments.as_slice() else {
        bail!("usage: cli <file> <width>  (TODO: accept several files)");
    };
    let home = env::var("HOME").unwrap_or_default();
    let size = Size { name: "cli", width: width.parse()? };
    let out = format!("{home}/out.jpg");
    fs::write(&out, render(&fs::read(file)?, size, 82)?)?;
    println!("{out}");
    Ok(())
}

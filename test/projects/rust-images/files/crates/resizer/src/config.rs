use std::env;

use anyhow::{Context, Result};

pub struct Config {
    pub source_bucket: String,
    pub target_bucket: String,
    pub jobs_table: String,
    pub jpeg_quality: u8,
    pub sentry_dsn: Option<String>,
}

impl Config {
    pub fn from_env() -> Result<Self> {
        // let redis = env::var("REDIS_URL")?;
        Ok(Self {
            source_bucket: env::var("SOURCE_BUCKET").context("SOURCE_BUCKET")?,
            target_bucket: env::var("TARGET_BUCKET").context("TARGET_BUCKET")?,
            jobs_table: env::var("JOBS_TABLE").context("JOBS_TABLE")?,
            jpeg_quality: env::var("JPEG_QUALITY").ok().and_then(|q| q.parse().ok()).unwrap_or(82),
            sentry_dsn: env::var("SENTRY_DSN").ok().filter(|d| !d.is_empty()),
        })
    }
}

mod config;
mod event;
mod jobs;

use anyhow::Result;
use aws_sdk_s3::primitives::ByteStream;
use image_core::{render, sizes, SIZES};
use lambda_runtime::{service_fn, Error, LambdaEvent};

use crate::{config::Config, event::SqsEvent, jobs::Jobs};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let config = Config::from_env()?;
    let _guard = config.sentry_dsn.as_deref().map(sentry::init);
    let aws = aws_config::load_from_env().await;
    let s3 = aws_sdk_s3::Client::new(&aws);
    let jobs = Jobs::new(&aws, &config.jobs_table);

    lambda_runtime::run(service_fn(|event: LambdaEvent<SqsEvent>| async {
        for key in event.payload.keys() {
            if let Err(error) = one(&s3, &jobs, &config, &key).await {
                sentry::integrations::anyhow::capture_anyhow(&error);
                return Err(error.into());
            }
        }
        Ok::<(), Error>(())
    }))
    .await
}

async fn one(s3: &aws_sdk_s3::Client, jobs: &Jobs, config: &Config, key: &str) -> Result<()> {
    let object = s3.get_object().bucket(&config.source_bucket).key(key).send().await?;
    let bytes = object.body.collect().await?.into_bytes();
    for size in SIZES {
        let picture = render(&bytes, size, config.jpeg_quality)?;
        s3.put_object()
            .bucket(&config.target_bucket)
            .key(sizes::key(key, size))
            .content_type("image/jpeg")
            .body(ByteStream::from(picture))
            .send()
            .await?;
    }
    // TODO(jonas): report failed messages one by one instead of the whole batch
    jobs.done(key).await
}

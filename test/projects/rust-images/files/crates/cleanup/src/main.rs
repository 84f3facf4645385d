use std::time::{Duration, SystemTime};

use lambda_runtime::{service_fn, Error, LambdaEvent};
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let bucket = std::env::var("TARGET_BUCKET")?;
    let days: u64 =
        std::env::var("RETENTION_DAYS").unwrap_or_else(|_| "90".to_string()).parse()?;
    let dry_run = option_env!("CLEANUP_DRY_RUN").is_some();
    let aws = aws_config::load_from_env().await;
    let s3 = aws_sdk_s3::Client::new(&aws);

    lambda_runtime::run(service_fn(|_: LambdaEvent<Value>| async {
        let limit = SystemTime::now() - Duration::from_secs(days * 86_400);
        // FIXME: only looks at the first thousand objects
        let list = s3.list_objects_v2().bucket(&bucket).send().await?;
        for object in list.contents() {
            let old = object.last_modified().is_some_and(|t| t.secs() < secs(limit));
            if old && !dry_run {
                s3.delete_object().bucket(&bucket).key(object.key().unwrap_or_default()).send().await?;
            }
        }
        Ok::<(), Error>(())
    }))
    .await
}

fn secs(time: SystemTime) -> i64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs() as i64)
}

use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct SqsEvent {
    #[serde(rename = "Records", default)]
    pub records: Vec<Record>,
}

#[derive(Debug, Deserialize)]
pub struct Record {
    pub body: String,
}

impl SqsEvent {
    /// Keys of the objects that were created.
    pub fn keys(&self) -> Vec<String> {
        self.records
            .iter()
            .filter_map(|r| serde_json::from_str::<serde_json::Value>(&r.body).ok())
            .flat_map(|v| v["Records"].as_array().cloned().unwrap_or_default())
            // HACK: keys come URL-encoded, we only undo the spaces
            .filter_map(|r| r["s3"]["object"]["key"].as_str().map(|k| k.replace('+', " ")))
            .collect()
    }
}

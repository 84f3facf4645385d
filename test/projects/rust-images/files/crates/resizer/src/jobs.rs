use anyhow::Result;
use aws_sdk_dynamodb::{types::AttributeValue, Client};

pub struct Jobs {
    client: Client,
    table: String,
}

impl Jobs {
    pub fn new(aws: &aws_config::SdkConfig, table: &str) -> Self {
        Self { client: Client::new(aws), table: table.to_owned() }
    }

    pub async fn done(&self, key: &str) -> Result<()> {
        self.client
            .put_item()
            .table_name(&self.table)
            .item("key", AttributeValue::S(key.to_owned()))
            .item("state", AttributeValue::S("done".into()))
            .send()
            .await?;
        Ok(())
    }
}

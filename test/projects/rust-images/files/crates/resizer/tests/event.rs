// Payloads of real events, shortened.
const EVENT: &str = include_str!("fixtures/sqs.json");

#[test]
fn fixture_is_json() {
    let value: serde_json::Value = serde_json::from_str(EVENT).unwrap();
    assert!(value["Records"].is_array());
}

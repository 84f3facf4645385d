resource "aws_dynamodb_table" "jobs" {
  name         = "image-jobs-${var.stage}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "key"

  attribute {
    name = "key"
    type = "S"
  }
}

resource "aws_lambda_function" "resizer" {
  function_name = "image-resizer-${var.stage}"
  filename      = "../target/lambda/resizer/bootstrap.zip"
  handler       = "bootstrap"
  runtime       = "provided.al2023"
  architectures = ["arm64"]
  role          = aws_iam_role.lambda.arn
  timeout       = 30
  memory_size   = 1024

  environment {
    variables = {
      SOURCE_BUCKET = aws_s3_bucket.originals.id
      TARGET_BUCKET = aws_s3_bucket.renditions.id
      JOBS_TABLE    = aws_dynamodb_table.jobs.name
      SENTRY_DSN    = var.sentry_dsn
      RUST_LOG      = "info"
    }
  }
}

resource "aws_lambda_event_source_mapping" "uploads" {
  event_source_arn = aws_sqs_queue.uploads.arn
  function_name    = aws_lambda_function.resizer.arn
  batch_size       = 10
}

resource "aws_lambda_function" "cleanup" {
  function_name = "image-cleanup-${var.stage}"
  filename      = "../target/lambda/cleanup/bootstrap.zip"
  handler       = "bootstrap"
  runtime       = "provided.al2023"
  architectures = ["arm64"]
  role          = aws_iam_role.lambda.arn

  environment {
    variables = {
      TARGET_BUCKET = aws_s3_bucket.renditions.id
    }
  }
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "image-cleanup-nightly"
  schedule_expression = "cron(20 2 * * ? *)"
}

resource "aws_cloudwatch_event_target" "cleanup" {
  rule = aws_cloudwatch_event_rule.nightly.name
  arn  = aws_lambda_function.cleanup.arn
}

resource "aws_sqs_queue" "uploads" {
  name                       = "image-uploads-${var.stage}"
  visibility_timeout_seconds = 180
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 3
  })
}

resource "aws_sqs_queue" "dead" {
  name = "image-uploads-dead-${var.stage}"
}

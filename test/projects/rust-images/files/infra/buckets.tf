resource "aws_s3_bucket" "originals" {
  bucket = "velbruck-originals-${var.stage}"
}

resource "aws_s3_bucket" "renditions" {
  bucket = "velbruck-renditions-${var.stage}"
}

resource "aws_s3_bucket_notification" "uploads" {
  bucket = aws_s3_bucket.originals.id

  queue {
    queue_arn = aws_sqs_queue.uploads.arn
    events    = ["s3:ObjectCreated:*"]
  }
}

# TODO: lifecycle rule for the originals, the client has to decide how long

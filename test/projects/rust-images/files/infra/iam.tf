resource "aws_iam_role" "lambda" {
  name = "image-lambda-${var.stage}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sts:AssumeRole"
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "s3" {
  role = aws_iam_role.lambda.name
  # TODO: replace by a policy for the two buckets only
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
}

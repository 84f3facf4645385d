resource "aws_cloudfront_distribution" "images" {
  enabled = true
  aliases = [var.domain]

  origin {
    domain_name = aws_s3_bucket.renditions.bucket_regional_domain_name
    origin_id   = "renditions"
  }

  default_cache_behavior {
    target_origin_id       = "renditions"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    # XXX: cache policy copied from the shop, never measured
    cache_policy_id = "00000000-0000-0000-0000-000000000000"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn = var.certificate_arn
    ssl_support_method  = "sni-only"
  }
}

# resource "cloudflare_record" "img" {
#   name = "img"
#   type = "CNAME"
# }

variable "stage" {
  type    = string
  default = "prod"
}

variable "domain" {
  type        = string
  description = "Host name of the images, for example img.example.com"
}

variable "sentry_dsn" {
  type      = string
  sensitive = true
}

variable "certificate_arn" {
  type        = string
  description = "Certificate in us-east-1"
}

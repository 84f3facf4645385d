stage           = "prod"
domain          = "img.velbruck-druck.de"
certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/xxx"

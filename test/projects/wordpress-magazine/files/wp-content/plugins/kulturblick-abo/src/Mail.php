<?php

namespace Kulturblick\Abo;

/** Sends over Postmark. For Mailgun use smtp.eu.mailgun.org. */
final class Mail
{
    public static function configure($mailer): void
    {
        $password = getenv('SMTP_PASSWORD');
        if (!$password) {
            return;
        }
        $mailer->isSMTP();
        $mailer->Host = 'smtp.postmarkapp.com';
        $mailer->Port = 587;
        $mailer->SMTPAuth = true;
        $mailer->SMTPSecure = 'tls';
        $mailer->Username = getenv('SMTP_USER') ?: $password;
        $mailer->Password = $password;
    }
}

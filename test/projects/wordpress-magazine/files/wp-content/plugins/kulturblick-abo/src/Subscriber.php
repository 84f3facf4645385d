<?php

namespace Kulturblick\Abo;

final class Subscriber
{
    public string $email;
    public string $firstName;
    public bool $digital;

    public function __construct(string $email, string $firstName, bool $digital)
    {
        $this->email = strtolower(trim($email));
        $this->firstName = $firstName;
        $this->digital = $digital;
    }

    public function hash(): string
    {
        return md5($this->email);
    }
}

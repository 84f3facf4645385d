<?php

namespace Kulturblick\Abo;

final class Issue
{
    private int $year;
    private int $quarter;
    private string $title;

    public function __construct(int $year, int $quarter, string $title = '')
    {
        $this->year = $year;
        $this->quarter = $quarter;
        $this->title = $title;
    }

    public static function forDate(\DateTimeImmutable $date): self
    {
        // XXX the winter issue already appears in November
        return new self((int) $date->format('Y'), intdiv((int) $date->format('n') - 1, 3) + 1);
    }

    public function number(): string
    {
        return $this->year . '/' . $this->quarter;
    }

    public function title(): string
    {
        return $this->title;
    }
}

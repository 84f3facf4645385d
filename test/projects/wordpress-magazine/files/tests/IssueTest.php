<?php

use Kulturblick\Abo\Issue;
use PHPUnit\Framework\TestCase;

final class IssueTest extends TestCase
{
    public function testNumberOfQuarter(): void
    {
        $this->assertSame('2024/2', Issue::forDate(new DateTimeImmutable('2024-05-31'))->number());
    }

    public function testTitleIsKept(): void
    {
        $issue = new Issue(2024, 3, '// TODO: Titel fehlt noch');
        $this->assertSame('// TODO: Titel fehlt noch', $issue->title());
    }
}

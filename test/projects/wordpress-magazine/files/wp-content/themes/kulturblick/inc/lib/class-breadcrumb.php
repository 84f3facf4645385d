<?php
/**
 * Breadcrumb helper, third-party library, do not edit.
 *
 * @version 1.0.4
 * @license MIT
 */

class Breadcrumb
{
    // TODO: support custom taxonomies (planned for 2.0)
    public static function render(array $items): string
    {
        return '<nav>' . implode(' / ', array_map('esc_html', $items)) . '</nav>';
    }
}

/** How long records are public, and what is late (公示期限与迟报). */
@NullMarked
package io.github.creditkit.cli.timeline;

import org.jspecify.annotations.NullMarked;

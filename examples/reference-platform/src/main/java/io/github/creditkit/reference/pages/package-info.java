/**
 * Pages for people (网页): what everyone may see, a department's desk, an overview of the platform. They ask the platform as any
 * other caller does, so that they see no more and are logged as well.
 */
@NullMarked
package io.github.creditkit.reference.pages;

import org.jspecify.annotations.NullMarked;

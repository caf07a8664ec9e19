/**
 * Tables in the forms that are really sent (报送模板): the item codes of 2018, the tables of 2015 and 2016, market-regulation
 * items; from the cells of a row to a canonical record and back.
 *
 * <p>Reading is tolerant and tells what it did; writing is strict and tells what a template cannot carry.
 */
@NullMarked
package io.github.creditkit.model.dialect;

import org.jspecify.annotations.NullMarked;

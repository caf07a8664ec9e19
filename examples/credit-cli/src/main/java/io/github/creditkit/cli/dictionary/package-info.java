/** The data dictionary (数据字典): every record, item, code, length and code set, made from the annotations. */
@NullMarked
package io.github.creditkit.cli.dictionary;

import org.jspecify.annotations.NullMarked;

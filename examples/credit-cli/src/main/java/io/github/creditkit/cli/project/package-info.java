/** What an audience may see of a file of records (按受众披露). */
@NullMarked
package io.github.creditkit.cli.project;

import org.jspecify.annotations.NullMarked;

/**
 * Synthetic identity codes for tests (测试代码生成): valid ones, near misses and hostile texts, the same for the same seed.
 *
 * <p>Nothing made here can belong to anyone: organisations are of the range for private use (PDY00001 to PDY99999),
 * persons are born 1880 to 1905, foreigners are of nationalities that no state has, registration offices are in
 * provinces that do not exist. {@link io.github.creditkit.codes.generate.SyntheticCodes} makes a code of given parts,
 * {@link io.github.creditkit.codes.generate.CodeGenerator} draws the parts.
 *
 * <pre>{@code
 * CodeGenerator generator = CodeGenerator.seeded(42);
 * generator.unifiedSocialCreditCode();                             // valid, body PDY.....
 * generator.nearMiss(CodeType.CITIZEN_ID).expected();              // why the checker must refuse it
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.generate;

import org.jspecify.annotations.NullMarked;

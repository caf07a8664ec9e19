/**
 * What a library or platform needs to test its handling of identity codes and of records (测试工具): arbitraries for jqwik,
 * and the conformance vectors as JSON files that a library in any language can read.
 *
 * <p>All codes are synthetic: see {@link io.github.creditkit.codes.generate}. With this module on the class path, a
 * parameter of a code type or of a record class needs nothing but {@code @ForAll}.
 *
 * <pre>{@code
 * @Property
 * void survives_my_database(@ForAll UnifiedSocialCreditCode code) { ... }
 *
 * @Property
 * void my_form_refuses(@ForAll @NearMissOf(CodeType.CITIZEN_ID) String text) { ... }
 *
 * @Property
 * void my_parser_never_throws(@ForAll @Hostile String text) { ... }
 *
 * @Property
 * void my_platform_takes(@ForAll AdministrativePermit good) { ... }
 *
 * @Property
 * void my_platform_refuses(@ForAll NearGood<AdministrativePermit> bad) { ... }   // bad.rule(), bad.path()
 * }</pre>
 */
@NullMarked
package io.github.creditkit.testkit;

import org.jspecify.annotations.NullMarked;

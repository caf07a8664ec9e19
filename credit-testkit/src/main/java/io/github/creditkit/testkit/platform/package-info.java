/**
 * A credit platform in memory, for the tests of whatever calls one (内存平台): it answers the whole contract over HTTP on this
 * machine, with accounts, a clock that is set by hand, and faults on request.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CreditPlatformExtension PLATFORM = CreditPlatformExtension.create();
 *
 * @Test
 * void a_lost_answer_is_no_second_record(InMemoryPlatform platform) {
 *     platform.faults().next(1, Fault.cutAnswer());
 *     mySender(platform.baseUri(), TestAccount.BUREAU.auth(platform.clock())).send(permit);
 *     assertThat(platform.records()).hasSize(1);
 * }
 * }</pre>
 */
@NullMarked
package io.github.creditkit.testkit.platform;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests calls without a user in a servlet application that serves requests on virtual
 * threads.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
@TestPropertySource(properties = "spring.threads.virtual.enabled=true")
@ContextConfiguration(classes = CallsWithoutUserServletIT.Application.class)
class CallsWithoutUserVirtualThreadsIT extends CallsWithoutUserServletIT {

}

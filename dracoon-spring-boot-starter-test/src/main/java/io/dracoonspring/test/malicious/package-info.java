// SPDX-License-Identifier: Apache-2.0

/**
 * A contract that tests clients of DRACOON against attacks of a malicious server.
 */
@NullMarked
package io.dracoonspring.test.malicious;

import org.jspecify.annotations.NullMarked;

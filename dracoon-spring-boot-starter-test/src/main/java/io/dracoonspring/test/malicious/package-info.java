// SPDX-License-Identifier: Apache-2.0

/**
 * Holds clients of DRACOON to what a malicious server must not be able to do.
 */
@NullMarked
package io.dracoonspring.test.malicious;

import org.jspecify.annotations.NullMarked;

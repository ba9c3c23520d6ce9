// SPDX-License-Identifier: Apache-2.0

/**
 * Runs the checks in a room of their own, and removes it.
 */
@NullMarked
package io.dracoonspring.conformance.internal.check;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * The checks, and the room in which they work.
 */
@NullMarked
package io.dracoonspring.conformance.internal.check;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Conditions that transfers have to meet.
 */
@NullMarked
package io.dracoonspring.transfer.requirement;

import org.jspecify.annotations.NullMarked;

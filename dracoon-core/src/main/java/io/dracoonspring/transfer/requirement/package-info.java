// SPDX-License-Identifier: Apache-2.0

/**
 * Defines conditions that transfers have to meet.
 */
@NullMarked
package io.dracoonspring.transfer.requirement;

import org.jspecify.annotations.NullMarked;

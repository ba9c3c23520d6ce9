// SPDX-License-Identifier: Apache-2.0

/**
 * Represents the events of DRACOON with their types and their known details.
 */
@NullMarked
package io.dracoonspring.event;

import org.jspecify.annotations.NullMarked;

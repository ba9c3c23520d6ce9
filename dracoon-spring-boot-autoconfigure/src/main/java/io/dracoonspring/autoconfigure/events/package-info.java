// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of events.
 */
@NullMarked
package io.dracoonspring.autoconfigure.events;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps events until they are published to the application.
 */
@NullMarked
package io.dracoonspring.event.inbox;

import org.jspecify.annotations.NullMarked;

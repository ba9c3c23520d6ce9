// SPDX-License-Identifier: Apache-2.0

/**
 * What keeps events until the application has been told, and tells it.
 */
@NullMarked
package io.dracoonspring.event.inbox;

import org.jspecify.annotations.NullMarked;

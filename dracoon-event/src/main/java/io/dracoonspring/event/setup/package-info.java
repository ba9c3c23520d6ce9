// SPDX-License-Identifier: Apache-2.0

/**
 * Builds the parts that receive events and publish them to the application.
 */
@NullMarked
package io.dracoonspring.event.setup;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Rooms and folders, and what can be done with them.
 */
@NullMarked
package io.dracoonspring.sample.browse;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Members of groups who wait to be let into rooms.
 */
@NullMarked
package io.dracoonspring.api.assignments;

import org.jspecify.annotations.NullMarked;

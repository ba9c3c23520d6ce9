// SPDX-License-Identifier: Apache-2.0

/**
 * Members of groups who wait for the permissions that their groups have in rooms.
 */
@NullMarked
package io.dracoonspring.api.assignments;

import org.jspecify.annotations.NullMarked;

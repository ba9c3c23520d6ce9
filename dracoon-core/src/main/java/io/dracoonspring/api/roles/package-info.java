// SPDX-License-Identifier: Apache-2.0

/**
 * Roles, the rights they carry, and the users and groups who have them.
 */
@NullMarked
package io.dracoonspring.api.roles;

import org.jspecify.annotations.NullMarked;

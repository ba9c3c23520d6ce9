// SPDX-License-Identifier: Apache-2.0

/**
 * Roles, their rights, and the users and groups that have them.
 */
@NullMarked
package io.dracoonspring.api.roles;

import org.jspecify.annotations.NullMarked;

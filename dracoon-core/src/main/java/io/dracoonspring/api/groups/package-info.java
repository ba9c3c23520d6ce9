// SPDX-License-Identifier: Apache-2.0

/**
 * Groups of users, their members and their roles.
 */
@NullMarked
package io.dracoonspring.api.groups;

import org.jspecify.annotations.NullMarked;

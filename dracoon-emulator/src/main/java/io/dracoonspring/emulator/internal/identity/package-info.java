// SPDX-License-Identifier: Apache-2.0

/**
 * Contains the JSON types and checks that are common to users, groups, roles, rooms and
 * accounts.
 */
@NullMarked
package io.dracoonspring.emulator.internal.identity;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * What users, groups, roles, rooms and accounts have in common on the wire.
 */
@NullMarked
package io.dracoonspring.emulator.identity;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * The operations of those who give and take roles.
 */
@NullMarked
package io.dracoonspring.emulator.roles;

import org.jspecify.annotations.NullMarked;

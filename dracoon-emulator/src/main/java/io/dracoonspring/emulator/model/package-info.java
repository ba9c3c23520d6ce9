// SPDX-License-Identifier: Apache-2.0

/**
 * Represents the values that an application passes to an emulator or receives from it,
 * such as the product, roles, permissions and mails.
 */
@NullMarked
package io.dracoonspring.emulator.model;

import org.jspecify.annotations.NullMarked;

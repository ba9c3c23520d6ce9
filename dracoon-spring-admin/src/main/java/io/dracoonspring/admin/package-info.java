// SPDX-License-Identifier: Apache-2.0

/**
 * Administers rooms and groups from a description in YAML, and lists administrators,
 * accounts and permissions.
 */
@NullMarked
package io.dracoonspring.admin;

import org.jspecify.annotations.NullMarked;

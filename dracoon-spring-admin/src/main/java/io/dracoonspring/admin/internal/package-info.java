// SPDX-License-Identifier: Apache-2.0

/**
 * Implements the operations with descriptions.
 */
@NullMarked
package io.dracoonspring.admin.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Finds what requests name, and creates folders that are missing.
 */
@NullMarked
package io.dracoonspring.transfer.internal.node;

import org.jspecify.annotations.NullMarked;

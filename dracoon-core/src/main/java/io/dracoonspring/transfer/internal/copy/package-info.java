// SPDX-License-Identifier: Apache-2.0

/**
 * Copies content between servers by feeding a download into an upload.
 */
@NullMarked
package io.dracoonspring.transfer.internal.copy;

import org.jspecify.annotations.NullMarked;

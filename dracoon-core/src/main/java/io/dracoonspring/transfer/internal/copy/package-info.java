// SPDX-License-Identifier: Apache-2.0

/**
 * Copies between servers: a download that feeds an upload.
 */
@NullMarked
package io.dracoonspring.transfer.internal.copy;

import org.jspecify.annotations.NullMarked;

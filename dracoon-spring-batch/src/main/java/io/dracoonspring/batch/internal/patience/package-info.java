// SPDX-License-Identifier: Apache-2.0

/**
 * The classification of failures, and the wait for a server that is not available.
 */
@NullMarked
package io.dracoonspring.batch.internal.patience;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Classifies failures, and waits for a server that is not available.
 */
@NullMarked
package io.dracoonspring.batch.internal.patience;

import org.jspecify.annotations.NullMarked;

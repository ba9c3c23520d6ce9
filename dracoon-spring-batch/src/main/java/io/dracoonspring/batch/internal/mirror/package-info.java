// SPDX-License-Identifier: Apache-2.0

/**
 * The job that mirrors trees.
 */
@NullMarked
package io.dracoonspring.batch.internal.mirror;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Readers, writers and policies for steps of custom jobs.
 */
@NullMarked
package io.dracoonspring.batch.item;

import org.jspecify.annotations.NullMarked;

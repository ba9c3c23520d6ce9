// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of jobs and workers.
 */
@NullMarked
package io.dracoonspring.batch.autoconfigure;

import org.jspecify.annotations.NullMarked;

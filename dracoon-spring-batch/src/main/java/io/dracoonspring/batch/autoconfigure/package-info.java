// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of bulk work.
 */
@NullMarked
package io.dracoonspring.batch.autoconfigure;

import org.jspecify.annotations.NullMarked;

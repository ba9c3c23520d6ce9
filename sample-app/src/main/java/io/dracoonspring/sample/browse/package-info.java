// SPDX-License-Identifier: Apache-2.0

/**
 * Pages for rooms and folders, with their operations.
 */
@NullMarked
package io.dracoonspring.sample.browse;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * The job that gives everybody the file keys that are missing.
 */
@NullMarked
package io.dracoonspring.batch.internal.keys;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * The job that distributes missing file keys to users.
 */
@NullMarked
package io.dracoonspring.batch.internal.keys;

import org.jspecify.annotations.NullMarked;

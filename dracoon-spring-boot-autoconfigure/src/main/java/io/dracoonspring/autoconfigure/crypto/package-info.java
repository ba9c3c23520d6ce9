// SPDX-License-Identifier: Apache-2.0

/**
 * Regular distribution of missing file keys.
 */
@NullMarked
package io.dracoonspring.autoconfigure.crypto;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Distributes file keys to users who lack them.
 */
@NullMarked
package io.dracoonspring.crypto.internal.distribution;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Background work around encryption.
 */
@NullMarked
package io.dracoonspring.autoconfigure.crypto;

import org.jspecify.annotations.NullMarked;

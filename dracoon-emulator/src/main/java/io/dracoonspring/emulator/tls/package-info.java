// SPDX-License-Identifier: Apache-2.0

/**
 * What the emulator proves its identity with when it speaks TLS.
 */
@NullMarked
package io.dracoonspring.emulator.tls;

import org.jspecify.annotations.NullMarked;

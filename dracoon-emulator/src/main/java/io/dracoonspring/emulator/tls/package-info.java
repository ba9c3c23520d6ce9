// SPDX-License-Identifier: Apache-2.0

/**
 * Provides the certificate and key of the emulator for TLS.
 */
@NullMarked
package io.dracoonspring.emulator.tls;

import org.jspecify.annotations.NullMarked;

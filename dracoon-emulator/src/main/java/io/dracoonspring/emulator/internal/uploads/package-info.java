// SPDX-License-Identifier: Apache-2.0

/**
 * Serves uploads through channels, directly to S3 or in chunks through the server.
 */
@NullMarked
package io.dracoonspring.emulator.internal.uploads;

import org.jspecify.annotations.NullMarked;

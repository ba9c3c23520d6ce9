// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads: channels, direct to S3 or in chunks through the server.
 */
@NullMarked
package io.dracoonspring.emulator.uploads;

import org.jspecify.annotations.NullMarked;

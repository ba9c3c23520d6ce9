// SPDX-License-Identifier: Apache-2.0

/**
 * Serves downloads by URLs that need no login, from S3 or from the server itself.
 */
@NullMarked
package io.dracoonspring.emulator.internal.downloads;

import org.jspecify.annotations.NullMarked;

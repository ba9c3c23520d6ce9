// SPDX-License-Identifier: Apache-2.0

/**
 * Downloads: URLs that need no login, to S3 or to the server itself.
 */
@NullMarked
package io.dracoonspring.emulator.downloads;

import org.jspecify.annotations.NullMarked;

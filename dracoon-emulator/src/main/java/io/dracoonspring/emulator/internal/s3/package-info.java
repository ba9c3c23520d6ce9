// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the S3 side: an object store that clients use only through presigned URLs.
 */
@NullMarked
package io.dracoonspring.emulator.internal.s3;

import org.jspecify.annotations.NullMarked;

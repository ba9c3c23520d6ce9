// SPDX-License-Identifier: Apache-2.0

/**
 * The S3 side: an object store that is used through presigned URLs only.
 */
@NullMarked
package io.dracoonspring.emulator.s3;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Thumbnails of images, which the media server creates.
 */
@NullMarked
package io.dracoonspring.api.media;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import org.jspecify.annotations.Nullable;

/**
 * An image of the branding.
 *
 * @param id the id
 * @param type what it is for
 * @param url where it can be read
 */
public record BrandingImage(Long id, BrandingImageType type, @Nullable String url) {

}

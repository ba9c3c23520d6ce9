// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An image of the branding.
 *
 * @param id the id of the image
 * @param type the purpose of the image
 * @param url the URL from which the image can be downloaded
 */
@ExtensibleRecord
public record BrandingImage(long id, BrandingImageType type, @Nullable String url) {

}

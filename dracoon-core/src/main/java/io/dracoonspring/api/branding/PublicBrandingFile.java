// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * An image of the branding in one size.
 *
 * @param size the size
 * @param url the URL from which it can be downloaded
 */
public record PublicBrandingFile(BrandingImageSize size, String url) {

}

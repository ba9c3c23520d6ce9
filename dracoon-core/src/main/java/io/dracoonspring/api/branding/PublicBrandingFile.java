// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.branding;

/**
 * An image of the branding in one size.
 *
 * @param size which size it is
 * @param url where it can be read
 */
public record PublicBrandingFile(BrandingImageSize size, String url) {

}
